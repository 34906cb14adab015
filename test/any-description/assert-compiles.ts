import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect } from "vitest";
import { DescriptionError } from "../../scripts/description/description-error.js";
import type { Finding } from "../../scripts/description/finding.js";
import { openDescription } from "../../scripts/stages/bundle/open-description.js";
import { lint } from "../../scripts/stages/lint/lint.js";
import { messageOf, programOf } from "../program-of.js";
import { generate } from "./generate.js";
import { mutate, random } from "./mutate.js";
import { ownDescriptions } from "./own-descriptions.js";
import { lineOf, strict } from "./strict.js";

/**
 * Fails, with the seed, where a description with faults as a file is neither refused, with the place of each error, nor becomes what a
 * strict compiler takes. Gives how many were refused.
 */
export async function assertCompiles(
  count: number,
  seed = Number(process.env.SEED ?? 40_271),
): Promise<number> {
  const next = random(seed);
  const folder = mkdtempSync(join(tmpdir(), "mutations-"));
  const texts = new Map<string, string>();
  let refused = 0;
  try {
    for (let index = 0; index < count; index += 1) {
      const original = ownDescriptions[Math.floor(next() * ownDescriptions.length)] as object;
      const file = join(folder, `${index}.json`);
      writeFileSync(file, JSON.stringify(mutate(original, next), null, 2));
      const made = await generated(file);
      if (Array.isArray(made)) refused += 1;
      else for (const [path, text] of made) texts.set(resolve(`test/any-description/${index}/${path}`), text);
    }
    const program = programOf(texts, strict);
    const problems = [...texts.keys()].flatMap((path) => {
      const source = program.getSourceFile(path);
      return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
        (each) => `SEED=${seed} ${path}:${lineOf(each)} ${messageOf(each)}`,
      );
    });
    expect(problems).toEqual([]);
    return refused;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The files that are made, or the errors for which there are none. */
async function generated(file: string): Promise<Map<string, string> | Finding[]> {
  const source = openDescription(file, { foreign: true });
  try {
    const findings = await lint(file, { foreign: true, source });
    const errors = findings.filter(({ severity }) => severity === "error");
    for (const { line, column } of errors) expect([line, column].every((each) => each > 0)).toBe(true);
    return errors.length > 0 ? errors : (await generate(file)).files;
  } catch (error) {
    if (error instanceof DescriptionError) return error.findings;
    throw error;
  }
}
