import type { Oas3Rule, ResolveResult, UserContext } from "@redocly/openapi-core";
import type { HouseRule } from "./house-rule.js";

interface Options {
  /** Regular expressions for secrets, each under the name of what it finds. */
  patterns: Record<string, string>;
}

type Source = UserContext["location"]["source"];

const rule: Oas3Rule = (options) => {
  const patterns = Object.entries((options as Options).patterns).map(([kind, pattern]) => ({
    kind,
    pattern: new RegExp(pattern, "g"),
  }));
  const read = new Set<Source>();
  const check = (source: Source, report: UserContext["report"]) => {
    if (read.has(source)) return;
    read.add(source);
    for (const { kind, pattern } of patterns) {
      for (const { index, 0: found } of source.body.matchAll(pattern)) {
        const lines = source.body.slice(0, index).split("\n");
        const start = { line: lines.length, col: (lines.at(-1) ?? "").length + 1 };
        const end = { line: start.line, col: start.col + found.length };
        const location = { source, pointer: undefined, start, end };
        report({ message: `This looks like a live secret: ${kind}`, location });
      }
    }
  };
  return {
    any: (_node: unknown, { location, report }: UserContext) => check(location.source, report),
    ref: (_node: unknown, { report }: UserContext, { location }: ResolveResult<object>) => {
      if (location) check(location.source, report); // a text file, like a sample, has no nodes of its own
    },
  };
};

/** No file of the description, samples included, shows a value that could be somebody's. */
export const liveSecret: HouseRule = {
  name: "live-secret",
  hint: "Replace it by a value that nobody can take for a real one, and withdraw the real one if it was.",
  rule,
};
