const hints: Readonly<Record<string, string>> = {
  readable: "Correct this first: no other rule can read the file.",
  struct:
    "Compare the spelling and the indentation with the specification: https://spec.openapis.org/oas/v3.1.1",
  bundler: "Rename one of the two: components of different files share one list of names.",
  "no-unresolved-refs":
    "A reference is relative to the file that contains it: correct the path, or create what it names.",
  "path-parameters-defined": "The path and the parameter must have the same name for it.",
  "nullable-type-sibling": "Add a `type` beside it: without one it says nothing in OpenAPI 3.0.",
  "operation-operationId": "Name the operation: the name becomes that of a method.",
  "no-required-schema-properties-undefined": "Correct the name, or describe the field in `properties`.",
  "operation-operationId-unique": "Rename one of them: the operationId becomes the name of a method.",
};

/** What to do about a finding of this rule with this message. */
export function hintFor(rule: string, message: string): string | undefined {
  if (rule === "readable" && /^(This is|`openapi` is) /.test(message)) return undefined; // it says what to do itself
  if (/bad indentation of a mapping entry/.test(message))
    return "Indent it like its neighbours. A text that contains `: ` needs quotes, or `>-` and a line of its own.";
  if (message === "The file is empty") return "Save the description in it, or name another file.";
  if (rule === "struct" && message.includes("`nullable`"))
    return 'OpenAPI 3.1 writes `type: [string, "null"]`.';
  if (rule.startsWith("rule/")) return "The rule is written in redocly.yaml.";
  if (/cannot be fetched \(/.test(message))
    return "Correct the address, or save the file beside the description and name it instead.";
  if (message.startsWith("Can't resolve $ref")) return hints["no-unresolved-refs"];
  return hints[rule] ?? `What the rule wants and why: https://redocly.com/docs/cli/rules/oas/${rule}`;
}
