import type { Calls } from "../../call-case.js";
import type { Operations } from "./golden/client.js";

export const calls: Calls<Operations> = [
  { operation: "query", request: { method: "GET", url: "https://eu.example.com/v1/query" } },
  {
    operation: "query",
    arguments: { plain: "a b&c=d/é", "filter[name]": "x", exploded: ["1", "2,3"] },
    request: {
      method: "GET",
      url: "https://eu.example.com/v1/query?plain=a%20b%26c%3Dd%2F%C3%A9&filter%5Bname%5D=x&exploded=1&exploded=2%2C3",
    },
  },
  {
    operation: "styles",
    arguments: {
      id: 7,
      comma: ["a", "b,c"],
      space: ["a", "b"],
      pipe: ["a", "b"],
      form: { r: 1, g: 2 },
      formComma: { r: 1, g: 2 },
      deep: { a: { b: "x y" }, c: ["1", "2"] },
      reserved: "a/b?c:d&e#f",
      json: { q: "é" },
      "größe & mehr": "1",
    },
    request: {
      method: "GET",
      url:
        "https://eu.example.com/v1/styles?id=7&comma=a,b%2Cc&space=a%20b&pipe=a%7Cb&r=1&g=2&formComma=r,1,g,2" +
        "&deep%5Ba%5D%5Bb%5D=x%20y&deep%5Bc%5D=1&deep%5Bc%5D=2&reserved=a/b?c:d%26e%23f&json=%7B%22q%22%3A%22%C3%A9%22%7D" +
        "&gr%C3%B6%C3%9Fe%20%26%20mehr=1",
    },
  },
  {
    operation: "headers",
    arguments: {
      "X-Plain": "p",
      "X-List": [1, 2],
      "X-Object": { a: 1, b: 2 },
      "X-Exploded": { a: 1, b: 2 },
      "X-Json": [3],
    },
    request: {
      method: "GET",
      url: "https://eu.example.com/v1/headers",
      headers: {
        "x-plain": "p",
        "x-list": "1,2",
        "x-object": "a,1,b,2",
        "x-exploded": "a=1,b=2",
        "x-json": "[3]",
      },
    },
  },
  {
    operation: "headers",
    arguments: { "X-Plain": "p" },
    request: { method: "GET", url: "https://eu.example.com/v1/headers", headers: { "x-plain": "p" } },
  },
  {
    operation: "cookies",
    arguments: { session: "s e", "dark-mode": true, recent: [1, 2] },
    request: {
      method: "GET",
      url: "https://eu.example.com/v1/cookies",
      headers: { cookie: "session=s%20e; dark-mode=true; recent=1,2" },
    },
  },
  {
    operation: "simplePath",
    arguments: { id: "a/b ü", list: [1, 2], object: { x: 1, y: 2 }, exploded: { x: 1, y: 2 } },
    request: {
      method: "GET",
      url: "https://eu.example.com/v1/simple/a%2Fb%20%C3%BC/list/1,2/object/x,1,y,2/exploded/x=1,y=2",
    },
  },
  {
    operation: "labelAndMatrixPath",
    arguments: {
      id: "5",
      list: [1, 2],
      exploded: { x: 1, y: 2 },
      size: 3,
      colours: ["red", "blue"],
      point: { x: 1, y: 2 },
    },
    request: {
      method: "GET",
      url: "https://eu.example.com/v1/label/.5/.1,2/.x=1.y=2/matrix/;size=3/;colours=red;colours=blue/;point=x,1,y,2",
    },
  },
  {
    operation: "jsonPath",
    arguments: { filter: { x: 1, y: 2 }, id: "i" },
    request: { method: "GET", url: "https://eu.example.com/v1/json/%7B%22x%22%3A1%2C%22y%22%3A2%7D/i" },
  },
  {
    operation: "everything",
    arguments: { id: "i", page: 2, "X-Trace": "t", theme: "dark", title: "T" },
    request: {
      method: "POST",
      url: "https://eu.example.com/v1/everything/i?page=2",
      headers: { "x-trace": "t", cookie: "theme=dark", "content-type": "application/json" },
      body: '{"title":"T"}',
    },
  },
];
