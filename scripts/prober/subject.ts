import { type Contract, readContract } from "../checker/contract.js";
import { nothing } from "../checker/evaluation.js";
import { annotateSchemas } from "../description/annotate-schemas.js";
import type { Description, Schema } from "../description/description.js";
import type { Exchange } from "../description/exchange.js";
import { isBinary } from "../description/media-type.js";
import type { Operation, OperationResponse } from "../description/operation.js";
import { readOperations } from "../description/read-operations.js";
import { isReference, resolveRef } from "../description/resolve-ref.js";
import type { Credential, Draft } from "./draft.js";

/** What a run checks: one operation with the request from which every other is made. */
export interface Subject {
  operation: Operation;
  exchanges: Exchange[];
  /** The documented request that succeeds, with the caller's identifiers and credential. */
  base: Draft;
  success: number;
  /** The responses of the description. */
  statuses: number[];
}

/** A description read for probing: its schemas know their place, its servers are the one that is asked. */
export interface Laboratory {
  description: Description;
  contract: Contract;
  operations: Operation[];
  /** Those whose success an exchange shows. */
  subjects: Subject[];
  /** Whether a value is what a schema says. */
  valid: (schema: Schema, value: unknown) => boolean;
  /** Whether a schema allows a value as it is published: with fields that it does not name. */
  allows: (schema: Schema, value: unknown) => boolean;
}

/** @param given values of path parameters, in place of those of the examples */
export function readLaboratory(
  bundled: Description,
  server: string,
  given: Record<string, string>,
  credentials: readonly Credential[],
): Laboratory {
  const description = annotateSchemas({ ...bundled, servers: [{ url: server }] });
  const contract = readContract(description);
  const neutral = nothing();
  const operations = readOperations(description);
  return {
    description,
    contract,
    operations,
    subjects: operations.flatMap((operation) => readSubject(description, operation, given, credentials)),
    valid: (schema, value) => contract.check(schema)(value, neutral).length === 0,
    allows: (schema, value) =>
      contract
        .check(schema)(value, neutral)
        .every(({ keyword }) => keyword === "unevaluatedProperties"),
  };
}

function readSubject(
  description: Description,
  operation: Operation,
  given: Record<string, string>,
  credentials: readonly Credential[],
): Subject[] {
  const exchanges = operation.exchanges.filter(({ missing }) => missing.length === 0);
  const [example] = exchanges.filter(({ status }) => status < 300).sort((a, b) => a.status - b.status);
  if (example === undefined) return [];
  const accepted = operation.security.flat().map(({ name }) => name);
  const usable = credentials.filter(({ scheme }) => accepted.includes(scheme.name));
  const base: Draft = {
    operation,
    parameters: { ...textsOf(example.parameters), ...given },
    body: example.body && { mediaType: example.body.mediaType, text: JSON.stringify(example.body.value) },
    credential: usable.find(({ scheme }) => scheme.documented) ?? usable[0],
    files: filesOf(description, operation),
  };
  return [{ operation, exchanges, base, success: example.status, statuses: statusesOf(operation) }];
}

/** The statuses of the description. A range, or `default`, stands for the usual refusals. */
const statusesOf = ({ responses }: Operation): number[] =>
  responses.flatMap(({ status }) =>
    /^\d+$/.test(status) ? Number(status) : /^(4XX|default)$/i.test(status) ? [400, 403, 404, 422] : [],
  );

/** The response that a description has for a status: its own, else that of its range, else `default`. */
export const responseTo = ({ responses }: Operation, status: number): OperationResponse | undefined =>
  [`${status}`, `${Math.floor(status / 100)}XX`, "DEFAULT"]
    .map((name) => responses.find((each) => each.status.toUpperCase() === name))
    .find((each) => each !== undefined);

/** The fields of a form that are files. */
function filesOf(description: Description, { body }: Operation): string[] {
  const schema = body && follow(description, body.content.schema);
  if (typeof schema !== "object") return [];
  return Object.entries(schema.properties ?? {}).flatMap(([name, child]) => {
    const field = follow(description, child);
    return typeof field === "object" && isBinary(field) ? [name] : [];
  });
}

/** The values of parameters as a request has them. */
export const textsOf = (parameters: Exchange["parameters"]): Record<string, string> =>
  Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, String(value)]));

/** The schema itself, through references. */
export const follow = (description: Description, schema: Schema): Schema =>
  isReference(schema) ? resolveRef<Exclude<Schema, boolean>>(description, schema, "#") : schema;
