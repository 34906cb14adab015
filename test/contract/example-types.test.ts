import ts from "typescript";
import { expect, it } from "vitest";
import { type Exchange, exchanges } from "./exchanges.js";

/** A program that assigns every documented value to the type that was generated for it. */
const program = (all: Exchange[]) =>
  [
    'import type { OperationTypes } from "../../generated/client.js";',
    ...all.flatMap(({ operationId, name, status, arguments: args, answer }) => {
      const operation = `OperationTypes["${operationId}"]`;
      const type = status < 300 ? `${operation}["data"]` : `${operation}["failures"][${status}]`;
      return [
        `export const ${name}Request: ${operation}["arguments"] = ${JSON.stringify(args)};`,
        `export const ${name}Answer: ${type} = ${JSON.stringify(answer)};`,
      ];
    }),
  ].join("\n");

/** What the compiler says of `text`, under the project's own settings. */
function diagnose(text: string): string[] {
  const path = `${import.meta.dirname}/examples.ts`;
  const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [path] }, ts.sys, ".");
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => name === path || fileExists(name);
  host.readFile = (name) => (name === path ? text : readFile(name));
  host.getSourceFile = (name, version, ...rest) =>
    name === path ? ts.createSourceFile(name, text, version) : getSourceFile(name, version, ...rest);
  return ts
    .getPreEmitDiagnostics(ts.createProgram([path], options, host))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}

it("every documented request and answer is of the type that was generated for it", () => {
  expect(exchanges.length).toBeGreaterThan(0);
  expect(diagnose(program(exchanges))).toEqual([]);
});

it("an example of a wrong type would be seen", () => {
  const [first, ...rest] = exchanges as [Exchange, ...Exchange[]];
  const faulty = { ...first, arguments: { ...first.arguments, file_size: "large" } };
  expect(diagnose(program([faulty, ...rest]))).toEqual([
    expect.stringContaining("'string' is not assignable to type 'number'"),
  ]);
});
