import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { label, measureCoverage, shortfall } from "../../scripts/prober/coverage/coverage.js";
import type { Exception } from "../../scripts/prober/coverage/exceptions.js";
import { readExceptions } from "../../scripts/prober/coverage/read-exceptions.js";
import { statementKinds, statementsOf } from "../../scripts/prober/coverage/statements.js";
import { matchesPattern } from "../../scripts/prober/matches-pattern.js";
import { coverageJson } from "../../scripts/prober/reports/coverage-json.js";
import { coverageMarkdown } from "../../scripts/prober/reports/coverage-markdown.js";
import type { Run } from "../../scripts/prober/run.js";
import { faultyTarget } from "./faulty-target.js";
import { runAll } from "./laboratory-run.js";

const today = new Date("2026-11-23");
/** Those for what the one operation of the run says. */
const exceptions = readExceptions()
  .map((each) => ({ ...each, statements: each.statements.filter((one) => /^\* \d|getUploadUrl/.test(one)) }))
  .filter(({ statements }) => statements.length > 0);
let run: Run;

beforeAll(async () => {
  ({ run } = await runAll(faultyTarget({})));
});

const measure = (
  evidence: ReadonlySet<string> = run.evidence,
  excused: readonly Exception[] = exceptions,
  day = today,
) => measureCoverage(run.laboratory, evidence, excused, day);

describe("the gate", () => {
  it("passes when everything without an exception was exercised", () => {
    expect(shortfall(measure())).toEqual([]);
  });

  it("sees every kind of statement", () => {
    const { statements } = measure();
    const kinds = new Set(statements.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(statementKinds));
    expect(new Set(statements.map(label)).size).toBe(statements.length);
    expect(statements.map(label)).toEqual(
      expect.arrayContaining([
        "operation: getUploadUrl",
        "status: getUploadUrl 503",
        "request field: getUploadUrl relative_path",
        "response field: getUploadUrl 429 header Retry-After",
        "response field: getUploadUrl 404 /error/details/store_id",
        "constraint: getUploadUrl request file_name maxLength",
        "constraint: getUploadUrl request mime_type required",
        "constraint: getUploadUrl 200 /expires_at x-future",
        "example: getUploadUrl mimeTypeRefused",
        "error code: getUploadUrl 401 API_KEY_PAUSED",
      ]),
    );
  });

  it("fails when nothing was sent", () => {
    const coverage = measure(new Set());
    expect(coverage.statements.filter(({ exercised }) => exercised)).toEqual([]);
    expect(shortfall(coverage).length).toBeGreaterThan(250);
  });

  it("fails for statements of each kind whose evidence is missing", () => {
    const statements = statementsOf(run.laboratory);
    const some = statementKinds.flatMap((kind) =>
      statements.filter((each) => each.kind === kind).slice(0, 5),
    );
    const blind = some.flatMap((statement) =>
      statement.needs
        .map((anyOf) => new Set([...run.evidence].filter((name) => !anyOf.includes(name))))
        .filter(
          (evidence) => !shortfall(measure(evidence, [])).some((line) => line.endsWith(label(statement))),
        )
        .map(() => label(statement)),
    );
    expect(blind).toEqual([]);
  });
});

describe("a server with wrong responses", () => {
  it("covers nothing with them", async () => {
    const target = faultyTarget({
      respond: async (response) => (response.ok ? Response.json({ upload_id: "file_1" }) : response),
    });
    const { run: wrong } = await runAll(target, { requests: 150 });
    const missing = shortfall(measureCoverage(wrong.laboratory, wrong.evidence, exceptions, today));
    expect(missing).toContain("nothing was asserted about status: getUploadUrl 200");
    expect(missing).toContain("nothing was asserted about response field: getUploadUrl 200 /upload_id");
  });
});

describe("an exception", () => {
  const [first, ...others] = exceptions as [Exception, ...Exception[]];

  it("is needed", () => {
    const missing = shortfall(measure(run.evidence, others));
    expect(missing).toContain("nothing was asserted about response field: getUploadUrl 401 /error/details");
    for (const pattern of first.statements)
      expect(missing.some((line) => matchesPattern(`nothing was asserted about ${pattern}`, line))).toBe(
        true,
      );
  });

  it("counts until its last day, and fails from then on", () => {
    expect(shortfall(measure(run.evidence, exceptions, new Date(first.until)))).toEqual([]);
    const missing = shortfall(
      measure(run.evidence, exceptions, new Date(Date.parse(first.until) + 86_400_000)),
    );
    expect(missing).toContain("nothing was asserted about response field: getUploadUrl 401 /error/details");
    expect(missing.some((line) => line.includes(`expired on ${first.until}`))).toBe(true);
  });

  it.each([
    ["example: getUploadUrl uploadSessionOpened", "which is exercised"],
    ["* 200 /upload_id*", "which is exercised"],
    ["example: getUploadUrl nobodyWroteThis", "which matches nothing in the description"],
  ])("for %s is refused", (name, said) => {
    const useless = { because: "There is no reason for this one.", until: "2099-01-01", statements: [name] };
    expect(shortfall(measure(run.evidence, [...exceptions, useless]))).toEqual([
      expect.stringContaining(said),
    ]);
  });

  it.each([
    ["no reason", '- until: "2099-01-01"\n  statements: [a]', "a reason in words"],
    ["no day", "- because: A reason of enough words.\n  statements: [a]", "a day to expire"],
    ["no statement", '- because: A reason of enough words.\n  until: "2099-01-01"', "a statement"],
  ])("with %s cannot be read", (_, yaml, said) => {
    const file = join(mkdtempSync(join(tmpdir(), "exceptions-")), "exceptions.yaml");
    writeFileSync(file, yaml);
    expect(() => readExceptions(file)).toThrow(said);
  });
});

describe("the report", () => {
  it("is readable by people", () => {
    const text = coverageMarkdown(measure(), "the sandbox");
    expect(text).toMatch(/\| error codes \| (\d+) of \1 \| {2}\|/);
    expect(text).toContain("## Exceptions");
    expect(text).not.toContain("## Missing");
    expect(coverageMarkdown(measure(new Set()), "no server")).toContain("## Missing");
  });

  it("is readable by programs", () => {
    const report = JSON.parse(coverageJson(measure()));
    expect(report).toMatchObject({ format: 1, shortfall: [], staleExceptions: [] });
    for (const { exercised, excepted, missing, total } of report.counts) {
      expect(exercised + excepted).toBe(total);
      expect(missing).toBe(0);
    }
  });
});
