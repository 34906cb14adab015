import type { Calls } from "../../call-case.js";
import type { Operations } from "./golden/client.js";

const type = (mediaType: string): Record<string, string> => ({ "content-type": mediaType });
const thing = { status: 200, headers: type("application/json"), body: '{"id":"1"}' };

export const calls: Calls<Operations> = [
  {
    operation: "empty",
    request: { method: "DELETE", url: "https://example.com/empty" },
    response: { status: 204 },
    outcome: { ok: true, data: undefined },
  },
  {
    operation: "jsonOrEmpty",
    request: { method: "GET", url: "https://example.com/json-or-empty" },
    response: thing,
    outcome: { ok: true, data: { id: "1" } },
  },
  {
    operation: "jsonOrEmpty",
    request: { method: "GET", url: "https://example.com/json-or-empty" },
    response: { status: 202, body: "" },
    outcome: { ok: true, data: undefined },
  },
  {
    operation: "jsonOrEmpty",
    request: { method: "GET", url: "https://example.com/json-or-empty" },
    response: { status: 418, headers: type("application/problem+json"), body: '{"title":"Short and stout"}' },
    outcome: { ok: false, error: { title: "Short and stout" } },
  },
  {
    operation: "jsonOrEmpty",
    request: { method: "GET", url: "https://example.com/json-or-empty" },
    response: { status: 500, headers: type("text/plain"), body: "Broken" },
    outcome: { ok: false, error: "Broken" },
  },
  {
    operation: "range",
    request: { method: "GET", url: "https://example.com/range" },
    response: thing,
    outcome: { ok: true, data: { id: "1" } },
  },
  {
    operation: "onlyDefault",
    request: { method: "GET", url: "https://example.com/only-default" },
    response: thing,
    outcome: { ok: true, data: { id: "1" } },
  },
  {
    operation: "text",
    request: { method: "GET", url: "https://example.com/text" },
    response: { status: 200, headers: type("text/csv"), body: "a,b" },
    outcome: { ok: true, data: "a,b" },
  },
  {
    operation: "binary",
    request: { method: "GET", url: "https://example.com/binary" },
    response: { status: 200, headers: type("application/octet-stream"), body: "bytes" },
  },
  {
    operation: "events",
    request: { method: "GET", url: "https://example.com/events" },
    response: { status: 200, headers: type("text/event-stream"), body: "data: 1\n\n" },
  },
  {
    operation: "negotiated",
    request: {
      method: "GET",
      url: "https://example.com/negotiated",
      headers: { accept: "application/json" },
    },
    response: thing,
    outcome: { ok: true, data: { id: "1" } },
  },
  {
    operation: "head",
    request: { method: "HEAD", url: "https://example.com/head" },
    response: { status: 200 },
    outcome: { ok: true, data: undefined },
  },
  { operation: "undescribed", request: { method: "GET", url: "https://example.com/undescribed" } },
  {
    operation: "elsewhere",
    request: { method: "POST", url: "https://uploads.example.com/elsewhere" },
    response: { status: 201 },
  },
  {
    operation: "shared",
    arguments: { page: 2 },
    request: { method: "GET", url: "https://example.com/shared?page=2" },
    response: thing,
    outcome: { ok: true, data: { id: "1" } },
  },
];
