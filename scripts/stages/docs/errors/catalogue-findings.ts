import { readFileSync } from "node:fs";
import type { Finding } from "../../../description/finding.js";
import type { ErrorAdvice } from "./error-advice.js";
import type { ErrorCode } from "./error-codes.js";

/** Where guides/errors.yaml and the description differ: each code of the description has one entry, and each entry is complete. */
export function catalogueFindings(codes: readonly ErrorCode[], advice: ErrorAdvice, file: string): Finding[] {
  const lines = readFileSync(file, "utf8").split("\n");
  const at = (key: RegExp) =>
    1 +
    Math.max(
      0,
      lines.findIndex((line) => key.test(line)),
    );
  const finding = (line: number, message: string, hint: string): Finding => ({
    rule: "error-catalogue",
    severity: "error",
    file,
    line,
    column: 1,
    message,
    hint,
  });
  const known = new Set(codes.map(({ code }) => code));
  const missing = [...known].filter((code) => !(code in advice.codes));
  return [
    ...missing.map((code) =>
      finding(
        at(/^codes:/),
        `The error code ${code} has no entry`,
        "Add it under `codes`, with do, retry and catch.",
      ),
    ),
    ...Object.entries(advice.codes).flatMap(([code, entry]) => {
      const line = at(new RegExp(`^\\s+${code}:`));
      if (!known.has(code))
        return [
          finding(
            line,
            `No response of the description has the error code ${code}`,
            "Remove the entry, or add the code.",
          ),
        ];
      return (["do", "retry", "catch"] as const)
        .filter((key) => typeof entry?.[key] !== "string")
        .map((key) =>
          finding(
            line,
            `${code} has no text for \`${key}\``,
            "Each entry says what to do, whether to retry, and how to catch it.",
          ),
        );
    }),
  ];
}
