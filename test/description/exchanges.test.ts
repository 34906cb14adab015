import { describe, expect, it } from "vitest";
import type { Description } from "../../scripts/description/description.js";
import { readOperations } from "../../scripts/description/read-operations.js";
import { unpairedExamples } from "../../scripts/description/unpaired-examples.js";

const json = (...names: string[]) => ({
  content: { "application/json": { examples: examples(...names) } },
});
const examples = (...names: string[]) => Object.fromEntries(names.map((name) => [name, { value: name }]));
const parameter = (name: string, required: boolean, ...names: string[]) => ({
  name,
  in: "query",
  required,
  examples: examples(...names),
});

/** A description with one operation. */
const describing = (operation: object, method = "post"): Description =>
  ({ openapi: "3.1.0", paths: { "/things": { [method]: operation } } }) as Description;

function read(operation: object, method?: string) {
  const description = describing(operation, method);
  const [found] = readOperations(description);
  if (found === undefined) throw new Error("no operation was read");
  return {
    exchanges: found.exchanges,
    operation: found,
    remarks: unpairedExamples(description, [found]).map(({ message }) => message),
  };
}

describe("the request of an exchange", () => {
  it("has the examples of its name, else those named default, and leaves an optional parameter out", () => {
    const { exchanges, remarks } = read({
      parameters: [
        parameter("a", true, "default", "refused"),
        parameter("b", false),
        parameter("c", false, "shown"),
      ],
      requestBody: json("default", "refused"),
      responses: { 200: json("shown"), 422: json("refused") },
    });
    expect(
      exchanges.map(({ name, status, parameters, body }) => [name, status, parameters, body?.value]),
    ).toEqual([
      ["shown", 200, { a: "default", c: "shown" }, "default"],
      ["refused", 422, { a: "refused" }, "refused"],
    ]);
    expect(remarks).toEqual([]);
  });

  it("is not whole without a required part", () => {
    const requestBody = { required: true, ...json("other") };
    const { exchanges, remarks } = read({
      parameters: [parameter("a", true)],
      requestBody,
      responses: { 200: json("shown"), 404: json("shown") },
    });
    expect(exchanges.map(({ missing }) => missing)).toEqual([
      ["a", "body"],
      ["a", "body"],
    ]);
    expect(remarks).toContain("The exchange `shown` has two responses, 200 and 404");
    expect(remarks).toContain("The request example `other` has no response of this name");
    expect(remarks.some((message) => message.startsWith("`a` has no example named `default`"))).toBe(true);
  });
});

describe("a response without a body", () => {
  it("is an exchange named default, or as the request examples that no response has", () => {
    const usual = read({ parameters: [parameter("a", true, "default")], responses: { 204: {} } }, "delete");
    expect(usual.exchanges).toMatchObject([
      { name: "default", status: 204, response: undefined, missing: [] },
    ]);
    const named = read({
      requestBody: json("default", "emptied", "refused"),
      responses: { 204: {}, 422: json("refused") },
    });
    expect(named.exchanges.map(({ name, status }) => [name, status])).toEqual([
      ["refused", 422],
      ["emptied", 204],
    ]);
  });

  it("is none where another success has the usual request", () => {
    const { exchanges } = read({ responses: { 200: json("shown"), 204: {} } }, "get");
    expect(exchanges.map(({ status }) => status)).toEqual([200]);
  });
});

it("reads no exchange from a range of statuses, and says so", () => {
  const { exchanges, remarks } = read({ responses: { "4XX": json("refused"), default: json("failed") } });
  expect(exchanges).toEqual([]);
  expect(remarks).toHaveLength(2);
});

it("takes the provenance of a status and of an example from the operation, else from its parts", () => {
  const response = { ...json("listed", "other"), "x-provenance": "reference" };
  const { exchanges, operation } = read({
    "x-documented": { 200: ["listed"], 404: [] },
    responses: { 200: response, 404: { description: "Gone" }, 429: response },
  });
  expect(exchanges.map(({ status, provenance }) => [status, provenance])).toEqual([
    [200, "documented"],
    [200, "reference"],
    [429, "reference"],
    [429, "reference"],
  ]);
  expect(operation.responses.map(({ provenance }) => provenance)).toEqual([
    "documented",
    "documented",
    "reference",
  ]);
});

it("says of GET and HEAD that they are repeatable, unless the description says otherwise", () => {
  const repeatable = (method: string, says: object = {}) =>
    read({ responses: {}, ...says }, method).operation.repeatable;
  expect([repeatable("get"), repeatable("head"), repeatable("post")]).toEqual([true, true, undefined]);
  expect(repeatable("get", { "x-repeatable": false })).toBe(false);
});

it("names the types of an operation as openapi-typescript does", () => {
  expect(read({ operationId: "token#refresh", responses: {} }).operation.type).toBe(
    'operations["token/refresh"]',
  );
});
