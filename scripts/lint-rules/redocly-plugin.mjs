// The redocly command runs on plain Node, which does not read TypeScript.
import { require } from "tsx/cjs/api";

const { houseRules } = require("./house-rules.ts", import.meta.url);

export default () => ({
  id: "house",
  rules: { oas3: Object.fromEntries(houseRules.map(({ name, rule }) => [name, rule])) },
});
