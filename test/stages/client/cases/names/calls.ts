import type { Calls } from "../../call-case.js";
import type { Operations } from "./golden/client.js";

export const calls: Calls<Operations> = [
  {
    operation: "reposGet",
    arguments: { owner: "o" },
    request: { method: "GET", url: "https://example.com/repos/o" },
  },
  { operation: "repos-get", request: { method: "GET", url: "https://example.com/repos-get" } },
  { operation: "listAll", request: { method: "GET", url: "https://example.com/taken" } },
  { operation: "list-all", request: { method: "POST", url: "https://example.com/taken" } },
  {
    operation: "getUnnamedByIdParts",
    arguments: { id: "1" },
    request: { method: "GET", url: "https://example.com/unnamed/1/parts" },
    response: { status: 200, body: '"part"' },
    outcome: { ok: true, data: "part" },
  },
  { operation: "123", request: { method: "GET", url: "https://example.com/numbered" } },
  {
    operation: "delete",
    arguments: { class: "c", new: "n", init: "i", "X-Send": "s", "0": "zero" },
    request: {
      method: "GET",
      url: "https://example.com/reserved/c?new=n&init=i",
      headers: { "x-send": "s", "0": "zero" },
    },
  },
  {
    operation: "2fa/enable",
    arguments: { class: "c", default: "d", "with space": "w", "it's": "i" },
    request: {
      method: "POST",
      url: "https://example.com/reserved/c",
      headers: { "content-type": "application/json" },
      body: '{"default":"d","with space":"w","it\'s":"i"}',
    },
  },
  {
    operation: "größe",
    arguments: { id: "$&", "user-name": "u", user_name: "v" },
    request: {
      method: "GET",
      url: "https://example.com/%C3%BCber/'quoted'/$%24%26/%60tick%60/u/%22double%22?user_name=v",
    },
    response: { status: 200, body: "{}" },
    outcome: { ok: true, data: {} },
  },
];
