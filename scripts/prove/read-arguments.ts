import { parseArgs } from "node:util";
import { UsageError } from "../runner/job.js";
import { changedSince, clientFiles, isRef } from "./clients/client-files.js";
import { descriptionFiles } from "./descriptions/description-mutants.js";
import { type Target, targets } from "./verdict.js";

/** What one call of `npm run prove` has to do. */
export interface Job {
  chosen: readonly Target[];
  /** The operations whose own parts alone are judged; empty for everything. */
  operations: readonly string[];
  /** The files of each target that has any. */
  files: { descriptions: readonly string[]; clients: readonly string[] };
  /** Which files these are, in words. */
  scopes: { descriptions: string; clients: string };
  /** All files of the description are judged, so an explanation that none of them needs is out of date. */
  everyStatement: boolean;
  /** Everything is judged, so the score has to be that of the README. */
  whole: boolean;
}

/** Reads the arguments of `npm run prove`. @throws UsageError with what is wrong */
export function readArguments(args: string[]): Job | "help" {
  const { values, positionals } = parse(args);
  if (values.help) return "help";
  const { all: every, base = "HEAD~1", operation: operations = [] } = values;
  const known = clientFiles();
  const named = positionals.filter((name) => known.includes(name));
  const unknown = positionals.find((name) => ![...targets, ...named].includes(name));
  if (unknown !== undefined)
    throw new UsageError(`there is nothing called ${JSON.stringify(unknown)} to prove`);
  if (every && values.base !== undefined) throw new UsageError("--all and --base exclude each other");
  if (named.length > 0 && (every || values.base !== undefined || operations.length > 0))
    throw new UsageError("a file is named, or chosen by --all, --base or --operation");
  const possible = operations.length > 0 ? targets.filter((target) => target !== "clients") : targets;
  const wanted = named.length > 0 ? ["clients"] : positionals;
  const chosen = possible.filter((target) => wanted.length === 0 || wanted.includes(target));
  if (chosen.length === 0) throw new UsageError("--operation is about servers and descriptions");
  if (values.base !== undefined && !isRef(base)) throw new UsageError(`--base: there is no git ref ${base}`);
  const all = {
    descriptions: descriptionFiles("openapi").map((file) => `openapi/${file}`),
    clients: known,
  };
  // A repository of one commit has nothing before it: then everything is new.
  const choose = (of: readonly string[]) => (every || !isRef(base) ? of : changedSince(base, of));
  const files = {
    descriptions: choose(all.descriptions),
    clients: named.length > 0 ? named : choose(all.clients),
  };
  const scopeOf = (target: "descriptions" | "clients") =>
    files[target].length === all[target].length
      ? `${target}: all ${all[target].length} files`
      : `${target}: ${files[target].length} of ${all[target].length} files, those that have changed since ${base}; --all takes every one`;
  const scopes = {
    descriptions:
      operations.length > 0
        ? `descriptions: the files of ${operations.join(", ")} alone`
        : scopeOf("descriptions"),
    clients: scopeOf("clients"),
  };
  const isAll = (target: "descriptions" | "clients") => files[target].length === all[target].length;
  const whole = isAll("descriptions") && isAll("clients") && chosen.length === targets.length;
  return { chosen, operations, files, scopes, everyStatement: isAll("descriptions"), whole };
}

function parse(args: string[]) {
  const options = {
    operation: { type: "string", multiple: true },
    base: { type: "string" },
    all: { type: "boolean" },
    help: { type: "boolean" },
  } as const;
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
