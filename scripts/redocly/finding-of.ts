import { relative } from "node:path";
import { getLineColLocation, type NormalizedProblem } from "@redocly/openapi-core";
import type { Finding } from "../description/finding.js";
import { hintFor } from "./hint-for.js";

/** A problem that Redocly reports, as a finding. Line and column are looked up when asked for: in a file of 13 MB that takes a second. */
export function findingOf({
  ruleId,
  severity,
  message,
  location: [where],
  suggest,
}: NormalizedProblem): Finding {
  let start: { line: number; col: number } | undefined;
  const position = () => {
    start ??= where && startOf(where);
    return start ?? { line: 1, col: 1 };
  };
  const unread = /^Failed to parse: (.*)/.exec(message)?.[1];
  const rule = unread === undefined ? ruleId : "readable";
  return {
    rule,
    severity,
    message: withoutPlace(unread ?? message),
    file: where ? relative(process.cwd(), where.source.absoluteRef) : "",
    get line() {
      return position().line;
    },
    get column() {
      return position().col;
    },
    hint: suggest.length > 0 ? `Did you mean ${suggest.join(" or ")}?` : hintFor(rule, message),
  };
}

/** Where a value stands; its key, where YAML has nothing behind it. */
function startOf(where: Where): { line: number; col: number } | undefined {
  const { start } = getLineColLocation(where);
  const isNowhere = start?.line === 1 && start.col === 1 && where.pointer !== undefined;
  return (isNowhere ? getLineColLocation({ ...where, reportOnKey: true }).start : start) ?? undefined;
}

type Where = NormalizedProblem["location"][number];

/** Whether Redocly stopped because references lead from one to the next and back. */
export const isCircle = (error: unknown): boolean =>
  (error as Error).message === "Self-referencing circular pointer";

/** Whether a problem is what a discriminator maps to: a name that leads nowhere leads to no alternative, and leaves none out. */
export const isOfMapping = ({ location: [where] }: NormalizedProblem): boolean =>
  /\/discriminator\/mapping\//.test(where?.pointer ?? "");

/** Whether a problem is that a reference leads nowhere; the bundler has no other rule for it. */
export const isUnresolved = ({ message }: NormalizedProblem): boolean =>
  message.startsWith("Can't resolve $ref");

/** An error that stops Redocly before its rules run: the file is missing, is not YAML, or is not OpenAPI. */
export function findingOfError(error: unknown, root: string): Finding {
  const { message, line, col, source } = error as Error & {
    line?: number;
    col?: number;
    source?: { absoluteRef: string };
  };
  return {
    rule: "readable",
    severity: "error",
    message: withoutPlace(message),
    file: relative(process.cwd(), source?.absoluteRef ?? root),
    line: line || 1,
    column: col || 1,
    hint: hintFor("readable", message),
  };
}

/** The place stands beside the message, and an absolute path is different on every machine. */
const withoutPlace = (message: string): string =>
  message
    .replace(/ in "[^"]*" \(\d+:\d+\)/, "")
    .replace(
      /^Maximum call stack size exceeded$/,
      "It contains itself, by a YAML alias, or is nested without end",
    )
    .replace(
      /^Self-referencing circular pointer$/,
      "References lead from one to the next and back, and to nothing else",
    )
    .replace(/^Can't resolve \$ref: ENOENT: no such file or directory '(.*)'$/, "There is no file $1")
    .replaceAll(`${process.cwd()}/`, "");
