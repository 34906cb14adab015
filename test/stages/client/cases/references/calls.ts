import type { Calls } from "../../call-case.js";
import type { Operations } from "./golden/client.js";

const tree = { id: "t1", children: [{ id: "t2", children: [] }], parent: null };

export const calls: Calls<Operations> = [
  {
    operation: "getTree",
    arguments: { id: "t1", depth: "all" },
    request: { method: "GET", url: "https://example.com/trees/t1?depth=all" },
    response: { status: 200, body: JSON.stringify(tree) },
    outcome: { ok: true, data: tree },
  },
  {
    operation: "getTree",
    arguments: { id: "t9", depth: "1" },
    request: { method: "GET", url: "https://example.com/trees/t9?depth=1" },
    response: { status: 404, body: '{"message":"no"}' },
    outcome: { ok: false, error: { message: "no" } },
  },
  {
    operation: "putTree",
    arguments: { id: "t1", depth: 1, body: tree },
    request: {
      method: "PUT",
      url: "https://example.com/trees/t1?depth=1",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(tree),
    },
  },
  {
    operation: "getNullable",
    request: { method: "GET", url: "https://example.com/nullable" },
    response: { status: 200, body: '{"text":null,"colour":null,"either":1}' },
    outcome: { ok: true, data: { text: null, colour: null, either: 1 } },
  },
];
