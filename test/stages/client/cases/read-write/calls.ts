import type { Calls } from "../../call-case.js";
import type { Operations } from "./golden/client.js";

export const calls: Calls<Operations> = [
  {
    operation: "createUser",
    arguments: { name: "n", password: "p", address: { street: "s" } },
    request: {
      method: "POST",
      url: "https://example.com/users",
      headers: { "content-type": "application/json" },
      body: '{"name":"n","password":"p","address":{"street":"s"}}',
    },
    response: { status: 201, body: '{"id":1,"name":"n","address":{"street":"s","verified":true}}' },
    outcome: { ok: true, data: { id: 1, name: "n", address: { street: "s", verified: true } } },
  },
];
