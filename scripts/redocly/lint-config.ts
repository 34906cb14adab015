import { readFile } from "node:fs/promises";
import { type Config, createConfig, parseYaml } from "@redocly/openapi-core";
import { everyResponsePlugin } from "./every-response.js";
import { housePlugin } from "./rules/house-rules.js";

const configPath = "redocly.yaml";

/** The rules of redocly.yaml. The plugin that it names for the redocly command is already loaded here, so the file of its name is not. */
export async function ownRules(): Promise<Config> {
  const { plugins: _, ...config } = parseYaml(await readFile(configPath, "utf8")) as Record<string, unknown>;
  return createConfig(config, { configPath, plugins: [housePlugin, everyResponsePlugin] });
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
