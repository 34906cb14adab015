import { houseHints } from "./rules/house-rules.js";

const hints: Readonly<Record<string, string>> = {
  ...houseHints,
  readable:
    "Nothing else can be checked before this file reads as an OpenAPI 3.0 or 3.1 description in YAML or JSON.",
  struct:
    "Compare the spelling and the indentation with the specification: https://spec.openapis.org/oas/v3.1.1",
  bundler: "Rename one of the two: components of different files share one list of names.",
  "no-unresolved-refs": "A reference is relative to the file it stands in: mend it, or write what it names.",
  "operation-operationId-unique": "Rename one of them: the operationId becomes the name of a method.",
  "no-invalid-media-type-examples": "Mend the example, or the schema if the example is what the server says.",
  "no-invalid-schema-examples": "Mend the example, or the schema if the example is what the server says.",
  "no-invalid-parameter-examples": "Mend the example, or the schema if the example is what the server says.",
};

/** What to do about a finding of this rule. */
export const hintFor = (rule: string): string =>
  hints[rule] ?? `What the rule wants and why: https://redocly.com/docs/cli/rules/oas/${rule}`;
