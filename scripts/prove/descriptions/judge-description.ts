import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Description } from "../../description/description.js";
import type { Finding } from "../../description/finding.js";
import { lintFiles } from "../../redocly/lint-files.js";
import type { ParsedFiles } from "../../redocly/open-files.js";
import { type OpenDescription, openDescription } from "../../stages/bundle/open-description.js";
import { emitChecks, readKeywords } from "../../stages/checks/emit-checks.js";
import { emitClient } from "../../stages/client/emit-client.js";
import { lintHouse } from "../../stages/lint/lint.js";
import { emitTypes } from "../../stages/types/emit-types.js";
import { CannotProveError } from "../cannot-prove-error.js";
import { createContractGate } from "./contract-gate.js";
import type { DescriptionMutant } from "./description-mutant.js";
import { createTypesGate } from "./types-gate.js";
import { withoutProse } from "./without-prose.js";

export interface Judgement {
  caughtBy: string | undefined;
  /** What this gate says. */
  complaint?: string;
  blind: string[];
}

export interface DescriptionJudge {
  /** `blinded` gates are made to see nothing. */
  judge(mutant: Pick<DescriptionMutant, "file" | "text">, blinded?: readonly string[]): Promise<Judgement>;
  close(): void;
}

type Complaint = string | undefined;

/** What the lint demands of this API beside what it demands of every description. */
export type OwnGates = Record<string, (description: Description) => Complaint | Promise<Complaint>>;

/** What the gates learn about a mutant on their way. */
interface Attempt {
  source: OpenDescription;
  description: Description;
  texts: ReadonlyMap<string, string>;
}

/**
 * Judges mutants of the description in `folder`, in a copy of it: the gates are asked in their order, the fast ones first.
 * @throws CannotProveError when a gate complains of the description as it is
 */
export async function createDescriptionJudge(folder: string, own: OwnGates): Promise<DescriptionJudge> {
  const place = mkdtempSync(join(tmpdir(), "prove-"));
  const copy = join(place, "openapi");
  cpSync(folder, copy, { recursive: true });
  const root = join(copy, "openapi.yaml");
  const before: ParsedFiles = new Map();
  const original = await openDescription(root, { before }).description();
  const [whole, facts] = [textOf(original), textOf(withoutProse(original))];
  const generated = await emitAll(original);
  const types = createTypesGate();
  const contract = createContractGate(original);
  const gates: Record<string, (attempt: Attempt) => Complaint | Promise<Complaint>> = {
    lint: async ({ source }) => firstError(await lintFiles(await source.files(), { foreign: false })),
    bundle: async (attempt) => {
      attempt.description = await attempt.source.description();
      return undefined;
    },
    ...Object.fromEntries(
      Object.entries(own).map(([name, complain]) => [
        name,
        ({ description }: Attempt) => complain(description),
      ]),
    ),
    "house rules": async ({ source }) => firstError(await lintHouse(root, source)),
    emitters: async (attempt) => {
      attempt.texts = await emitAll(attempt.description);
      return undefined;
    },
    contract: ({ description }) => contract(description),
    types: async ({ description, texts }) => types(description, texts),
  };

  const ask = async (blinded: readonly string[] = []): Promise<Judgement> => {
    const source = openDescription(root, { before });
    const attempt: Attempt = { source, description: original, texts: generated };
    const blind: string[] = [];
    for (const [gate, complain] of Object.entries(gates)) {
      // A mutant that stops a command is noticed, whatever the command says.
      const complaint = await Promise.resolve(attempt)
        .then(complain)
        .catch((error: Error) => error.message || error.name);
      if (complaint !== undefined && !blinded.includes(gate)) return { caughtBy: gate, complaint, blind };
      blind.push(gate);
      // Prose is for readers: no check can tell whether another sentence is as true, but the comparison of generated/ shows it.
      const { description } = attempt;
      if (gate === "bundle" && textOf(description) !== whole && textOf(withoutProse(description)) === facts)
        return { caughtBy: "drift, of prose", blind };
    }
    const drifts = textOf(attempt.description) !== whole;
    return { caughtBy: undefined, blind: [...blind, drifts ? "drift alone is not counted" : "drift"] };
  };

  const { caughtBy, complaint } = await ask();
  if (caughtBy) throw new CannotProveError(`${caughtBy} refuses the description as it is: ${complaint}`);
  return {
    judge: async ({ file, text }, blinded) => {
      const path = join(copy, file);
      const sound = readFileSync(path);
      writeFileSync(path, text);
      before.delete(path);
      try {
        return await ask(blinded);
      } finally {
        writeFileSync(path, sound);
        before.delete(path);
      }
    },
    close: () => rmSync(place, { recursive: true }),
  };
}

const firstError = (findings: Finding[]): Complaint =>
  findings.find(({ severity }) => severity === "error")?.message;

async function emitAll(description: Description): Promise<Map<string, string>> {
  return new Map([
    ["types.ts", await emitTypes(description)],
    ["client.ts", emitClient(description, { withOk: false }).text],
    ["checks.ts", emitChecks(description)],
    ["keywords.ts", readKeywords()],
  ]);
}

/** The order has to be the same, too: generated files have it. */
const textOf = (part: unknown): string => JSON.stringify(part);
