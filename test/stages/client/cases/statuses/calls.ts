import type { Calls } from "../../call-case.js";
import type { Operations } from "./golden/client.js";

const get = (path: string) => ({ method: "GET", url: `https://example.com${path}` });
const json = (status: number, value: unknown) => ({
  status,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(value),
});
const imported = {
  method: "POST",
  url: "https://example.com/imports",
  headers: { "content-type": "application/json", accept: "application/json, text/plain" },
  body: '{"url":"u"}',
};

export const calls: Calls<Operations> = [
  {
    operation: "getVersions",
    request: get("/versions"),
    response: json(200, { note: "n" }),
    outcome: { ok: true, data: { note: "n" } },
  },
  {
    operation: "getVersions",
    request: get("/versions"),
    response: json(500, { note: "n" }),
    outcome: { ok: false, error: { note: "n" } },
  },
  {
    operation: "getJob",
    request: get("/jobs"),
    response: json(200, { note: "n" }),
    outcome: { ok: true, data: { note: "n" } },
  },
  {
    operation: "getJob",
    request: get("/jobs"),
    response: { status: 202 },
    outcome: { ok: true, data: undefined },
  },
  {
    operation: "getJob",
    request: get("/jobs"),
    response: json(409, { note: "n" }),
    outcome: { ok: false, error: { note: "n" } },
  },
  {
    operation: "getUser",
    request: get("/users"),
    response: json(200, { name: "n" }),
    outcome: { ok: true, data: { name: "n" } },
  },
  {
    operation: "getA",
    request: get("/a"),
    response: json(200, { a: 1 }),
    outcome: { ok: true, data: { a: 1 } },
  },
  {
    operation: "getA",
    request: get("/a"),
    response: { status: 204 },
    outcome: { ok: true, data: undefined },
  },
  {
    operation: "getA",
    request: get("/a"),
    response: json(422, { title: "t" }),
    outcome: { ok: false, error: { title: "t" } },
  },
  {
    operation: "getA",
    request: get("/a"),
    response: { status: 404, headers: { "content-length": "0" } },
    outcome: { ok: false, error: undefined },
  },
  {
    operation: "getA",
    request: get("/a"),
    response: { status: 503, headers: { "content-type": "text/html" }, body: "<p>" },
    outcome: { ok: false, error: "<p>" },
  },
  {
    operation: "addImport",
    arguments: { url: "u" },
    request: imported,
    response: json(200, { rows: 1 }),
    outcome: { ok: true, data: { rows: 1 } },
  },
  {
    operation: "addImport",
    arguments: { url: "u" },
    request: imported,
    response: { status: 201, headers: { "content-type": "text/plain; charset=utf-8" }, body: "queued" },
    outcome: { ok: true, data: "queued" },
  },
];
