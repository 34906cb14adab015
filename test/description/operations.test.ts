import { describe, expect, it } from "vitest";
import type { Description } from "../../scripts/description/description.js";
import { fileNames, operationNames } from "../../scripts/description/operation-name.js";
import { soundOperations } from "../../scripts/description/sound-operations.js";
import { emitChecks } from "../../scripts/stages/checks/emit-checks.js";
import { emitClient } from "../../scripts/stages/client/emit-client.js";

const describing = (paths: object, components: object = {}): Description =>
  ({ openapi: "3.1.0", paths, components }) as Description;

const responses = { 204: { description: "Nothing" } };

describe("a description from which nothing sound can be generated", () => {
  const faults: [what: string, description: Description, message: string][] = [
    [
      "two operations of one id",
      describing({
        "/a": { get: { operationId: "x", responses } },
        "/b": { post: { operationId: "x", responses } },
      }),
      '/paths/~1b/post: its operationId "x" is also that of /paths/~1a/get',
    ],
    [
      "a path with a parameter that is not described",
      describing({ "/a/{id}": { get: { operationId: "x", responses } } }),
      "/paths/~1a~1{id}/get: the path has {id}, but no path parameter of that name is described",
    ],
    [
      "a reference to nothing",
      describing({ "/a": { get: { parameters: [{ $ref: "#/components/parameters/Gone" }], responses } } }),
      "/paths/~1a/get/parameters/0: the reference #/components/parameters/Gone leads nowhere",
    ],
    [
      "a reference to another file",
      describing({ "/a": { get: { responses: { 200: { $ref: "./response.yaml" } } } } }),
      "/paths/~1a/get/responses/200: the reference ./response.yaml leads out of the description: bundle it first",
    ],
    [
      "references in a circle",
      describing(
        { "/a": { $ref: "#/components/pathItems/A" } },
        { pathItems: { A: { $ref: "#/components/pathItems/B" }, B: { $ref: "#/components/pathItems/A" } } },
      ),
      "/paths/~1a: the reference #/components/pathItems/A leads to itself",
    ],
    [
      "a parameter that stands nowhere",
      describing({ "/a": { get: { parameters: [{ name: "p", in: "body" }], responses } } }),
      '/paths/~1a/get: the parameter p stands in "body"',
    ],
  ];

  it.each(faults)("is refused, with the place: %s", (_what, description, message) => {
    expect(() => soundOperations(description)).toThrow(message);
    expect(() => emitClient(description)).toThrow(message);
    expect(() => emitChecks(description)).toThrow(message);
  });
});

describe("names of operations", () => {
  it.each([
    [["getUser"], ["getUser"]],
    [["repos/get-content"], ["reposGetContent"]],
    [
      ["repos/get", "reposGet"],
      ["repos/get", "reposGet"],
    ],
    [
      ["a-b", "a/b"],
      ["aB", "a/b"],
    ],
    [["2fa"], ["2fa"]],
    [["delete"], ["delete"]],
  ])("%j become %j", (ids, names) => {
    expect(operationNames(ids)).toEqual(names);
  });
});

it("says nothing of time, machine or version, and the same every time", () => {
  const description = describing({ "/a": { get: { operationId: "x", responses } } });
  expect(emitClient(structuredClone(description))).toEqual(emitClient(description));
  expect(emitChecks(structuredClone(description))).toBe(emitChecks(description));
});

it("makes a client without methods of a description without paths", () => {
  const { text, companions } = emitClient({ openapi: "3.1.0" });
  expect(text).toContain("export interface Operations {\n}");
  expect(companions).toEqual([]);
});

it("names of files fit into a file system, and differ", () => {
  const long = (letter: string, end: string) => letter.repeat(300) + end;
  const files = fileNames([long("x", "a"), long("x", "b"), long("ü", ""), "y".repeat(200)]);
  expect(files.every((file) => Buffer.byteLength(file) <= 200)).toBe(true);
  expect(new Set(files).size).toBe(4);
  expect(files.at(-1)).toBe("y".repeat(200));
});
