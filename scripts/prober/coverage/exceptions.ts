import { CannotRunError } from "../cannot-run-error.js";

/** What need not be exercised, why, and until when that counts. */
export interface Exception {
  because: string;
  /** The last day on which it counts, `2027-06-30`. */
  until: string;
  /** Statements, each as `kind: name`; `*` stands for any text. */
  statements: string[];
}

/**
 * Reads the content of a file as exceptions. @throws CannotRunError where it is not a list, and for an exception without a reason, a date
 * or a statement
 */
export function checkExceptions(entries: unknown, file: string): Exception[] {
  if (!Array.isArray(entries)) throw new CannotRunError(`${file} is not a list of exceptions`);
  return entries.map(({ because = "", until = "", statements = [] }: Partial<Exception>, index) => {
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
