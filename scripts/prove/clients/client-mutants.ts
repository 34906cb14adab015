import { readFileSync } from "node:fs";
import { type CodeMutant, codeMutants } from "./code-mutants.js";

/** Every mutant of these files, in the same order on every run. */
export const clientMutants = (files: readonly string[]): CodeMutant[] =>
  files.flatMap((file) => codeMutants(file, readFileSync(file, "utf8")));
