import type { Calls } from "../../call-case.js";
import type { Operations } from "./golden/client.js";

const at = (path: string) => ({ method: "GET", url: `https://example.com/api${path}` });

export const calls: Calls<Operations> = [
  { operation: "listReplies", arguments: { limit: 1 }, request: at("/replies?limit=1") },
  {
    operation: "listBetaReplies",
    arguments: { limit: 1 },
    request: at("/replies?beta=true&kind=a&kind=b&limit=1"),
  },
  { operation: "listOddReplies", request: at("/replies?with%20space=%26") },
  { operation: "getDraft", arguments: { id: "1", full: true }, request: at("/replies/1?full=true") },
  { operation: "getOrders", request: at("/orders") },
  { operation: "getOrders2", request: at("/orders/") },
  { operation: "getUsers2", request: at("/users") },
  { operation: "getUsers", request: at("/people") },
  { operation: "getRelative", request: at("/relative") },
  {
    operation: "constructor",
    arguments: { constructor: "a", toString: ["b", "c"], ["__proto__"]: ["d", "e"] },
    request: at("/results/a?toString=b&toString=c&__proto__=d,e"),
  },
  {
    operation: "hasOwnProperty",
    arguments: { constructor: "a", valueOf: { a: 1 }, photo: new Blob(["p"]) },
    request: {
      method: "POST",
      url: "https://example.com/api/results",
      body: [
        ["constructor", "a"],
        ["valueOf", '{"a":1}'],
        ["photo", { type: "image/png", text: "p" }],
      ],
    },
  },
];
