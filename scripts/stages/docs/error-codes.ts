import type { Description, Example, Schema } from "../../description/description.js";
import { listedWords, type Words } from "../../description/error-words.js";
import { errorCodes } from "../../description/failure-details.js";
import type { Operation } from "../../description/operation.js";
import { resolveRef } from "../../description/resolve-ref.js";
import { flatSchema } from "./flat-schema.js";

/** What the description says of one error code. */
export interface ErrorCode {
  code: string;
  status: string;
  /** Whether the schema of the answer lists it; else it is known from an example only. */
  listed: boolean;
  /** What happened, in the description's words. */
  meaning: string;
  /** `message` and `system_message`, where the description gives them. */
  words: Words | undefined;
  /** What the description says of every answer with this status. */
  answer: string;
  provenance: string | undefined;
  example: { value: unknown; provenance: string | undefined } | undefined;
  operations: Operation[];
}

/** Every error code of a description, listed or shown, in the order of the answers. */
export function readErrorCodes(description: Description, operations: readonly Operation[]): ErrorCode[] {
  const found = new Map<string, ErrorCode>();
  for (const operation of operations)
    for (const response of operation.responses) {
      const { status, success, source, content } = response;
      if (success) continue;
      const listed = errorCodes(description, response);
      const words = listedWords(description, response);
      const examples = Object.values(content?.source.examples ?? {}).map((each) =>
        resolveRef<Example>(description, each as Example, operation.pointer),
      );
      const shown = examples.flatMap(({ value }) => codeOf(value) ?? []);
      for (const code of new Set([...listed, ...shown])) {
        const known = found.get(code);
        if (known) {
          if (!known.operations.includes(operation)) known.operations.push(operation);
          continue;
        }
        const example = examples.find(({ value }) => codeOf(value) === code);
        found.set(code, {
          code,
          status,
          listed: listed.includes(code),
          meaning: (content && meaningOf(description, content.schema, code)) || "",
          words: words.get(code),
          answer: source.description ?? "",
          provenance: listed.includes(code) ? response.provenance : example?.["x-provenance"],
          example: example && { value: example.value, provenance: example["x-provenance"] },
          operations: [operation],
        });
      }
    }
  return [...found.values()];
}

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
  const inner = [...(flat.anyOf ?? flat.oneOf ?? []), flat.properties?.error, flat.properties?.code];
  for (const each of inner) {
    const text = each !== undefined && meaningOf(description, each, code, depth + 1);
    if (text) return text;
  }
  return undefined;
}
