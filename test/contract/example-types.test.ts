import { join } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";
import { messageOf, programOf, projectOptions } from "../program-of.js";
import { type Exchange, exchanges } from "./exchanges.js";

/** A program that assigns every documented value to the type that was generated for it. The request of a refusal may break its type. */
const program = (all: Exchange[]) =>
  [
    'import type { OperationTypes } from "../../generated/client.js";',
    ...all.flatMap(({ operationId, name, status, files, arguments: args, response }) => {
      const operation = `OperationTypes["${operationId}"]`;
      const type = status < 300 ? `${operation}["data"]` : `${operation}["failures"][${status}]`;
      const fields = Object.entries(args).map(([field, value]) => {
        const text = JSON.stringify(value);
        return `${JSON.stringify(field)}: ${files.includes(field) ? `new Blob([${text}])` : text}`;
      });
      return [
        ...(status >= 400 && status < 500
          ? []
          : [`export const ${operationId}_${name}_request: ${operation}["arguments"] = { ${fields} };`]),
        `export const ${operationId}_${name}_response: ${type} = ${JSON.stringify(response)};`,
      ];
    }),
  ].join("\n");

/** What the compiler says of `text`, under the project's own options. */
function diagnose(text: string): string[] {
  const texts = new Map([[join(import.meta.dirname, "examples.ts"), text]]);
  return ts.getPreEmitDiagnostics(programOf(texts, projectOptions())).map(messageOf);
}

it("every documented request and response is of the type that was generated for it", () => {
  expect(exchanges.length).toBeGreaterThan(0);
  expect(diagnose(program(exchanges))).toEqual([]);
});

it("an example of a wrong type would be seen", () => {
  const wrong = (args: object) =>
    Object.fromEntries(
      Object.entries(args).map(([field, value]) => [field, typeof value === "number" ? "large" : value]),
    );
  const sized = exchanges.find(
    ({ status, body }) => status < 300 && Object.values(Object(body)).some(Number.isInteger),
  );
  const faulty = { ...(sized as Exchange), arguments: wrong((sized as Exchange).arguments) };
  expect(diagnose(program([faulty]))).toEqual([
    expect.stringContaining("'string' is not assignable to type 'number'"),
  ]);
});
