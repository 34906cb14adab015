import { readFileSync } from "node:fs";
import { parseYaml } from "../../redocly/yaml.js";
import { CannotRunError } from "../cannot-run-error.js";

/** What need not be exercised, why, and until when that counts. */
export interface Exception {
  because: string;
  /** The last day on which it counts, `2027-06-30`. */
  until: string;
  /** Statements, each as `kind: name`; `*` stands for any text. */
  statements: string[];
}

export const exceptionsFile = "openapi/coverage-exceptions.yaml";

/** Reads the exceptions. @throws CannotRunError for a file that is not a list, and for one without a reason, a date or a statement */
export function readExceptions(file = exceptionsFile): Exception[] {
  return readList(file).map(({ because = "", until = "", statements = [] }, index) => {
    const wrong = [
      ...(because.trim().length < 20 ? ["a reason in words"] : []),
      ...(/^\d{4}-\d\d-\d\d$/.test(until) && !Number.isNaN(Date.parse(until)) ? [] : ["a day to expire"]),
      ...(statements.length === 0 ? ["a statement"] : []),
    ];
    if (wrong.length > 0)
      throw new CannotRunError(`${file}: exception ${index + 1} lacks ${wrong.join(" and ")}`);
    return { because, until, statements };
  });
}

function readList(file: string): Partial<Exception>[] {
  try {
    const entries = parseYaml(readFileSync(file, "utf8")) ?? [];
    if (Array.isArray(entries)) return entries;
  } catch (error) {
    throw new CannotRunError(`${file} is not YAML: ${(error as Error).message}`);
  }
  throw new CannotRunError(`${file} is not a list of exceptions`);
}
