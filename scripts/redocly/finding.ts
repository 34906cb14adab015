import { relative } from "node:path";
import {
  BaseResolver,
  type Document,
  getLineColLocation,
  type NormalizedProblem,
} from "@redocly/openapi-core";
import { hintFor } from "./lint-hints.js";

/** Something in the description that is wrong or could be better, where it stands, and what to do about it. */
export interface Finding {
  rule: string;
  severity: "error" | "warn";
  message: string;
  /** Relative to the working directory. */
  file: string;
  line: number;
  column: number;
  hint?: string;
}

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
    start ??= where ? (getLineColLocation(where).start ?? undefined) : undefined;
    return start ?? { line: 1, col: 1 };
  };
  return {
    rule: ruleId,
    severity,
    message: withoutPlace(message),
    file: where ? relative(process.cwd(), where.source.absoluteRef) : "",
    get line() {
      return position().line;
    },
    get column() {
      return position().col;
    },
    hint: suggest.length > 0 ? `Did you mean ${suggest.join(" or ")}?` : hintFor(ruleId),
  };
}

/** An error that stops Redocly before its rules run: no such file, no YAML, no OpenAPI. */
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
    hint: hintFor("readable"),
  };
}

/** What an emitter refuses, where it stands in the file `root`; the emitter has seen only the bundled description. */
export async function findingAt(root: string, pointer: string, message: string): Promise<Finding> {
  const { source } = (await new BaseResolver().resolveDocument(null, root, true)) as Document;
  const { start } = getLineColLocation({
    source,
    pointer: `#${pointer.replace(/^#/, "")}`,
    reportOnKey: true,
  });
  return {
    rule: "sound",
    severity: "error",
    message,
    file: relative(process.cwd(), root),
    line: start.line,
    column: start.col,
  };
}

/** The place stands beside the message, and an absolute path is different on every machine. */
const withoutPlace = (message: string): string =>
  message.replace(/ in "[^"]*" \(\d+:\d+\)/, "").replaceAll(`${process.cwd()}/`, "");
