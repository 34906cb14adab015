import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cycleIn, floorsOf, type Import, importsIn, importsOf, needs } from "./import-graph.js";

/** What each room of scripts/ may import, types included. A room that is not listed here does not exist. */
const mayImport: Record<string, string[]> = {
  "scripts/description": [],
  "scripts/redocly": ["scripts/description"],
  "scripts/runner": ["scripts/description", "scripts/redocly"],
  "scripts/stages": ["scripts/description"],
  "scripts/stages/bundle": ["scripts/description", "scripts/redocly"],
  "scripts/stages/lint": ["scripts/description", "scripts/redocly", "scripts/stages/bundle"],
  "scripts/stages/types": ["scripts/description", "scripts/stages"],
  "scripts/stages/client": ["scripts/description", "scripts/stages"],
  "scripts/stages/checks": ["scripts/description", "scripts/stages"],
  // The docs show the call that the client makes.
  "scripts/stages/docs": [
    "scripts/description",
    "scripts/redocly",
    "scripts/runner",
    "scripts/stages/client",
  ],
  "scripts/stages/thread": ["scripts/stages/types", "scripts/stages/docs"],
  "scripts/checker": ["scripts/description"],
  "scripts/prober": ["scripts/description", "scripts/redocly", "scripts/runner", "scripts/checker"],
  "scripts/diff": ["scripts/description", "scripts/redocly", "scripts/runner"],
  "scripts/prove": [
    ...["scripts/description", "scripts/redocly", "scripts/runner", "scripts/checker", "scripts/prober"],
    ...["bundle", "lint", "types", "client", "checks"].map((stage) => `scripts/stages/${stage}`),
  ],
};

/** The folder of scripts/ or of its stages that a file is in; `scripts` for a command. */
const roomOf = (file: string): string =>
  /^scripts\/stages\/[^/]+(?=\/)|^scripts\/[^/]+(?=\/)|^[^/]+/.exec(file)?.[0] ?? file;

const scripts = importsIn("scripts");
const src = importsIn("src");
const bench = importsIn("bench");

const betweenRooms = (imports: readonly Import[]): Import[] =>
  imports.filter(({ from, to }) => to.startsWith("scripts/") && roomOf(from) !== roomOf(to));

const forbiddenIn = (imports: readonly Import[]): Import[] =>
  betweenRooms(imports).filter(
    ({ from, to }) => roomOf(from) !== "scripts" && !mayImport[roomOf(from)]?.includes(roomOf(to)),
  );

const redoclyOutside = (imports: readonly Import[]): string[] =>
  imports
    .filter(({ from, to, typesOnly }) => {
      const allowed = typesOnly ? /^scripts\/(redocly|description)\// : /^scripts\/redocly\//;
      return to.startsWith("@redocly/") && !allowed.test(from);
    })
    .map(({ from }) => from);

const edges = (imports: readonly Import[]) => imports.map(({ from, to }) => [from, to] as const);
const outside = (allowed: RegExp, entry: string): string[] =>
  needs(entry).filter((path) => !allowed.test(path));

describe("the package", () => {
  it("gives a client that needs src/, generated/ and openapi-fetch, and neither Node nor the sandbox", () => {
    expect(
      outside(/^(src\/(?!sandbox|node|command)|generated\/(?!sandbox)|openapi-fetch$)/, "src/index.ts"),
    ).toEqual([]);
    expect(needs("src/index.ts")).toContain("generated/client.ts");
  });

  it("imports openapi-fetch in one file", () => {
    const importing = src.filter(({ to, typesOnly }) => to === "openapi-fetch" && !typesOnly);
    expect(importing.map(({ from }) => from)).toEqual(["src/client/http-client.ts"]);
  });

  it("generates a client that needs openapi-fetch and itself, and checks that need nothing", () => {
    expect(outside(/^(generated\/|openapi-fetch$)/, "generated/client.ts")).toEqual([]);
    expect(outside(/^generated\//, "generated/checks.ts")).toEqual([]);
  });

  it("gives a sandbox that shares no code with the client: both would have the same fault", () => {
    const sandbox = "src/sandbox/index.ts";
    expect(outside(/^(src\/sandbox\/|generated\/sandbox\.ts$|node:)/, sandbox)).toEqual([]);
    expect(needs(sandbox)).toContain("src/sandbox/create-sandbox.ts");
  });

  it("takes from scripts/ what compares a server with the contract, for the subpath and the command, and nothing else", () => {
    const importing = src.filter(({ to }) => to.startsWith("scripts/"));
    expect([...new Set(importing.map(({ from }) => from))].sort()).toEqual([
      "src/command/contract-command.ts",
      "src/contract/contract-fetch.ts",
      "src/contract/description.ts",
      "src/contract/index.ts",
    ]);
    expect(
      needs("src/contract/index.ts").filter((path) =>
        /^(src\/(?!contract)|scripts\/(?!checker|description)|@redocly)/.test(path),
      ),
    ).toEqual([]);
    // Of Redocly's packages the one file that reads YAML is bundled: tsdown.config.ts.
    expect(
      needs("src/command/contract-command.ts").filter((path) => path.startsWith("scripts/redocly/")),
    ).toEqual(["scripts/redocly/yaml.ts"]);
  });

  it("has a command that neither client nor sandbox needs", () => {
    const command = "src/command/command.ts";
    expect(needs(command)).toContain("src/sandbox/create-sandbox.ts");
    expect([...needs("src/index.ts"), ...needs("src/sandbox/index.ts")]).not.toContain(command);
  });
});

describe("scripts/", () => {
  it("has nothing at its root but the commands", () => {
    const loose = readdirSync("scripts", { withFileTypes: true }).filter((each) => each.isFile());
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: object };
    const commands = Object.values(scripts).flatMap((each) => /run\.js (\w+)/.exec(each)?.[1] ?? []);
    expect(commands.length).toBeGreaterThan(4);
    expect(loose.map(({ name }) => name).sort()).toEqual(
      [...new Set(commands)].sort().map((name) => `${name}.ts`),
    );
  });

  it("has no room that imports from one that it may not know", () => {
    expect(forbiddenIn(scripts)).toEqual([]);
    const rooms = new Set(scripts.map(({ from }) => roomOf(from)));
    expect([...rooms].sort()).toEqual(["scripts", ...Object.keys(mayImport)].sort());
  });

  it("has at most six floors of rooms, the commands on top", () => {
    const rooms = betweenRooms(scripts).map(({ from, to }) => [roomOf(from), roomOf(to)] as const);
    expect(cycleIn(rooms)).toBeUndefined();
    expect(floorsOf(rooms)).toBeLessThanOrEqual(6);
  });

  it("lets scripts/redocly alone run Redocly", () => {
    expect(redoclyOutside(scripts)).toEqual([]);
  });

  it("imports src/ only where it starts the sandbox", () => {
    const importing = scripts.filter(({ to }) => to.startsWith("src/")).map(({ from }) => from);
    expect([...new Set(importing)]).toEqual(["scripts/prober/own-sandbox.ts"]);
  });

  it("imports nothing of what it generates, of bench/, or of test/ but the gates of this API", () => {
    const foreign = scripts.filter(({ to }) => /^(generated|bench|test|openapi)\//.test(to));
    expect(foreign.map(({ to }) => to)).toEqual(["test/contract/gates.ts"]);
  });
});

describe("imports, those of types included,", () => {
  it.each([
    ["scripts", scripts],
    ["src", src],
    ["bench", bench],
  ])("make no cycle in %s/", (_folder, imports) => {
    expect(cycleIn(edges(imports))).toBeUndefined();
  });

  it("of bench/ stay in bench/: its packages are not installed with ours", () => {
    expect([...scripts, ...src, ...importsIn("test")].filter(({ to }) => to.startsWith("bench/"))).toEqual(
      [],
    );
  });
});

describe("a forbidden import is seen", () => {
  const planted = (from: string, text: string) => importsOf(from, text);

  it("between rooms, even of a type", () => {
    const text = 'import type { Violation } from "../checker/violation.js";';
    expect(forbiddenIn(planted("scripts/description/pointer.ts", text))).toHaveLength(1);
    expect(forbiddenIn(planted("scripts/prober/pointer.ts", text))).toEqual([]);
  });

  it("of Redocly, in every way to write one", () => {
    const types = 'import { type Config } from "@redocly/openapi-core";';
    const run = ['import { lint } from "@redocly/openapi-core";', 'await import("@redocly/openapi-core");'];
    expect(redoclyOutside(planted("scripts/description/a.ts", types))).toEqual([]);
    for (const text of [...run, types, 'export * from "@redocly/openapi-core";'])
      expect(redoclyOutside(planted("scripts/diff/a.ts", text))).toEqual(["scripts/diff/a.ts"]);
  });

  it("when it closes a circle or adds a floor", () => {
    const [a, b, c] = ["src/a.ts", "src/b.ts", "src/c.ts"] as const;
    const files = [
      ...planted(a, 'export { b } from "./b.js";'),
      ...planted(b, 'import type { C } from "./c.js";'),
    ].map(({ from, to }) => [from, to.replace(/\.js$/, ".ts")] as const);
    expect(cycleIn(files)).toBeUndefined();
    expect(floorsOf(files)).toBe(3);
    expect(cycleIn([...files, [c, a]])).toEqual([a, b, c, a]);
  });
});
