import { readFileSync } from "node:fs";
import type { ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import ts from "typescript";
import type { Description } from "../../scripts/description/description.js";
import { withChildren } from "../../scripts/description/with-children.js";
import { openDescription } from "../../scripts/stages/bundle/open-description.js";
import { emitChecks, readKeywords } from "../../scripts/stages/checks/emit-checks.js";
import type { CheckSchema } from "../../scripts/stages/checks/keywords.js";
import { emitClient } from "../../scripts/stages/client/emit-client.js";
import { emitSchemas } from "../../scripts/stages/types/emit-schemas.js";
import { emitTypes } from "../../scripts/stages/types/emit-types.js";

export interface Generated {
  files: Map<string, string>;
  notes: string[];
  /** The check of an operation's arguments, or of a response (`getUser 200`), as a validator. */
  check(side: "arguments" | "responses", key: string): ValidateFunction;
}

export interface Checks {
  checks: Record<string, Record<string, CheckSchema>>;
  definitions: Record<string, CheckSchema>;
}

/** What the stages make of a description, in this process. */
export async function generate(file: string): Promise<Generated> {
  const made = generated(withChildren(await openDescription(file, { foreign: true }).description()));
  return { ...made, check: await readChecks(made.files.get("checks.ts") as string) };
}

export function generated(description: Description): Pick<Generated, "files" | "notes"> {
  const { text, notes, companions } = emitClient(description);
  const files = new Map([
    ["types.ts", emitTypes(description)],
    ["schemas.ts", emitSchemas(description)],
    ["client.ts", text],
    ["checks.ts", emitChecks(description)],
    ["keywords.ts", readKeywords()],
    ...companions.map((name) => [name, readFileSync(`scripts/stages/client/${name}`, "utf8")] as const),
  ]);
  return { files, notes };
}

/** What the emitted text exports. */
export async function loadChecks(text: string): Promise<Checks> {
  // A data: URL has no neighbors; ajv brings its own keywords.
  const data = text
    .replace(/import .* from "\.\/keywords\.js";/, "")
    .replace(/export const keywords.*?\n};/s, "");
  const { outputText } = ts.transpileModule(data, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  return await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(outputText)}`);
}

/** The emitted checks, read with a validator that knows the whole of JSON Schema. */
export async function readChecks(text: string): Promise<Generated["check"]> {
  const { checks, definitions } = await loadChecks(text);
  const ajv = new Ajv2020({ strict: false, logger: false });
  // `#/Name` is a pointer from the root of the schema, so definitions stand beside the keywords; ajv has to be told of them.
  ajv.addVocabulary(Object.keys(definitions));
  return (side, key) => {
    const [name = "", status = ""] = key.split(" ");
    const check = own(own(checks, name), side === "arguments" ? side : status);
    if (check === undefined) throw new Error(`there is no check ${key}`);
    return ajv.compile({ ...definitions, ...check });
  };
}

const own = <Value>(record: Record<string, Value> | undefined, name: string): Value | undefined =>
  record && Object.hasOwn(record, name) ? record[name] : undefined;
