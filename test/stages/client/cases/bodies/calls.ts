import type { Calls } from "../../call-case.js";
import type { Operations } from "./golden/client.js";

const json = { "content-type": "application/json" };
const file = (text: string, type: string): Blob => new Blob([text], { type });

export const calls: Calls<Operations> = [
  {
    operation: "preferJson",
    arguments: { a: "x" },
    request: { method: "POST", url: "https://example.com/preferred", headers: json, body: '{"a":"x"}' },
  },
  {
    operation: "mergePatch",
    arguments: { id: "1", name: null },
    request: {
      method: "PATCH",
      url: "https://example.com/patch/1",
      headers: { "content-type": "application/merge-patch+json" },
      body: '{"name":null}',
    },
  },
  {
    operation: "form",
    arguments: { grant_type: "a b+c", scope: ["x", "y"], tags: ["t", "u"], claims: { sub: "s" } },
    request: {
      method: "POST",
      url: "https://example.com/form",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "grant_type=a+b%2Bc&scope=x&scope=y&tags=t,u&claims=%7B%22sub%22%3A%22s%22%7D",
    },
  },
  {
    operation: "upload",
    arguments: {
      folder: "f",
      file: file("bytes", "image/png"),
      more: [file("1", "text/plain")],
      note: "n",
      count: 3,
      labels: ["a", "b"],
      meta: { a: 1 },
      typed: { a: 2 },
    },
    request: {
      method: "POST",
      url: "https://example.com/upload/f",
      body: [
        ["file", { type: "image/png", text: "bytes" }],
        ["more", { type: "text/plain", text: "1" }],
        ["note", "n"],
        ["count", "3"],
        ["labels", "a"],
        ["labels", "b"],
        ["meta", '{"a":1}'],
        ["typed", { type: "application/json", text: '{"a":2}' }],
      ],
    },
  },
  {
    operation: "text",
    arguments: { body: "hello" },
    request: {
      method: "PUT",
      url: "https://example.com/text",
      headers: { "content-type": "text/plain" },
      body: "hello",
    },
  },
  {
    operation: "binary",
    arguments: { name: "n", body: new TextEncoder().encode("bytes") },
    request: {
      method: "PUT",
      url: "https://example.com/binary/n",
      headers: { "content-type": "application/octet-stream" },
      body: "bytes",
    },
  },
  {
    operation: "binary",
    arguments: { name: "n" },
    request: { method: "PUT", url: "https://example.com/binary/n" },
  },
  {
    operation: "image",
    arguments: { body: file("gif", "image/gif") },
    request: {
      method: "PUT",
      url: "https://example.com/image",
      headers: { "content-type": "image/gif" },
      body: "gif",
    },
  },
  {
    operation: "union",
    arguments: { body: ["a"] },
    request: { method: "POST", url: "https://example.com/union", headers: json, body: '["a"]' },
  },
  {
    operation: "list",
    arguments: { id: "1", dry: true, body: [1] },
    request: { method: "POST", url: "https://example.com/list/1?dry=true", headers: json, body: "[1]" },
  },
  { operation: "optional", request: { method: "POST", url: "https://example.com/optional" } },
  {
    operation: "optional",
    arguments: { body: { a: "x" } },
    request: { method: "POST", url: "https://example.com/optional", headers: json, body: '{"a":"x"}' },
  },
  {
    operation: "open",
    arguments: { body: { a: "x", z: "y" } },
    request: { method: "POST", url: "https://example.com/open", headers: json, body: '{"a":"x","z":"y"}' },
  },
  {
    operation: "merged",
    arguments: { a: "x", b: 1 },
    request: { method: "POST", url: "https://example.com/merged", headers: json, body: '{"a":"x","b":1}' },
  },
  {
    operation: "collision",
    arguments: { name: "old", body: { name: "new" } },
    request: {
      method: "PUT",
      url: "https://example.com/collision/old",
      headers: json,
      body: '{"name":"new"}',
    },
  },
  {
    operation: "grouped",
    arguments: {
      path: { id: "p", body: "b" },
      query: { id: "q" },
      header: { "X-Id": "h" },
      body: { id: "j" },
    },
    request: {
      method: "PUT",
      url: "https://example.com/grouped/p/b?id=q",
      headers: { ...json, "x-id": "h" },
      body: '{"id":"j"}',
    },
  },
  {
    operation: "grouped",
    arguments: { path: { id: "p", body: "b" }, body: { id: "j" } },
    request: { method: "PUT", url: "https://example.com/grouped/p/b", headers: json, body: '{"id":"j"}' },
  },
  { operation: "getWithBody", request: { method: "GET", url: "https://example.com/search" } },
];
