import type { Description, Schema, SchemaObject } from "../../scripts/description/description.js";
import { errorCodes, failureDetails } from "../../scripts/description/failure-details.js";
import { objectFields } from "../../scripts/description/object-fields.js";
import type { Operation, OperationResponse } from "../../scripts/description/operation.js";

const noFields = { fields: new Map<string, Schema>(), required: new Set<string>() };

/** What every program of exhaustive switches begins with. */
export const switchesHead = `import type { CallError, UnlistedCode, UnlistedStatus } from "../../src/index.js";\n`;

/**
 * A function that takes every failure of an operation apart, as the description lists them: it compiles when the types know each
 * kind, status and code, no other one, and the details of each.
 */
export function exhaustiveSwitch(description: Description, operation: Operation): string {
  const failures = operation.responses.filter(({ success, status }) => !success && /^\d+$/.test(status));
  const codesOf = (response: OperationResponse) => errorCodes(description, response);
  const all = failures.flatMap(codesOf);
  const readDetails = (schema: Schema) => {
    const { fields, required } = objectFields(description, schema, operation.pointer) ?? noFields;
    const typed = [...fields].filter(
      ([name, field]) => required.has(name) && (field as SchemaObject).type === "string",
    );
    const reads = typed.map(
      ([name]) => `error.details[${JSON.stringify(name)}] satisfies string;
// @ts-expect-error a detail of another type
error.details[${JSON.stringify(name)}] satisfies number;
`,
    );
    return `\n${reads.join("")}`;
  };
  const caseOfStatus = (response: OperationResponse) => {
    const codes = codesOf(response);
    const details = failureDetails(description, response);
    const caseOfCode = (code: string) => {
      const { schema, required } = details.get(code) ?? {};
      return `case ${JSON.stringify(code)}: ${schema && required ? readDetails(schema) : ""}return error.code;`;
    };
    const foreign = all.find((code) => !codes.includes(code));
    const refusal =
      foreign === undefined
        ? ""
        : `// @ts-expect-error a code of another status\ncase ${JSON.stringify(foreign)}:\n`;
    return `case ${response.status}: switch (error.code) {
${codes.map(caseOfCode).join("\n")}
${refusal}default: return error.code satisfies UnlistedCode;
}`;
  };
  return `export const failuresOf${operation.name} = (error: CallError<${JSON.stringify(operation.name)}>): unknown => {
switch (error.kind) {
case "api": switch (error.status) {
${failures.map(caseOfStatus).join("\n")}
default: return error.status satisfies UnlistedStatus;
}
case "unexpected-response": return error.excerpt;
case "network": return error.cause;
case "timeout": return error.timeoutMs;
case "invalid-argument": return error.argument;
default: return error satisfies never;
}
};
`;
}
