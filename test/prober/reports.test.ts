import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { githubAnnotations } from "../../scripts/prober/reports/github.js";
import { junitReport } from "../../scripts/prober/reports/junit.js";
import type { Report } from "../../scripts/prober/reports/report.js";
import { createSandbox } from "../../src/sandbox/index.js";
import { serve } from "../../src/sandbox/serve.js";
import { command, token } from "./command.js";

/** A node of an XML file as Python's parser sees it, or its complaint. */
interface Element {
  tag: string;
  attributes: Record<string, string>;
  text: string;
  children: Element[];
}

const python = `
import json, sys, xml.etree.ElementTree as tree
read = lambda node: {"tag": node.tag, "attributes": node.attrib, "text": node.text or "", "children": [read(each) for each in node]}
print(json.dumps(read(tree.fromstring(sys.stdin.buffer.read()))))`;

const parseXml = (text: string): Element =>
  JSON.parse(execFileSync("python3", ["-c", python], { input: text, encoding: "utf8" }));

const folder = mkdtempSync(join(tmpdir(), "contract-reports-"));
const file = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(file(name), "utf8");
let printed = "";

/** One run against a server that sends a wrong chunk size. */
beforeAll(async () => {
  const sandbox = createSandbox({ now: Date.now });
  const server = await serve(0, async (request) => {
    const response = await sandbox.fetch(request);
    const text = await response.text();
    const here = text.replace(`https://${sandbox.storageHost}`, new URL(request.url).origin);
    return new Response(here.replace(/"chunk_size":\d+/, '"chunk_size":1'), response);
  });
  const files = ["junit", "json"].flatMap((name) => [`--${name}`, file(name)]);
  const budget = ["--requests", "150", "--seed", "1", "--rate", "100000"];
  const args = ["--server", server.url, ...budget, ...files, "--coverage", file("coverage"), "--github"];
  ({ printed } = await command(args));
  await server.close();
});

describe("JUnit XML", () => {
  it("has a suite for each kind and a case for each check, and counts that add up", () => {
    const suites = parseXml(read("junit"));
    expect(suites.tag).toBe("testsuites");
    for (const suite of suites.children) {
      const { tests, failures, skipped, time, timestamp } = suite.attributes;
      const having = (tag: string) =>
        suite.children.filter(({ children }) => children.some((each) => each.tag === tag)).length;
      expect(suite.tag).toBe("testsuite");
      expect(timestamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
      expect([Number(tests), Number(failures), Number(skipped)]).toEqual([
        suite.children.length,
        having("failure"),
        having("skipped"),
      ]);
      expect(Number(time)).toBeGreaterThanOrEqual(0);
      for (const { tag, attributes } of suite.children) {
        expect(tag).toBe("testcase");
        expect(Object.keys(attributes)).toEqual(["classname", "name", "time"]);
      }
    }
    const total = suites.children.reduce((sum, { attributes }) => sum + Number(attributes.tests), 0);
    expect(Number(suites.attributes.tests)).toBe(total);
    expect(Number(suites.attributes.failures)).toBeGreaterThan(0);
  });

  it("says in a failure what the table says", () => {
    const cases = parseXml(read("junit")).children.flatMap(({ children }) => children);
    const failures = cases.flatMap(({ children }) => children).filter(({ tag }) => tag === "failure");
    expect(failures.some(({ attributes }) => attributes.type === "multiple-of")).toBe(true);
    expect(printed).toContain(failures[0]?.text.split("\n").at(-1));
  });

  it("stays XML whatever a server says", () => {
    const found = 'a "quote", <tag> & \u0000\u001b\uffff\ud800 ]]> é 😀';
    const violation = {
      rule: "r",
      severity: "error",
      side: "response",
      operationId: "o",
      status: 200,
      at: "a",
    } as const;
    const more = { expected: "e", found, pointer: "/p", source: undefined, reproduce: "curl" };
    const outcome = {
      kind: "constraint",
      name: found,
      operationId: "o",
      pointer: "/p",
      result: "violated",
    } as const;
    const numbers = {
      note: undefined,
      requests: 1,
      milliseconds: 1,
      violations: [{ ...violation, ...more }],
    };
    const outcomes = [{ ...outcome, ...numbers }];
    const report = { outcomes, server: found, started: "", milliseconds: 1, missing: [] };
    const [suite] = parseXml(junitReport(report as unknown as Report)).children;
    expect(suite?.children[0]?.attributes.name).toContain('a "quote", <tag> & ');
    expect(suite?.children[0]?.attributes.name).toContain("é 😀");
  });
});

describe("a run that cannot be judged", () => {
  it("fails for every reader of its reports", async () => {
    const files = ["junit", "json"].flatMap((name) => [`--${name}`, file(`none-${name}`)]);
    const { code } = await command(["--server", "https://api.example.test", ...files], { environment: {} });
    expect(code).toBe(2);
    const suites = parseXml(read("none-junit"));
    expect(suites.attributes).toMatchObject({ tests: "1", errors: "1" });
    expect(suites.children[0]?.children[0]?.children[0]).toMatchObject({ tag: "error" });
    expect(JSON.parse(read("none-json"))).toMatchObject({ exitCode: 2, outcomes: [] });
  });

  it("is annotated where GitHub Actions runs it, without being asked", async () => {
    const args = ["--server", "https://api.example.test"];
    const { printed } = await command(args, { environment: { GITHUB_ACTIONS: "true" } });
    expect(printed).toContain("::error title=contract::COULD NOT RUN");
    expect((await command(args, { environment: {} })).printed).not.toContain("::error");
  });
});

describe("a run that reaches too little", () => {
  const verdict = "NOT COVERED: nothing was asserted about a: b";
  const missing = ["nothing was asserted about a: b", "the exception for c: d expired on 2026-01-01"];
  const report: Report = {
    ...{ server: "the sandbox", started: "2026-01-01T00:00:00Z", milliseconds: 1, seed: 1, exitCode: 1 },
    ...{ verdict, missing, outcomes: [], coverage: { statements: [], staleExceptions: [] } },
  };

  it("fails for every reader of its reports", () => {
    const suites = parseXml(junitReport(report));
    expect(suites.attributes).toMatchObject({ tests: "2", failures: "2" });
    expect(suites.children[0]?.children.map(({ children }) => children[0]?.tag)).toEqual([
      "failure",
      "failure",
    ]);
    expect(githubAnnotations(report)).toEqual(
      missing.map((text) => `::error title=contract%3A not-covered::${text}`),
    );
  });
});

describe("JSON", () => {
  it("holds every outcome, the seed, the verdict and the coverage", () => {
    const report = JSON.parse(read("json"));
    expect(report).toMatchObject({
      format: 1,
      seed: 1,
      exitCode: 1,
      verdict: expect.stringContaining("VIOLATED"),
    });
    expect(new Set(report.outcomes.map(({ result }: { result: string }) => result))).toEqual(
      new Set(["conforms", "open", "violated", "not-exercised"]),
    );
    expect(report.coverage.map(({ kind }: { kind: string }) => kind)).toContain("error code");
  });
});

describe("annotations of GitHub", () => {
  it("name the line of the description, one line each", () => {
    const commands = printed.split("\n").filter((line) => line.startsWith("::"));
    const [first = ""] = commands.filter((line) => line.includes("title=contract%3A multiple-of"));
    const [, path = "", line = ""] =
      /^::error file=([^,]+),line=(\d+),col=\d+,title=[^:]*::./.exec(first) ?? [];
    expect(readFileSync(path, "utf8").split("\n")[Number(line) - 1]).toContain("x-multiple-of: 262144");
  });

  it("escape what would end them", () => {
    const violation = {
      rule: "a,b:c",
      severity: "warning",
      at: "%",
      expected: "1\n2",
      found: "3",
      reproduce: "4",
    };
    const outcome = { kind: "constraint", name: "n", violations: [violation] };
    const report = { outcomes: [outcome], missing: [] } as unknown as Report;
    expect(githubAnnotations(report)).toEqual([
      "::warning title=contract%3A a%2Cb%3Ac::no operation without a response, %25: expected 1%0A2, found 3%0Abounds of every field: n%0A4",
    ]);
  });
});

it("writes coverage for people and for programs", () => {
  expect(read("coverage.md")).toContain("# What of the contract is exercised");
  expect(JSON.parse(read("coverage.json")).shortfall.length).toBeGreaterThan(0);
});

it("writes no report that shows the credential", () => {
  for (const name of ["junit", "json", "coverage.md", "coverage.json"]) {
    expect(existsSync(file(name))).toBe(true);
    expect(read(name)).not.toContain(token);
  }
});
