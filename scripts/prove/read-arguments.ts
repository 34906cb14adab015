import { parseArgs } from "node:util";
import { UsageError } from "../runner/job.js";
import { changedSince, clientFiles, isRef } from "./clients/client-files.js";
import { type Target, targets } from "./verdict.js";

/** What one call of `npm run prove` has to do. */
export interface Job {
  chosen: readonly Target[];
  /** Only what belongs to these alone; empty for all of them. */
  operations: readonly string[];
  /** The files of the client. */
  files: readonly string[];
  /** Which files these are, in words. */
  scope: string;
  /** Everything is judged, so that the score is that of the README. */
  whole: boolean;
}

/** Reads the arguments of `npm run prove`. @throws UsageError with what is wrong */
export function readArguments(args: string[]): Job | "help" {
  const { values, positionals } = parse(args);
  if (values.help) return "help";
  const { all: every, base = "HEAD~1", operation: operations = [] } = values;
  const unknown = positionals.find((name) => !(targets as readonly string[]).includes(name));
  if (unknown !== undefined)
    throw new UsageError(`there is nothing called ${JSON.stringify(unknown)} to prove`);
  if (every && values.base !== undefined) throw new UsageError("--all and --base exclude each other");
  const possible = operations.length > 0 ? targets.filter((target) => target !== "clients") : targets;
  const chosen = possible.filter((target) => positionals.length === 0 || positionals.includes(target));
  if (chosen.length === 0) throw new UsageError("--operation is about servers and descriptions");
  const all = clientFiles();
  if (values.base !== undefined && !isRef(base)) throw new UsageError(`--base: there is no git ref ${base}`);
  // A repository of one commit has nothing before it: then everything is new.
  const files = every || !isRef(base) ? all : changedSince(base, all);
  const scope =
    files.length === all.length
      ? `clients: all ${all.length} files`
      : `clients: ${files.length} of ${all.length} files, those that have changed since ${base}; --all takes every one`;
  const whole = files.length === all.length && chosen.length === targets.length;
  return { chosen, operations, files, scope, whole };
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
