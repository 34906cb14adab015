import { readFileSync } from "node:fs";
import { parseYaml } from "../../redocly/yaml.js";
import { CannotRunError } from "../cannot-run-error.js";
import { checkExceptions, type Exception } from "./exceptions.js";

export const exceptionsFile = "openapi/coverage-exceptions.yaml";

/** Reads the exceptions of a file. @throws CannotRunError for a file that is not YAML, and for what `checkExceptions` refuses */
export const readExceptions = (file = exceptionsFile): Exception[] => checkExceptions(parse(file), file);

function parse(file: string): unknown {
  try {
    return parseYaml(readFileSync(file, "utf8")) ?? [];
  } catch (error) {
    throw new CannotRunError(`${file} is not YAML: ${(error as Error).message}`);
  }
}
