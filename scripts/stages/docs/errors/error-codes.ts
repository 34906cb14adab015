import { alternatives } from "../../../description/alternatives.js";
import type { Description, Schema } from "../../../description/description.js";
import { listedWords, type Words } from "../../../description/error-words.js";
import { errorCodes, failureDetails } from "../../../description/failure-details.js";
import type { Operation, OperationResponse } from "../../../description/operation.js";
import { documentedExamples, type Provenance } from "../../../description/provenance.js";
import { flatSchema } from "../sections/flat-schema.js";
import { officialPage } from "../sections/provenance.js";
import { type BodyExample, bodyExamples } from "../sections/response-samples.js";

/** What the description says of one error code, over all its operations. */
export interface ErrorCode {
  code: string;
  status: string;
  /** Whether the schema of a response lists it; else it is known from an example only. */
  listed: boolean;
  /** What happened, in the description's words. */
  meaning: string;
  /** `message` and `system_message`, where the description gives them. */
  words: Words | undefined;
  /** What the description says of every response with this status. */
  response: string;
  /** The best of what its operations say. */
  provenance: Provenance | undefined;
  /** The official page that states it. */
  official: string | undefined;
  example: BodyExample | undefined;
  /** The schema of what stands beside it in `details`, where it is not the same for every code. */
  details: Schema | undefined;
  operations: Operation[];
  /** The operations whose official docs page states it. */
  documentedBy: Operation[];
}

/** Every error code of a description, listed or shown, in the order of statuses. */
export function readErrorCodes(description: Description, operations: readonly Operation[]): ErrorCode[] {
  const found = new Map<string, ErrorCode>();
  for (const operation of operations)
    for (const response of operation.responses)
      for (const own of response.failure ? codesOf(description, operation, response) : []) {
        const known = found.get(own.code);
        found.set(own.code, known ? together(known, own) : own);
      }
  return [...found.values()].sort((one, other) => one.status.localeCompare(other.status));
}

function codesOf(description: Description, operation: Operation, response: OperationResponse): ErrorCode[] {
  const { status, source, content } = response;
  const said = source["x-provenance"] as Provenance | undefined;
  // An official page that names a status without its body names one code: the first that the schema lists.
  const documented = documentedExamples(operation.source, status) ?? [];
  const listed = errorCodes(description, response);
  const words = listedWords(description, response);
  const details = failureDetails(description, response);
  const examples = bodyExamples(description, operation, response);
  const shown = examples.flatMap(({ value }) => codeOf(value) ?? []);
  return [...new Set([...listed, ...shown])].map((code) => {
    const example = examples.find(({ value }) => codeOf(value) === code);
    const isNamed =
      documented.includes(example?.name ?? "") || (documented.length === 0 && code === listed[0]);
    const known = response.provenance === "documented" && !isNamed ? said : response.provenance;
    const provenance = listed.includes(code) ? known : example?.provenance;
    return {
      code,
      status,
      listed: listed.includes(code),
      meaning: (content && meaningOf(description, content.schema, code)) || "",
      words: words.get(code),
      response: source.description ?? "",
      provenance,
      official: officialPage(description, provenance, { operation, schema: content?.schema }),
      example,
      details: details.get(code)?.schema,
      operations: [operation],
      documentedBy: provenance === "documented" ? [operation] : [],
    };
  });
}

function together(one: ErrorCode, other: ErrorCode): ErrorCode {
  const [better] = [one, other].sort((a, b) => certainty(a.provenance) - certainty(b.provenance));
  const examples = [one.example, other.example].filter((example) => example !== undefined);
  const [example] = examples.sort((a, b) => certainty(a.provenance) - certainty(b.provenance));
  return {
    ...one,
    details: one.details ?? other.details,
    listed: one.listed || other.listed,
    meaning: one.meaning || other.meaning,
    provenance: better?.provenance,
    official: better?.official,
    example,
    operations: [...new Set([...one.operations, ...other.operations])],
    documentedBy: [...new Set([...one.documentedBy, ...other.documentedBy])],
  };
}

/** A smaller number is more certain. */
const certainty = (provenance: Provenance | undefined): number =>
  provenance === undefined ? 3 : ["documented", "reference", "constructed"].indexOf(provenance);

/** The code of an error body: at its top or inside `error`. */
function codeOf(body: unknown): string | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  const { error, code } = body as { error?: unknown; code?: unknown };
  if (typeof code === "string") return code;
  return codeOf(error);
}

/** `x-enumDescriptions` of the code, or the description of the field where it is the only value. */
function meaningOf(description: Description, schema: Schema, code: string, depth = 0): string | undefined {
  if (depth > 3) return undefined;
  const flat = flatSchema(description, schema) as ReturnType<typeof flatSchema> & {
    "x-enumDescriptions"?: Record<string, string>;
  };
  if (flat.const === code) return flat.description;
  if (flat["x-enumDescriptions"]?.[code]) return flat["x-enumDescriptions"][code];
  const inner = [...(alternatives(flat) ?? []), flat.properties?.error, flat.properties?.code];
  for (const each of inner) {
    const text = each !== undefined && meaningOf(description, each, code, depth + 1);
    if (text) return text;
  }
  return undefined;
}
