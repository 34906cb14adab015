import { expect, it } from "vitest";
import type { Description } from "../../../../scripts/description/description.js";
import { readOperations } from "../../../../scripts/description/read-operations.js";
import { requestSamples } from "../../../../scripts/stages/docs/samples/request-samples.js";

const example = (value: unknown) => ({ examples: { default: { value } } });
const label = { name: "label", in: "path", required: true, schema: { type: "string" }, ...example("a/b") };
const description = {
  openapi: "3.1.1",
  servers: [{ url: "https://api.example.com" }],
  security: [{ Token: [] }],
  components: { securitySchemes: { Token: { type: "http", scheme: "bearer" } } },
  paths: {
    "/labels": {
      get: {
        operationId: "listLabels",
        parameters: [
          { name: "limit", in: "query", schema: { type: "integer" }, ...example(20) },
          { name: "text", in: "query", schema: { type: "string" }, ...example("it's & that") },
        ],
        responses: { 200: { content: { "application/json": { schema: {}, ...example([]) } } } },
      },
      post: {
        operationId: "importLabels",
        requestBody: {
          required: true,
          content: {
            "multipart/form-data": {
              schema: {
                type: "object",
                properties: { file: { type: "string", format: "binary" }, color: { type: "string" } },
              },
              ...example({ file: "one\ntwo", color: "red" }),
            },
          },
        },
        responses: { 204: { description: "Done." } },
      },
      put: {
        operationId: "saveLabel",
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { type: "object", properties: { name: { type: "string" } } },
              ...example({ name: "it's" }),
            },
          },
        },
        responses: {
          200: {
            content: {
              "application/json": {
                schema: { properties: { id: {}, secret: { "x-sensitive": true } } },
                ...example({ id: 1, secret: "s" }),
              },
            },
          },
        },
      },
    },
    "/labels/{label}": {
      delete: {
        operationId: "deleteLabel",
        parameters: [label],
        responses: { 204: { description: "Gone." } },
      },
    },
  },
} as unknown as Description;

const samples = (id: string) => {
  const operation = readOperations(description).find((each) => each.id === id);
  if (!operation) throw new Error(`no ${id}`);
  return requestSamples(description, operation, "labels-client");
};
const token = '-H "Authorization: Bearer $ACCESS_TOKEN"';

it("writes a query as the client does, quoted for a shell", () => {
  expect(samples("listLabels")).toContain(
    `curl "https://api.example.com/labels?limit=20&text=it's%20%26%20that" \\\n  ${token}\n`,
  );
});

it("encodes what stands in a path, and shows no response where there is none", () => {
  expect(samples("deleteLabel")).toContain(
    `curl -X DELETE "https://api.example.com/labels/a%2Fb" \\\n  ${token}\n`,
  );
  expect(samples("deleteLabel")).toContain('\nawait knowledge.deleteLabel({ label: "a/b" });\n```');
});

it("sends a file from the disk of the reader, and a Blob in TypeScript", () => {
  expect(samples("importLabels")).toContain('-F "file=@path/to/file" \\\n  -F "color=red"');
  expect(samples("importLabels")).toContain('file: new File([await openAsBlob("path/to/file")], "file"),');
});

it("quotes a body for a shell, and prints no secret", () => {
  expect(samples("saveLabel")).toContain(`-d '{\n    "name": "it'\\''s"\n  }'`);
  expect(samples("saveLabel")).toContain("console.log(result.id);");
});
