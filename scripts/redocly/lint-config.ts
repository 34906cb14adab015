import { readFile } from "node:fs/promises";
import { type Config, createConfig, parseYaml } from "@redocly/openapi-core";
import { sharedPartsPlugin } from "./put-shared-parts.js";

const configPath = "redocly.yaml";

/** The rules of redocly.yaml. */
export async function ownRules(): Promise<Config> {
  const config = parseYaml(await readFile(configPath, "utf8")) as Record<string, unknown>;
  return createConfig(config, { configPath, plugins: [sharedPartsPlugin] });
}

/** Rules for a description that is not ours: those that say something about what is generated from it, and none about its style. */
export const foreignRules = (): Promise<Config> =>
  createConfig({
    rules: {
      struct: "error",
      "no-unresolved-refs": "error",
      "operation-operationId-unique": "error",
      ...Object.fromEntries(askedOfOthers.map((rule) => [rule, "warn"])),
    },
  });

const askedOfOthers = [
  "no-enum-type-mismatch",
  "no-identical-paths",
  "no-required-schema-properties-undefined",
  "no-schema-type-mismatch",
  "no-undefined-server-variable",
  "nullable-type-sibling",
  "operation-parameters-unique",
  "path-parameters-defined",
];

/** The rules on which every other rule builds. */
export const structureRules = (): Promise<Config> =>
  createConfig({ rules: { struct: "error", "no-unresolved-refs": "error" } });
