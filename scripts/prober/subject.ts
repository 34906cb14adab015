import { type Contract, readContract } from "../checker/contract.js";
import { nothing } from "../checker/evaluation.js";
import { annotateSchemas } from "../description/annotate-schemas.js";
import type { Description, Schema } from "../description/description.js";
import type { Exchange } from "../description/exchange.js";
import { isBinary } from "../description/media-type.js";
import type { Operation } from "../description/operation.js";
import { readOperations } from "../description/read-operations.js";
import { isReference, resolveRef } from "../description/resolve-ref.js";
import type { Credential, Draft, Texts } from "./draft.js";
import { removes } from "./effects.js";
import { depthOf } from "./supply/making-links.js";
import { type StandIn, standInsOf, withStandIns } from "./supply/stand-in.js";

/** What a run checks: one operation with the request from which every other is made. */
export interface Subject {
  operation: Operation;
  exchanges: Exchange[];
  /** The documented request that succeeds, with the caller's identifiers and credential, and stand-ins for what other operations make. */
  base: Draft;
  /** The stand-ins in the base. */
  standIns: readonly StandIn[];
  success: number;
  /** The responses of the description. */
  statuses: number[];
}

/** A description read for probing: its schemas know their place, its only server is the one that is asked. */
export interface Laboratory {
  description: Description;
  contract: Contract;
  operations: Operation[];
  /** Those whose success an exchange shows. */
  subjects: Subject[];
  /** Those that the run is about; operations that make something come before those that remove it. */
  asked: Subject[];
  /** All operations that the run is about, also those whose success no exchange shows. */
  chosen: Operation[];
  /** Whether a value conforms to a schema. */
  valid: (schema: Schema, value: unknown) => boolean;
  /** Whether a schema allows a value as it is published: with fields that it does not name. */
  allows: (schema: Schema, value: unknown) => boolean;
}

/**
 * @param given values of path parameters, in place of those of the examples
 * @param only the ids of the operations that the run is about; empty for all of them
 */
export function readLaboratory(
  bundled: Description,
  server: string,
  given: Record<string, string>,
  credentials: readonly Credential[],
  only: readonly string[] = [],
): Laboratory {
  const description = annotateSchemas({ ...bundled, servers: [{ url: server }] });
  const contract = readContract(description);
  const neutral = nothing();
  const operations = readOperations(description);
  const laboratory: Laboratory = {
    description,
    contract,
    operations,
    subjects: [],
    asked: [],
    chosen: only.length === 0 ? operations : operations.filter(({ id }) => only.includes(id)),
    valid: (schema, value) => contract.check(schema)(value, neutral).length === 0,
    allows: (schema, value) =>
      contract
        .check(schema)(value, neutral)
        .every(({ keyword }) => keyword === "unevaluatedProperties"),
  };
  laboratory.subjects.push(
    ...operations.flatMap((operation) => readSubject(laboratory, operation, given, credentials)),
  );
  const rank = ({ operation }: Subject) =>
    depthOf(operations, operation) + (removes(operation) ? operations.length : 0);
  laboratory.asked.push(
    ...laboratory.subjects
      .filter(({ operation }) => laboratory.chosen.includes(operation))
      .sort((a, b) => rank(a) - rank(b)),
  );
  return laboratory;
}

function readSubject(
  { description, operations, valid }: Laboratory,
  operation: Operation,
  given: Record<string, string>,
  credentials: readonly Credential[],
): Subject[] {
  const exchanges = operation.exchanges.filter(({ missing }) => missing.length === 0);
  const [example] = exchanges.filter(({ status }) => status < 300).sort((a, b) => a.status - b.status);
  if (example === undefined) return [];
  const accepted = operation.security.flat().map(({ name }) => name);
  const usable = credentials.filter(({ scheme }) => accepted.includes(scheme.name));
  const plain: Draft = {
    operation,
    parameters: { ...textsOf(example.parameters), ...given },
    body: example.body && { mediaType: example.body.mediaType, text: JSON.stringify(example.body.value) },
    credential: usable.find(({ scheme }) => scheme.documented) ?? usable[0],
    files: filesOf(description, operation),
  };
  const standIns = standInsOf(operations, plain, valid).filter(({ path: [name = ""] }) => !(name in given));
  const statuses = statusesOf(operation);
  return [
    {
      operation,
      exchanges,
      base: withStandIns(plain, standIns),
      standIns,
      success: example.status,
      statuses,
    },
  ];
}

/** The statuses of the description. A range, or `default`, stands for the usual refusals. */
const statusesOf = ({ responses }: Operation): number[] =>
  responses.flatMap(({ status }) =>
    /^\d+$/.test(status) ? Number(status) : /^(4XX|default)$/i.test(status) ? [400, 403, 404, 422] : [],
  );

/** The fields of a form that are files, each with the name that its file gets. */
function filesOf(description: Description, { body }: Operation): Map<string, string> {
  const schema = body && follow(description, body.content.schema);
  if (typeof schema !== "object") return new Map();
  return new Map(
    Object.entries(schema.properties ?? {}).flatMap(([name, child]): [string, string][] => {
      const field = follow(description, child);
      return typeof field === "object" && isBinary(field) ? [[name, field["x-file-name"] ?? name]] : [];
    }),
  );
}

/** The values of parameters as a request has them. */
export const textsOf = (parameters: Exchange["parameters"]): Record<string, Texts> =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(String) : String(value),
    ]),
  );

/** The schema itself, through references. */
export const follow = (description: Description, schema: Schema): Schema =>
  isReference(schema) ? resolveRef<Exclude<Schema, boolean>>(description, schema, "#") : schema;
