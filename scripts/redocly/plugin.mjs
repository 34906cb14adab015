// The house rules for the redocly command, which runs on plain Node and reads no TypeScript.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const bundled = new URL("../../node_modules/.cache/aitronos-knowledge/house-rules.mjs", import.meta.url);
await build({
  entryPoints: [fileURLToPath(new URL("rules/house-rules.ts", import.meta.url))],
  outfile: fileURLToPath(bundled),
  bundle: true,
  packages: "external",
  format: "esm",
});
const { houseRules } = await import(bundled.href);

export default () => ({
  id: "house",
  rules: { oas3: Object.fromEntries(houseRules.map(({ name, rule }) => [name, rule])) },
});
