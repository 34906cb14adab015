import { readFileSync } from "node:fs";
import { flatFields, parametersIn } from "../../description/argument-layout.js";
import type { Description, Schema } from "../../description/description.js";
import { failureDetails } from "../../description/failure-details.js";
import type { Operation, OperationParameter } from "../../description/operation.js";
import { schemaFlags } from "../../description/schema-flags.js";
import { soundOperations } from "../../description/sound-operations.js";
import { generatedNotice } from "../generated-notice.js";
import { literal } from "../literal.js";
import type { CheckSchema } from "./check-schema.js";
import { CheckWriter } from "./check-writer.js";

const vocabulary = readFileSync("scripts/stages/checks/check-schema.ts", "utf8");

/** Emits checks.ts: what arguments must satisfy, and what an answer must have to be what its type promises. */
export function emitChecks(description: Description): string {
  const operations = soundOperations(description);
  const argument = new CheckWriter(description, "argument");
  const answer = new CheckWriter(description, "answer");
  const byName = <Check>(check: (operation: Operation) => Check | undefined): Record<string, Check> =>
    Object.fromEntries(operations.flatMap((each) => pair(each.name, check(each))));
  const argumentChecks = byName((each) => argumentCheck(argument, each));
  const answerChecks = byName((each) => answerCheck(answer, each));
  const failureChecks = failureChecksOf(answer, operations);
  const definitions = Object.fromEntries(
    [...answer.definitions, ...argument.definitions].sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return [
    `${generatedNotice}\n${vocabulary}`,
    `/** What the arguments of an operation must satisfy before a request is sent, bounds included. */
export const argumentChecks: Record<string, CheckSchema> = ${literal(argumentChecks)};\n`,
    `/** What a 2xx body must have to be what its type promises: required fields and types. Unknown fields, enum values, formats and bounds pass, and fields that are known from elsewhere. */
export const answerChecks: Record<string, Record<string, CheckSchema>> = ${literal(answerChecks)};\n`,
    `/** What an error must have in its \`details\` beside a documented code; where operations differ, by \`operation/CODE\`. */
export const failureChecks: Record<string, CheckSchema> = ${literal(failureChecks)};\n`,
    `export const definitions: Record<string, CheckSchema> = ${literal(definitions)};\n`,
  ].join("\n");
}

const pair = <Value>(name: string, value: Value | undefined): [string, Value][] =>
  value === undefined ? [] : [[name, value]];

const noneIfEmpty = <Value extends object>(value: Value): Value | undefined =>
  Object.keys(value).length === 0 ? undefined : value;

function answerCheck(
  writer: CheckWriter,
  { responses, pointer }: Operation,
): Record<string, CheckSchema> | undefined {
  const checks = responses.flatMap(({ status, success, content }) => {
    if (!success || (content && content.kind !== "json")) return [];
    return pair(status, writer.write(content?.schema, pointer)); // empty: no body, or any JSON
  });
  return noneIfEmpty(Object.fromEntries(checks));
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

/** Of a code that comes with several statuses, the first. */
function failureCheck(writer: CheckWriter, { responses, pointer }: Operation): Map<string, CheckSchema> {
  const checks = new Map<string, CheckSchema>();
  for (const response of responses.filter(({ success }) => !success)) {
    for (const [code, { schema, required }] of failureDetails(writer.description, response)) {
      const check = writer.write(schema, pointer);
      // Of details that may be absent the runtime knows without a check that they are an object.
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
