import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseYaml } from "@redocly/openapi-core";
import type { ValidateFunction } from "ajv";
import { describe, expect, it } from "vitest";
import { messageOf, programOf } from "../program-of.js";
import { type Generated, generate } from "./generate.js";
import { lineOf, strict } from "./strict.js";

/** What is expected of a description: a program that compiles, values that the checks accept or refuse, notes. */
interface Expected {
  /** TypeScript beside the generated files; what stands below `@ts-expect-error` must not compile. */
  program?: string;
  arguments?: Record<string, Values>;
  responses?: Record<string, Values>;
  notes?: string[];
}
interface Values {
  accepts?: unknown[];
  refuses?: unknown[];
}

const folder = fileURLToPath(new URL("cases/", import.meta.url));
const names = readdirSync(folder).filter((name) => !name.endsWith(".expected.yaml"));
const fileOf = (name: string) => (existsSync(`${folder}${name}/root.yaml`) ? `${name}/root.yaml` : name);
const read = (name: string): Expected =>
  parseYaml(readFileSync(`${folder}${name.replace(/\.(yaml|json)$/, "")}.expected.yaml`, "utf8")) as Expected;

const cases = await Promise.all(
  names.map(
    async (name): Promise<[string, Expected, Generated]> => [
      name,
      read(name),
      await generate(`${folder}${fileOf(name)}`),
    ],
  ),
);

/** One program of everything that was generated, because the compiler's own start is what takes its time. */
const texts = new Map(
  cases.flatMap(([name, { program }, { files }]) =>
    [...files, ...(program ? [["program.ts", program] as const] : [])].map(
      ([path, text]) => [`${folder}${name}.generated/${path}`, text] as const,
    ),
  ),
);
const program = programOf(texts, strict);

describe.each(cases)("%s", (name, expected, { files, notes, check }) => {
  it("becomes code that a strict compiler takes", () => {
    const problems = [...files.keys(), ...(expected.program ? ["program.ts"] : [])].flatMap((path) => {
      const source = program.getSourceFile(`${folder}${name}.generated/${path}`);
      return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
        (each) => `${path}:${lineOf(each)} ${messageOf(each)}`,
      );
    });
    expect(problems).toEqual([]);
  });

  for (const side of ["arguments", "responses"] as const)
    for (const [key, { accepts = [], refuses = [] }] of Object.entries(expected[side] ?? {}))
      it(`${side} of ${key} are checked as the description says`, () => {
        const validate: ValidateFunction = check(side, key);
        expect(accepts.filter((value) => !validate(value))).toEqual([]);
        expect(refuses.filter((value) => validate(value))).toEqual([]);
      });

  it("says what is not as one would expect", () => {
    expect(notes).toEqual(expected.notes ?? []);
  });
});
