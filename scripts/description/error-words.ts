import type { Description, Schema, SchemaObject } from "./description.js";
import { codeSchemas, errorCodes, failureDetails } from "./failure-details.js";
import type { Operation, OperationResponse } from "./operation.js";
import { namedExamples } from "./read-exchanges.js";
import { resolveRef, UnsoundDescriptionError } from "./resolve-ref.js";

/** What the error of a code says. */
export interface ErrorWords {
  status: number;
  message: string;
  system_message: string;
  /** Fields of `details` that must have the value of a path parameter, and of which one. */
  repeats?: Record<string, string>;
}

export type Words = Pick<ErrorWords, "message" | "system_message">;

/** The words of every error code that the description lists or shows: those of `x-error-words`, else those of an example. */
export function errorWords(
  description: Description,
  operations: readonly Operation[],
): Map<string, ErrorWords> {
  const found = new Map<string, ErrorWords>();
  for (const { responses } of operations)
    for (const response of responses) {
      const status = Number(response.status);
      if (response.success || Number.isNaN(status)) continue;
      const listed = listedWords(description, response);
      const shown = shownWords(description, response);
      const codes = errorCodes(description, response);
      for (const code of new Set([...shown.keys(), ...codes])) {
        const words = listed.get(code) ?? shown.get(code);
        if (words === undefined)
          throw new UnsoundDescriptionError(response.pointer, `the error code ${code} has no words`);
        const repeats = repeatedParameters(description, response, code);
        if (!found.has(code)) found.set(code, { status, ...words, ...(repeats && { repeats }) });
      }
    }
  return found;
}

/** The codes of a response that neither `x-error-words` nor an example gives words. */
export function wordlessCodes(description: Description, response: OperationResponse): string[] {
  const worded = [listedWords(description, response), shownWords(description, response)];
  return errorCodes(description, response).filter((code) => !worded.some((words) => words.has(code)));
}

/** The words in the `x-error-words` beside the codes of a response. */
export const listedWords = (description: Description, response: OperationResponse): Map<string, Words> =>
  new Map(codeSchemas(description, response).flatMap(wordsBeside));

function wordsBeside(schema: Schema): [string, Words][] {
  const { "x-error-words": own = {}, allOf = [] } = Object(schema) as SchemaObject & {
    "x-error-words"?: Record<string, Words>;
  };
  return [...Object.entries(own), ...allOf.flatMap(wordsBeside)];
}

function shownWords(description: Description, { content }: OperationResponse): Map<string, Words> {
  const examples = content ? namedExamples(description, content) : [];
  return new Map(
    examples.flatMap(({ example }): [string, Words][] => {
      const { error } = Object(example.value);
      const { code, message, system_message } = Object(error);
      return typeof code === "string" ? [[code, { message, system_message }]] : [];
    }),
  );
}

const inPath = /^\$request\.path\.(\w+)$/;

function repeatedParameters(
  description: Description,
  response: OperationResponse,
  code: string,
): ErrorWords["repeats"] {
  const details = failureDetails(description, response).get(code);
  const repeated = details?.required ? repeatedBy(description, details.schema, response.pointer) : [];
  return repeated.length > 0 ? Object.fromEntries(repeated) : undefined;
}

function repeatedBy(
  description: Description,
  given: Schema,
  pointer: string,
): [field: string, parameter: string][] {
  if (typeof given !== "object") return [];
  const { properties = {}, allOf = [] } = resolveRef<SchemaObject>(
    description,
    given as SchemaObject,
    pointer,
  );
  const own = Object.entries(properties).flatMap(([name, schema]): [string, string][] => {
    const parameter = inPath.exec(Object(schema)["x-equals"])?.[1];
    return parameter === undefined ? [] : [[name, parameter]];
  });
  return [...own, ...allOf.flatMap((each) => repeatedBy(description, each, pointer))];
}
