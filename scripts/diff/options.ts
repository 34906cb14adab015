import { parseArgs } from "node:util";
import { UsageError } from "../runner/job.js";

export const usage = `Usage: npm run diff [-- --base REF_OR_FILE] [--revision FILE] [--changelog FILE]

  Says what changed in the contract, who is affected, and which versions it needs.

  --base REF_OR_FILE  a git ref, whose openapi/ is read, or a file (default: the last release in
                      openapi/releases/)
  --revision FILE     the newer description (default: openapi/openapi.yaml)
  --changelog FILE    also writes the changes to FILE, as Markdown, for the changelog of the docs
  --help              this text

  Exit 1: a change breaks callers, or a version is too low. Exit 2: there was nothing to compare.`;

/** Reads the arguments of `npm run diff`; throws `UsageError` for those that it does not know. */
export function readOptions(args: string[]) {
  const text = { type: "string" } as const;
  const options = { base: text, revision: text, changelog: text, help: { type: "boolean" } } as const;
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
