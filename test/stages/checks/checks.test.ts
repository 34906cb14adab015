import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import type { Description } from "../../../scripts/description/description.js";
import { bundle } from "../../../scripts/stages/bundle/bundle.js";
import { emitChecks } from "../../../scripts/stages/checks/emit-checks.js";
import type { CheckSchema } from "../../../scripts/stages/checks/keywords.js";

interface Checks {
  checks: Record<string, Record<string, CheckSchema>>;
  failureChecks: Record<string, CheckSchema>;
  definitions: Record<string, CheckSchema>;
}

/** Runs the emitted text, and reads its checks with a validator that knows the whole of JSON Schema. */
async function load(
  description: Description,
): Promise<Checks & { compile(check: unknown): ValidateFunction }> {
  // A data: URL has no neighbors; ajv brings its own keywords.
  const data = emitChecks(description)
    .replace(/import .* from "\.\/keywords\.js";/, "")
    .replace(/export const keywords.*?\n};/s, "");
  const { outputText } = ts.transpileModule(data, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  const emitted = (await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(outputText)}`
  )) as Checks;
  const ajv = new Ajv2020({ strict: true, strictTypes: false, allowUnionTypes: true });
  const compile = (check: unknown): ValidateFunction => {
    if (check === undefined) throw new Error("there is no such check");
    return ajv.compile({ ...emitted.definitions, ...(check as object) });
  };
  // `#/Name` is a pointer from the root of the schema, so definitions stand beside the keywords; ajv has to be told of them.
  ajv.addVocabulary(Object.keys(emitted.definitions));
  return { ...emitted, compile };
}

const wrongFor = (value: unknown): unknown => (typeof value === "string" ? 7 : "wrong");

describe("the project's own contract", async () => {
  const { checks, failureChecks, compile } = await load(await bundle("openapi/openapi.yaml"));
  const session = {
    upload_id: "file_abc123def456",
    signed_url: "https://storage.googleapis.com/...",
    chunk_size: 8388608,
    expires_at: "2025-06-15T11:00:00Z",
  };
  const response = compile(checks.getUploadUrl?.[200]);

  it("takes the documented response, with fields that are new", () => {
    expect(response(session)).toBe(true);
    expect(response({ ...session, region: "eu", expires_at: "no date" })).toBe(true);
  });

  it.each(Object.entries(session))(
    "refuses a response without %s, or with another type for it",
    (name, value) => {
      const { [name as keyof typeof session]: _, ...rest } = session;
      expect(response(rest)).toBe(false);
      expect(response({ ...session, [name]: wrongFor(value) })).toBe(false);
      expect(response({ ...session, [name]: null })).toBe(false);
    },
  );

  it("holds arguments to every bound of the page", () => {
    const check = compile(checks.getUploadUrl?.arguments);
    const call = {
      organization_id: "org_xyz789",
      store_id: "vs_abc123",
      file_name: "a.csv",
      file_size: 1,
      mime_type: "text/csv",
    };
    expect(check(call)).toBe(true);
    const faults = {
      organization_id: "xyz789",
      file_name: "",
      file_size: 0,
      mime_type: 7,
      relative_path: 7,
    };
    for (const [name, value] of Object.entries(faults))
      expect([name, check({ ...call, [name]: value })]).toEqual([name, false]);
    expect(check({ ...call, file_name: "x".repeat(255) })).toBe(true);
    expect(check({ ...call, file_name: "x".repeat(256) })).toBe(false);
    expect(check({ ...call, file_size: 1.5 })).toBe(false);
  });

  it("knows the details of a documented error code", () => {
    const error = compile(failureChecks.VECTOR_STORE_NOT_FOUND);
    expect(error({ details: { store_id: "vs_abc123", organization_id: "org_xyz789", more: 1 } })).toBe(true);
    expect(error({ details: { store_id: "vs_abc123" } })).toBe(false);
    expect(error({})).toBe(false);
  });

  it("knows details that a code may have, and does not demand them", () => {
    const error = compile(failureChecks.VALIDATION_ERROR);
    expect(
      [{}, { details: {} }, { details: { field: "a", value: 1, more: 1 } }].map((each) => error(each)),
    ).toEqual([true, true, true]);
    expect([{ details: { field: 1 } }, { details: [] }].map((each) => error(each))).toEqual([false, false]);
  });

  it("has no check for a code whose details may be anything", () => {
    expect(Object.keys(failureChecks)).toEqual(["VECTOR_STORE_NOT_FOUND", "VALIDATION_ERROR"]);
  });
});

describe("any description", () => {
  const describeResponse = (openapi: string, schema: object, schemas: object = {}): Description =>
    ({
      openapi,
      paths: {
        "/x": {
          get: { operationId: "x", responses: { 200: { content: { "application/json": { schema } } } } },
        },
      },
      components: { schemas },
    }) as Description;

  const checkOf = async (
    ...given: Parameters<typeof describeResponse>
  ): Promise<(body: unknown) => boolean> => {
    const { checks, compile } = await load(describeResponse(...given));
    return compile(checks.x?.[200]) as (body: unknown) => boolean;
  };

  it("lets a server add enum values, change formats and pass bounds", async () => {
    const schema = {
      type: "object",
      required: ["colour", "kind", "size", "when"],
      additionalProperties: false,
      properties: {
        colour: { type: "string", enum: ["red"] },
        kind: { const: "a" },
        size: { type: "integer", maximum: 1 },
        when: { type: "string", format: "date-time", pattern: "Z$" },
      },
    };
    const check = await checkOf("3.1.0", schema);
    expect(check({ colour: "blue", kind: "b", size: 9, when: "soon", more: true })).toBe(true);
    expect(check({ colour: 1, kind: "b", size: 9, when: "soon" })).toBe(false);
    expect(check({ colour: "blue", kind: 1, size: 9, when: "soon" })).toBe(false);
  });

  it("follows circular schemas as deep as the response goes", async () => {
    const Tree = {
      type: "object",
      required: ["children"],
      properties: { children: { type: "array", items: { $ref: "#/components/schemas/Tree" } } },
    };
    const check = await checkOf("3.1.0", { $ref: "#/components/schemas/Tree" }, { Tree });
    expect(check({ children: [{ children: [] }] })).toBe(true);
    expect(check({ children: [{ children: [{}] }] })).toBe(false);
  });

  it("takes null where OpenAPI 3.0 says nullable and 3.1 says type null, and nowhere else", async () => {
    const old = {
      type: "object",
      required: ["a", "b"],
      properties: { a: { type: "string", nullable: true }, b: { type: "string" } },
    };
    const check30 = await checkOf("3.0.3", old);
    expect([check30({ a: null, b: "" }), check30({ a: "", b: null }), check30({ b: "" })]).toEqual([
      true,
      false,
      false,
    ]);
    const check31 = await checkOf("3.1.0", {
      type: "object",
      properties: { a: { type: ["string", "null"] } },
    });
    expect([check31({ a: null }), check31({ a: 1 })]).toEqual([true, false]);
  });

  it("takes any arm of a union and all parts of an intersection", async () => {
    const part = (name: string): object => ({
      type: "object",
      required: [name],
      properties: { [name]: { type: "string" } },
    });
    const union = await checkOf("3.1.0", { oneOf: [part("a"), part("b")] });
    expect([union({ a: "" }), union({ b: "" }), union({ a: "", b: "" }), union({})]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    const both = await checkOf("3.1.0", { allOf: [part("a"), part("b")] });
    expect([both({ a: "", b: "" }), both({ a: "" })]).toEqual([true, false]);
  });

  it("leaves out definitions that no check refers to, and arguments with nothing to check", async () => {
    const { definitions, checks } = await load(
      describeResponse("3.1.0", {}, { Unused: { type: "object", properties: { a: { type: "string" } } } }),
    );
    expect({ definitions, checks }).toEqual({
      definitions: {},
      checks: { x: { 200: {} } }, // the status is described, its body may be anything
    });
  });

  it("names the keywords of its checks and of options, and no others", () => {
    const keywordsOf = (...given: Parameters<typeof describeResponse>) =>
      /keywords: Keywords = \{\n {2}(.*),/.exec(emitChecks(describeResponse(...given)))?.[1];
    const list: object = { type: "array", items: { anyOf: [{ type: "string" }, { type: "number" }] } };
    const ofOptions = "exclusiveMinimum, minimum, properties, type";
    expect(keywordsOf("3.1.0", {})).toBe(ofOptions);
    expect(keywordsOf("3.1.0", { type: "string", minLength: 3 })).toBe(ofOptions); // a response may be shorter
    expect(keywordsOf("3.1.0", list)).toBe("anyOf, exclusiveMinimum, items, minimum, properties, type");
  });
});
