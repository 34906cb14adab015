import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseYaml } from "@redocly/openapi-core";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { checks } from "../../generated/checks.js";
import type { Description } from "../../scripts/description/description.js";
import { readOperations } from "../../scripts/description/read-operations.js";
import { messageOf, programOf as programOfTexts, projectOptions } from "../program-of.js";
import { exhaustiveSwitch, switchesHead } from "./exhaustive-switch.js";

const options = projectOptions();

/** A program of one file that stands in this folder, under the project's own options. */
const programOf = (text: string) => {
  const file = join(import.meta.dirname, "checked-by-a-test.ts");
  const program = programOfTexts(new Map([[file, text]]), options);
  const source = program.getSourceFile(file);
  return { program, source, messages: program.getSemanticDiagnostics(source).map(messageOf) };
};

const narrowing = readFileSync(join(import.meta.dirname, "narrowing.ts"), "utf8");

describe("narrowing by kind, status and code", () => {
  test("compiles as narrowing.ts says, refusals included", () => {
    expect(programOf(narrowing).messages).toEqual([]);
  });

  test("would be seen to fail: each refusal is an error of its own without its comment", () => {
    const refusals = narrowing.split("@ts-expect-error").length - 1;
    expect(refusals).toBeGreaterThan(10);
    expect(programOf(narrowing.replaceAll("@ts-expect-error", "")).messages).toHaveLength(refusals);
  });

  test("would be seen to fail: a switch that forgets a kind is not exhaustive", () => {
    const forgetful = narrowing.replace(/case "timeout":\n.*\n/, "");
    expect(programOf(forgetful).messages.join()).toMatch(/TimeoutError.* not assignable to .*never/);
  });
});

describe("one exhaustive switch per operation, made of the description", () => {
  const description = parseYaml(readFileSync("generated/openapi.yaml", "utf8")) as Description;
  const operations = readOperations(description);
  const text = switchesHead + operations.map((each) => exhaustiveSwitch(description, each)).join("\n");

  test("has every operation of the client, and compiles", () => {
    expect(operations.map(({ name }) => name)).toEqual(Object.keys(checks));
    expect(programOf(text).messages).toEqual([]);
  });

  test("would be seen to fail: each refusal is an error of its own without its comment", () => {
    const refusals = text.split("@ts-expect-error").length - 1;
    expect(refusals).toBeGreaterThan(operations.length);
    expect(programOf(text.replaceAll("@ts-expect-error", "")).messages).toHaveLength(refusals);
  });

  test.each([
    ["a status", /case 429: switch[^}]*\}\n/, /429.* does not satisfy .*UnlistedStatus/],
    ["a code", /case "TOKEN_EXPIRED": [^:]*:?[^:]*return error.code;\n/, /"TOKEN_EXPIRED".*UnlistedCode/],
  ])("would be seen to fail: a switch that forgets %s is not exhaustive", (_, forgotten, message) => {
    expect(text).toMatch(forgotten);
    expect(programOf(text.replace(forgotten, "")).messages.join()).toMatch(message);
  });
});

const head = `import { createClient, isApiError } from "../../src/index.js"; import { args } from "./examples.js";
const client = createClient({ accessToken: "t" });`;
const call = `const result = await client.safe.getUploadUrl(args);
if (!result.ok && result.error.kind === "api" && result.error.code === "VECTOR_STORE_NOT_FOUND") result.error.details.store_id;
try { (await client.getUploadUrl(args)).signed_url } catch (error) { if (isApiError(error)) error.code }`;

test("one call in each style costs at most 10,000 type instantiations, the client itself included", () => {
  const instantiations = (text: string) => {
    const { program } = programOf(text);
    expect(program.getSemanticDiagnostics()).toEqual([]);
    return program.getInstantiationCount();
  };
  const all = instantiations(`${head}\n${call}`);
  const idle = instantiations("export {};");
  expect(all - idle).toBeLessThanOrEqual(10_000);
  expect(all - idle).toBeGreaterThan(0);
});

test("where an await is missing, the compiler asks for it", () => {
  const { program, source } = programOf(
    `${head}\nconst session = client.getUploadUrl(args); session.upload_id;`,
  );
  const [problem] = program.getSemanticDiagnostics(source);
  expect(problem?.relatedInformation?.map(({ messageText }) => messageText)).toEqual([
    "Did you forget to use 'await'?",
  ]);
});

test("the editor shows the contract's text at a call, in both styles", () => {
  const { program, source } = programOf(`${head}\n${call}`);
  const checker = program.getTypeChecker();
  const shown: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && node.name.text === "getUploadUrl") {
      const symbol = checker.getSymbolAtLocation(node.name);
      shown.push(ts.displayPartsToString(symbol?.getDocumentationComment(checker)));
    }
    ts.forEachChild(node, visit);
  };
  if (source) visit(source);
  expect(shown).toHaveLength(2);
  for (const text of shown) expect(text).toMatch(/^Get upload URL\n/);
});
