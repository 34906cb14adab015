import { describe, expect, it } from "vitest";
import { forms } from "./form-table.js";
import { mediaTypes } from "./media-type-table.js";
import { type Received, runClient } from "./run-client.js";
import { schemas, styleExamples, values } from "./style-table.js";

type Call = (args: object) => Promise<Received>;

/** A client of these operations, each at a path of its own; gives for each the call that returns what the server was sent. */
async function callsOf(operations: object[]): Promise<Call[]> {
  const paths = operations.map((operation, index) => {
    const inPath = (operation as { path?: string }).path ?? "";
    const { path: _, ...rest } = operation as { path?: string };
    const responses = { "204": { description: "Nothing" } };
    return [`/${index}${inPath}`, { post: { operationId: `send${index}`, responses, ...rest } }];
  });
  const { operations: methods, received } = await runClient({
    openapi: "3.1.0",
    info: { title: "Requests", version: "1" },
    paths: Object.fromEntries(paths),
  });
  return operations.map((_, index) => async (args) => {
    const outcome = await methods[`send${index}`]?.(args);
    expect(outcome?.ok).toBe(true);
    return received.at(-1) as Received;
  });
}

describe("a parameter is sent as the table of styles says", async () => {
  const calls = await callsOf(
    styleExamples.map(({ in: place, style, explode, kind }) => ({
      path: place === "path" ? "/v{color}" : "", // a segment of dots would disappear
      parameters: [{ name: "color", in: place, required: true, style, explode, schema: schemas[kind] }],
    })),
  );
  const cases = styleExamples.map((each, index) => ({ ...each, call: calls[index] as Call }));
  it.each(cases)("$kind in $in, $style, explode $explode", async ({ call, kind, in: place, sent }) => {
    const { path, query, headers } = await call({ color: values[kind] });
    const found = { path: path.split("/v")[1], query, header: headers.color, cookie: headers.cookie };
    expect(found[place]).toBe(sent);
  });
});

describe("a parameter with `content` is sent in its media type", async () => {
  const places = ["path", "query", "header", "cookie"] as const;
  const contents = { "application/json": '{"a":["ü",1]}', "text/plain": "a, b" };
  const cases = places.flatMap((place) =>
    Object.entries(contents).map(([mediaType, text]) => ({ place, mediaType, text })),
  );
  const calls = await callsOf(
    cases.map(({ place, mediaType }) => ({
      path: place === "path" ? "/{color}" : "",
      parameters: [{ name: "color", in: place, required: true, content: { [mediaType]: { schema: {} } } }],
    })),
  );
  it.each(cases.map((each, index) => ({ ...each, call: calls[index] as Call })))(
    "$mediaType in $place",
    async ({ call, place, mediaType, text }) => {
      const isJson = mediaType === "application/json";
      const { path, query, headers } = await call({ color: isJson ? JSON.parse(text) : text });
      const found = {
        path: decodeURIComponent(path.split("/").at(-1) ?? ""),
        query: new URLSearchParams(query).get("color") ?? "",
        header: `${headers.color}`,
        cookie: decodeURIComponent(`${headers.cookie}`.replace(/^color=/, "")),
      }[place];
      expect(isJson ? JSON.parse(found) : found).toEqual(isJson ? JSON.parse(text) : text);
    },
  );
});

const names = [
  ...[
    "$filter",
    "a[b]",
    "a.b",
    "a b",
    "größe",
    "a&b=c",
    "a%20b",
    "id*",
    ".id",
    ";id",
    "+id",
    "a'b\"c",
    "1st",
  ],
  ...["__proto__", "constructor", "then", "toString", "body", "init", "form", "spread", "path", "query"],
];

/** What a request says, by where it was described; each name and value as they were given. */
const places: Record<string, (sent: Received) => Promise<unknown[]> | unknown[]> = {
  path: ({ path }) => [decodeURIComponent(path.split("/").at(-1) ?? "")],
  query: ({ query }) => [...new URLSearchParams(query)],
  cookie: ({ headers }) => `${headers.cookie}`.split("=").map(decodeURIComponent),
  "application/json": ({ body }) => Object.entries(JSON.parse(body.toString())),
  "application/x-www-form-urlencoded": ({ body }) => [...new URLSearchParams(body.toString())],
  "multipart/form-data": formData,
};

async function formData({ body, headers }: Received): Promise<unknown[]> {
  const read = new Response(body, { headers: { "content-type": `${headers["content-type"]}` } });
  const fields = [...(await read.formData())].map(async ([name, part]) =>
    typeof part === "string" ? [name, part] : [name, part.type, await part.text()],
  );
  return Promise.all(fields);
}

describe.each(Object.keys(places))("any name is sent in %s", async (place) => {
  const schema = { type: "string" };
  const calls = await callsOf(
    names.map((name) => {
      if (!place.includes("/"))
        return {
          path: place === "path" ? `/{${name}}` : "",
          parameters: [{ name, in: place, required: true, schema }],
        };
      const properties = Object.fromEntries([[name, schema]]);
      const content = { [place]: { schema: { type: "object", properties } } };
      return { requestBody: { required: true, content } };
    }),
  );
  it.each(names.map((name, index) => [name, calls[index] as Call] as const))("%s", async (name, call) => {
    const sent = await call(Object.fromEntries([[name, "a/b c"]]));
    const expected = { path: ["a/b c"], cookie: [name, "a/b c"] }[place] ?? [[name, "a/b c"]];
    expect(await places[place]?.(sent)).toEqual(expected);
  });
});

describe("a field of a form is sent as its encoding says", async () => {
  const calls = await callsOf(
    forms.map(({ mediaType, encoding }) => ({
      requestBody: {
        required: true,
        content: {
          [mediaType]: {
            schema: { type: "object", properties: { color: {} } },
            encoding: { color: encoding },
          },
        },
      },
    })),
  );
  it.each(forms.map((each, index) => ({ ...each, call: calls[index] as Call })))(
    "$mediaType $encoding $value",
    async ({ call, value, sent }) => {
      const received = await call({ color: value });
      expect(typeof sent === "string" ? received.body.toString() : await formData(received)).toEqual(sent);
    },
  );
});

describe("a body is sent in its media type", async () => {
  const calls = await callsOf(
    mediaTypes.map(({ mediaType, schema }) => ({
      requestBody: { required: true, content: { [mediaType]: { schema } } },
    })),
  );
  it.each(mediaTypes.map((each, index) => ({ ...each, call: calls[index] as Call })))(
    "$mediaType",
    async ({ call, mediaType, body, type = mediaType, sent }) => {
      const received = await call({ body });
      expect(received.headers["content-type"]).toBe(type);
      expect(received.body.toString("latin1")).toBe(sent);
    },
  );
});
