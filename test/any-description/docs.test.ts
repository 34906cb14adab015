import { parseYaml } from "@redocly/openapi-core";
import { expect, it } from "vitest";
import type { Description, PathItem, Schema } from "../../scripts/description/description.js";
import { readable } from "../../scripts/description/readable.js";
import { readPages } from "../../scripts/stages/docs/read-pages.js";

const text = `
openapi: 3.0.3
info: { title: Boxes, version: "1" }
paths:
  /boxes:
    post:
      operationId: addBox
      requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Box" } } } }
      responses:
        "201": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Box" } } } }
components:
  schemas:
    Id: { type: string, readOnly: true }
    Box:
      type: object
      required: [id, name, key]
      properties:
        id: { $ref: "#/components/schemas/Id" }
        name: { type: string }
        key: { type: string, writeOnly: true }
        counts: { type: object, additionalProperties: { type: integer } }
        old: { type: string, deprecated: true }
        lid: { oneOf: [{ type: string }, { $ref: "#/components/schemas/Lid" }] }
        knob: { oneOf: [{ $ref: "#/components/schemas/Knob" }, { type: string }] }
        ipv4: { type: string }
        ipv6: { type: string }
      oneOf: [{ required: [ipv4] }, { required: [ipv6] }]
    Knob: { type: object, oneOf: [{ properties: { turn: { type: boolean } } }] }
    Lid: { type: object, required: [weight], properties: { weight: { type: number } } }
`;

it("the page of an operation shows each field in its direction, and what it holds", async () => {
  const description = readable(parseYaml(text) as Description);
  const pages = await readPages(description, {
    spec: "nowhere/openapi.yaml",
    text,
    changelog: undefined,
    others: [],
  });
  const page = pages.find(({ path }) => path.endsWith("addBox"))?.markdown ?? "";
  const [, sent = "", back = ""] = /## Request body([\s\S]*)## Returns([\s\S]*)/.exec(page) ?? [];
  for (const half of [sent, back]) {
    expect(half).toMatch(/`name` string · \*\*required\*\*/);
    expect(half).toMatch(/`counts` map of integer · optional/);
    expect(half).toMatch(/`old` string · optional · \*\*deprecated\*\*/);
    expect(half).toMatch(/`lid` string or Lid · optional/);
    expect(half).toMatch(/`knob` Knob or string/);
    expect(half).toMatch(/`turn` boolean/);
    expect(half).toMatch(/`weight` number · \*\*required\*\*/);
    expect(half).toMatch(/\*\*Form 1\*\* `ipv4` \*\*required\*\*/);
  }
  expect(sent).toMatch(/`key` string/);
  expect(sent).not.toMatch(/`id` string/);
  expect(back).toMatch(/`id` string/);
  expect(back).not.toMatch(/`key` string/);
});

it("the page of an operation shows fields of any depth, and a component of the depth once", async () => {
  const nested = (depth: number): object => ({
    type: "object",
    properties: {
      [`field${depth}`]: depth === 9 ? ref("Leaf") : { type: "array", items: nested(depth + 1) },
      [`again${depth}`]: ref("Leaf"),
      whole: ref("Root"),
    },
  });
  const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  const content = { "application/json": { schema: ref("Root") } };
  const description = {
    openapi: "3.1.0",
    info: { title: "Deep", version: "1" },
    paths: { "/": { get: { operationId: "get", responses: { "200": { description: "ok", content } } } } },
    components: {
      schemas: { Root: nested(0), Leaf: { type: "object", properties: { green: { type: "boolean" } } } },
    },
  } as unknown as Description;
  const sources = { spec: "nowhere/openapi.yaml", text: "", changelog: undefined, others: [] };
  const pages = await readPages(description, sources);
  const page = pages.find(({ path }) => path.endsWith("get"))?.markdown ?? "";
  for (let depth = 0; depth < 10; depth += 1) expect(page).toContain(`\`field${depth}\``);
  const anchors = [...page.matchAll(/- \[Leaf\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
  expect(anchors.length).toBeGreaterThan(2);
  for (const anchor of anchors) expect(page).toContain(`<a id="${anchor}"></a>`);
  expect(page.match(/`green`/g)?.length).toBeLessThan(6);
});

it("webhooks have pages, and callbacks stand on the page of their operation: with what is sent, and what to respond", async () => {
  const content = { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } };
  const sent = { post: { requestBody: { content }, responses: { "200": { description: "Taken" } } } };
  const description = {
    openapi: "3.1.0",
    info: { title: "Hooks", version: "1" },
    webhooks: {
      newPet: sent,
      NewPet: { $ref: "#/components/pathItems/Sent" },
      broken: { $ref: "#/nowhere" },
    },
    paths: {
      "/subscriptions": {
        post: {
          operationId: "subscribe",
          responses: {},
          callbacks: { onPet: { "{$request.body#/url}": sent } },
        },
      },
    },
    components: {
      pathItems: { Sent: sent },
      schemas: {
        Pet: {
          type: "object",
          properties: { id: { type: "integer", readOnly: true }, pin: { type: "string", writeOnly: true } },
        },
      },
    },
  } as unknown as Description;
  const sources = { spec: "nowhere/openapi.yaml", text: "", changelog: undefined, others: [] };
  const pages = await readPages(description, sources);
  const [first] = pages;
  const operation = pages.find(({ path }) => path.endsWith("subscribe"));
  const webhooks = pages.filter(({ group }) => group === "Webhooks");
  expect(webhooks.map(({ path }) => path)).toEqual(["webhooks/newPet", "webhooks/NewPet-2"]);
  for (const { path } of webhooks) expect(first?.markdown).toContain(`(${path}.md)`);
  expect(operation?.markdown).toContain("POST {$request.body#/url}");
  for (const page of [operation, ...webhooks]) {
    expect(page?.markdown).toMatch(/`id` integer.*- `200` Taken/s);
    expect(page?.markdown).not.toContain("`pin`");
  }
});

/** The page of an operation whose request body is a tree with this many levels, and this many fields at each. */
async function pageOfTree(levels: number, fields: number): Promise<string> {
  const tree = (level: number): object =>
    level === 0
      ? { type: "string" }
      : {
          type: "object",
          properties: Object.fromEntries(
            Array.from({ length: fields }, (_, index) => [
              `level${levels - level}_${index}`,
              tree(level - 1),
            ]),
          ),
        };
  const requestBody = { content: { "application/json": { schema: tree(levels) } } };
  const responses = { "204": { description: "ok" } };
  const description = {
    openapi: "3.1.0",
    info: { title: "Tree", version: "1" },
    paths: { "/tree": { post: { operationId: "grow", requestBody, responses } } },
  } as unknown as Description;
  const sources = { spec: "nowhere/openapi.yaml", text: "", changelog: undefined, others: [] };
  const pages = await readPages(description, sources);
  return pages.find(({ path }) => path.endsWith("grow"))?.markdown ?? "";
}

it.each([
  ["deep", 16, 1, "14 levels", "level13_0", "level14_0"],
  ["wide", 4, 12, "2 levels", "level1_11", "level2_0"],
])("the list of a %s tree says where it ends, and that the rest stands in openapi.yaml", async (...of) => {
  const [, levels, fields, shown, last, first] = of;
  const page = await pageOfTree(levels, fields);
  expect(page).toContain(
    `the list shows the first ${shown}; the others stand in [openapi.yaml](../openapi.yaml)`,
  );
  expect(page).toContain(`\`${last}\``);
  expect(page).not.toContain(`\`${first}\``);
  expect(page.length).toBeLessThan(70_000);
});

it("a list of one level has its first 2000 fields, and says so", async () => {
  const page = await pageOfTree(1, 3000);
  expect(page).toContain("the list shows the first 2000; the others");
  expect(page.match(/`level0_\d+`/g)?.length).toBe(2000);
});

it("a list that shows everything says nothing of its end", async () => {
  expect(await pageOfTree(3, 3)).not.toContain("the others stand");
});

it("what a list has no room for stands on the pages of its components", async () => {
  const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  const fields = (prefix: string, schema: object) =>
    Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${prefix}${index}`, schema]));
  const wide = (prefix: string, next: string) => ({ type: "object", properties: fields(prefix, ref(next)) });
  const content = { "application/json": { schema: ref("One") } };
  const description = {
    openapi: "3.1.0",
    info: { title: "Wide", version: "1" },
    paths: { "/": { get: { operationId: "get", responses: { "200": { description: "ok", content } } } } },
    components: {
      schemas: {
        One: wide("one", "Two"),
        Two: wide("two", "Three"),
        Three: { type: "object", properties: fields("three", { type: "string" }) },
      },
    },
  } as unknown as Description;
  const sources = { spec: "nowhere/openapi.yaml", text: "", changelog: undefined, others: [] };
  const pages = await readPages(description, sources);
  const page = pages.find(({ path }) => path.endsWith("get"))?.markdown ?? "";
  expect(page).not.toContain("the others stand");
  expect(page).toContain("- [Two](../schemas/Two.md)");
  expect(pages.find(({ path }) => path === "schemas/Two")?.markdown).toContain("`two59`");
  expect(pages.map(({ markdown }) => markdown).join("")).toContain("`three59`");
});

it("the fields of every media type are shown, and those of one schema once", async () => {
  const schema = (name: string) => ({
    type: "object",
    properties: { [name]: { type: "string" } },
  });
  const content = {
    "application/json": { schema: schema("inJson") },
    "application/xml": { schema: schema("inXml") },
    "text/xml": { schema: schema("inXml") },
    "application/vnd.same+json": { schema: schema("inJson") },
  };
  const responses = { "200": { description: "ok", content }, "400": { description: "bad", content } };
  const description = {
    openapi: "3.1.0",
    info: { title: "Types", version: "1" },
    paths: { "/": { post: { operationId: "send", requestBody: { content }, responses } } },
  } as unknown as Description;
  const sources = { spec: "nowhere/openapi.yaml", text: "", changelog: undefined, others: [] };
  const pages = await readPages(description, sources);
  const page = pages.find(({ path }) => path.endsWith("send"))?.markdown ?? "";
  for (const name of ["inJson", "inXml"]) expect(page.split(`\`${name}\` string`).length).toBe(4);
  expect(page.split("Fields as `application/xml`, `text/xml`").length).toBe(4);
});

it("tells the fields of an error whose examples show its codes, where no one has written about these", async () => {
  const failing = text.replace(
    /$/,
    `
    Failure: { type: object, properties: { code: { type: string }, cause: { type: string, description: The reason. } } }
`,
  );
  const description = readable(parseYaml(failing) as Description);
  const { "/boxes": boxes = {} } = description.paths ?? {};
  const { responses = {} } = (boxes as PathItem).post ?? {};
  const schema = { $ref: "#/components/schemas/Failure" };
  responses["400"] = { content: { "application/json": { schema, example: { code: "FULL" } } } };
  const pages = await readPages(description, {
    spec: "nowhere/openapi.yaml",
    text,
    changelog: undefined,
    others: [],
  });
  expect(pages.find(({ path }) => path === "errors")?.markdown).toContain("FULL");
  expect(pages.find(({ path }) => path.endsWith("addBox"))?.markdown).toMatch(
    /`cause` string · optional\s+The reason\./,
  );
});

it("shows the first lines of an example that is too long for a page", async () => {
  const description = readable(parseYaml(text) as Description);
  const { "/boxes": boxes = {} } = description.paths ?? {};
  const { responses = {} } = (boxes as PathItem).post ?? {};
  const example = { rows: Array.from({ length: 9_000 }, (_, index) => index) };
  responses["201"] = { content: { "application/json": { example } } };
  const pages = await readPages(description, {
    spec: "nowhere/openapi.yaml",
    text,
    changelog: undefined,
    others: [],
  });
  const page = pages.find(({ path }) => path.endsWith("addBox"))?.markdown ?? "";
  expect(page.length).toBeLessThan(60_000);
  expect(page).toMatch(/^ {4}\d+,\n… the whole example is in openapi\.yaml\n```$/m);
});

it("leads from a list that is too long to the pages of what its lists, maps and choices hold", async () => {
  const wide = Object.fromEntries(
    Array.from({ length: 900 }, (_, index) => [
      `field${index}`,
      { type: "string", description: "x".repeat(90) },
    ]),
  );
  const inner = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  const names = ["Listed", "Mapped", "Chosen", "First"];
  const description = readable(parseYaml(text) as Description);
  const schemas: Record<string, Schema> = description.components?.schemas ?? {};
  for (const name of names)
    schemas[name] = { type: "object", properties: { [`of${name}`]: { type: "string" } } };
  schemas.Box = {
    properties: {
      ...wide,
      list: { type: "array", items: { type: "array", items: inner("Listed") } },
      map: { type: "object", additionalProperties: inner("Mapped") },
      choice: { oneOf: [inner("Chosen"), { type: "array", items: inner("First") }] },
    },
  };
  const pages = await readPages(description, {
    spec: "nowhere/openapi.yaml",
    text,
    changelog: undefined,
    others: [],
  });
  const page = pages.find(({ path }) => path.endsWith("addBox"))?.markdown ?? "";
  for (const name of names) {
    expect(page).toContain(`[${name}](../schemas/${name}.md)`);
    expect(pages.find(({ path }) => path === `schemas/${name}`)?.markdown).toContain(`\`of${name}\``);
  }
});
