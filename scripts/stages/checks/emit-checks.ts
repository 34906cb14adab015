import { readFileSync } from "node:fs";
import { flatFields, parametersIn } from "../../description/argument-layout.js";
import type { Description, Schema } from "../../description/description.js";
import { failureDetails } from "../../description/failure-details.js";
import type { Operation, OperationParameter } from "../../description/operation.js";
import { schemaFlags } from "../../description/schema-flags.js";
import { soundOperations } from "../../description/sound-operations.js";
import { generatedNotice } from "../generated-notice.js";
import { literal } from "../literal.js";
import { CheckWriter } from "./check-writer.js";
import type { CheckSchema } from "./keywords.js";

/** Returns keywords.ts, which stands beside checks.ts. */
export const readKeywords = (): string => readFileSync("scripts/stages/checks/keywords.ts", "utf8");

/** Emits checks.ts: what arguments must satisfy, and what a response must have to be what its type promises. */
export function emitChecks(description: Description): string {
  const operations = soundOperations(description);
  const argument = new CheckWriter(description, "argument");
  const response = new CheckWriter(description, "response");
  const checks = Object.fromEntries(
    operations.map((each) => [each.name, operationCheck(argument, response, each)]),
  );
  const failureChecks = failureChecksOf(response, operations);
  const definitions = Object.fromEntries(
    [...response.definitions, ...argument.definitions].sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return [
    keywords([...Object.values(checks), failureChecks, definitions]),
    `/**
 * Of each operation, what its arguments must satisfy before a request is sent, bounds included, and by status what a 2xx body must have to be
 * what its type promises: required fields and types. Unknown fields, enum values, formats and bounds pass, and fields that are known from elsewhere.
 */
export const checks: Record<string, Record<string, CheckSchema>> = ${literal(checks)};\n`,
    `/** What an error must have in its \`details\` beside a documented code; where operations differ, by \`operation/CODE\`. */
export const failureChecks: Record<string, CheckSchema> = ${literal(failureChecks)};\n`,
    `export const definitions: Record<string, CheckSchema> = ${literal(definitions)};\n`,
  ].join("\n");
}

/** The keywords with which a runtime says what its own options must be. */
const ofOptions = ["exclusiveMinimum", "minimum", "properties", "type"];

/** Only the keywords that are needed, so that a bundler leaves out the others. */
function keywords(checks: Record<string, CheckSchema>[]): string {
  const used = new Set([...ofOptions, ...checks.flatMap((some) => Object.values(some)).flatMap(keywordsIn)]);
  used.delete("$ref"); // needs the definitions
  const names = [...used].sort().map((name) => (name === "enum" ? "enumeration" : name));
  const members = names.map((name) => (name === "enumeration" ? "enum: enumeration" : name));
  return `${generatedNotice}import { ${["type CheckSchema", "type Keywords", ...names].join(", ")} } from "./keywords.js";

export type { CheckSchema };

/** The keywords of the checks below, and of options. */
export const keywords: Keywords = {
  ${members.join(", ")},
  $ref: (ref, value, check) => check(definitions[ref.slice(2)] ?? {}, value),
};\n`;
}

const keywordsIn = (schema: CheckSchema): string[] => {
  const { properties = {}, items = {}, additionalProperties = {}, allOf = [], anyOf = [] } = schema;
  const inner = [...Object.values(properties), items, additionalProperties, ...allOf, ...anyOf];
  return [...Object.keys(schema), ...inner.filter((each) => !isEmpty(each)).flatMap(keywordsIn)];
};

const isEmpty = (value: object): boolean => Object.keys(value).length === 0;

const pair = <Value>(name: string, value: Value | undefined): [string, Value][] =>
  value === undefined ? [] : [[name, value]];

function operationCheck(
  argument: CheckWriter,
  response: CheckWriter,
  operation: Operation,
): Record<string, CheckSchema> {
  const { responses, pointer } = operation;
  const byStatus = responses.flatMap(({ status, success, content }) => {
    if (!success || (content && content.kind !== "json")) return [];
    return pair(status, response.write(content?.schema, pointer)); // empty: no body, or any JSON
  });
  return Object.fromEntries([...pair("arguments", argumentCheck(argument, operation)), ...byStatus]);
}

function failureChecksOf(writer: CheckWriter, operations: readonly Operation[]): Record<string, CheckSchema> {
  const found = operations.flatMap((operation) =>
    [...failureCheck(writer, operation)].map(([code, check]) => ({ operation: operation.name, code, check })),
  );
  const isSame = (code: string): boolean =>
    new Set(found.filter((each) => each.code === code).map(({ check }) => JSON.stringify(check))).size === 1;
  return Object.fromEntries(
    found.map(({ operation, code, check }) => [isSame(code) ? code : `${operation}/${code}`, check]),
  );
}

/** For a code that comes with several statuses, the first counts. */
function failureCheck(writer: CheckWriter, { responses, pointer }: Operation): Map<string, CheckSchema> {
  const checks = new Map<string, CheckSchema>();
  for (const response of responses.filter(({ failure }) => failure)) {
    for (const [code, { schema, required }] of failureDetails(writer.description, response)) {
      const check = writer.write(schema, pointer);
      // Details that may be absent are known to the runtime as an object, without a check.
      if (checks.has(code) || (!required && Object.keys(check).every((keyword) => keyword === "type")))
        continue;
      checks.set(code, object(new Map([["details", check]]), required ? ["details"] : []));
    }
  }
  return checks;
}

function argumentCheck(
  writer: CheckWriter,
  { parameters, body, layout, pointer }: Operation,
): CheckSchema | undefined {
  const fields = new Map<string, CheckSchema>();
  const required: string[] = [];
  const write = (schema: Schema | undefined): CheckSchema => writer.write(schema, pointer);
  for (const [location, some] of parametersIn(parameters)) {
    const group = parameterCheck(writer, some);
    if (layout === "grouped") fields.set(location, group);
    else for (const [name, check] of Object.entries(group.properties ?? {})) fields.set(name, check);
    required.push(...(layout !== "grouped" ? (group.required ?? []) : group.required ? [location] : []));
  }
  const flat = body && layout === "flat" ? flatFields(writer.description, body) : undefined;
  for (const [name, schema] of flat?.fields ?? []) {
    if (schemaFlags(writer.description, schema).readOnly) continue;
    fields.set(name, write(schema));
    if (flat?.required.has(name)) required.push(name);
  }
  if (body && !flat) {
    const { kind, schema } = body.content;
    if (kind !== "binary") fields.set("body", kind === "text" ? { type: "string" } : write(schema));
    if (body.required) required.push("body");
  }
  return fields.size + required.length === 0 ? undefined : object(fields, required);
}

/** What the parameters of one place must satisfy. */
export const parameterCheck = (writer: CheckWriter, some: readonly OperationParameter[]): CheckSchema =>
  object(
    new Map(some.map(({ name, schema, pointer }) => [name, writer.write(schema, pointer)])),
    some.filter(isRequired).map(({ name }) => name),
  );

const isRequired = ({ in: location, required }: OperationParameter): boolean =>
  location === "path" || required;

function object(fields: Map<string, CheckSchema>, required: string[]): CheckSchema {
  const properties = [...fields].filter(([, check]) => Object.keys(check).length > 0);
  return {
    type: "object",
    ...(required.length > 0 && { required }),
    ...(properties.length > 0 && { properties: Object.fromEntries(properties) }),
  };
}
