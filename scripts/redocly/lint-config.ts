import { readFile } from "node:fs/promises";
import { type Config, createConfig, parseYaml } from "@redocly/openapi-core";
import { sharedPartsPlugin } from "./put-shared-parts.js";

const configPath = "redocly.yaml";

/** The rules of redocly.yaml. */
export async function ownRules(): Promise<Config> {
  const config = parseYaml(await readFile(configPath, "utf8")) as Record<string, unknown>;
  return createConfig(config, { configPath, plugins: [sharedPartsPlugin] });
}

/**
 * Rules for a description that is not ours. Those that compare examples with schemas take two thirds of the time of a large one and
 * say nothing about what is generated from it.
 */
export const foreignRules = (): Promise<Config> =>
  createConfig({
    extends: ["minimal"],
    rules: {
      "no-invalid-media-type-examples": "off",
      "no-invalid-parameter-examples": "off",
      "no-invalid-schema-examples": "off",
    },
  });

/** What every other rule builds on. */
export const structureRules = (): Promise<Config> =>
  createConfig({ rules: { struct: "error", "no-unresolved-refs": "error" } });
