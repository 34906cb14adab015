import type { ContractOperation } from "../checker/contract-operation.js";
import type {
  Description,
  Example,
  MediaType,
  Method,
  PathItem,
  Reference,
} from "../description/description.js";
import { escapePointer, resolveRef } from "../description/resolve-ref.js";

/** A documented request and the documented answer that it causes: examples of one name. */
export interface DocumentedExchange {
  name: string;
  operation: ContractOperation;
  parameters: Record<string, string>;
  body: { mediaType: string; value: unknown } | undefined;
  status: number;
  answer: unknown;
  /** Of the answer's example: `documented`, `reference`, `constructed`. */
  provenance: string | undefined;
  /** Where the answer stands in the description. */
  pointer: string;
}

/** The exchanges of an operation. A name that is missing on the side of the request is left out there: the lint refuses that. */
export function readExchanges(description: Description, operation: ContractOperation): DocumentedExchange[] {
  const { path, method, pointer } = operation;
  const item = resolveRef<PathItem>(description, description.paths?.[path] ?? {}, pointer);
  const { requestBody, responses = {}, parameters = [] } = item[method as Method] ?? {};
  const allParameters = [...(item.parameters ?? []), ...parameters].map((each) =>
    resolveRef(description, each, pointer),
  );
  const bodies = Object.entries(
    requestBody ? (resolveRef(description, requestBody, pointer).content ?? {}) : {},
  );
  return Object.entries(responses).flatMap(([status, reference]) => {
    const response = resolveRef(description, reference, pointer);
    return Object.entries(response.content ?? {}).flatMap(([answerType, content]) =>
      Object.keys(content.examples ?? {}).map((name) => {
        const answer = exampleOf(description, content, name);
        const request = bodies.find(([, each]) => exampleOf(description, each, name));
        return {
          name,
          operation,
          status: Number(status),
          parameters: Object.fromEntries(
            allParameters.flatMap((each) => {
              const example = exampleOf(description, each, name);
              return example ? [[each.name, String(example.value)]] : [];
            }),
          ),
          body: request && {
            mediaType: request[0],
            value: exampleOf(description, request[1], name)?.value,
          },
          answer: answer?.value,
          provenance: answer?.["x-provenance"] ?? response["x-provenance"],
          pointer: `${pointer}/responses/${status}/content/${escapePointer(answerType)}/examples/${escapePointer(name)}`,
        };
      }),
    );
  });
}

function exampleOf(
  description: Description,
  { examples }: Pick<MediaType, "examples">,
  name: string,
): Example | undefined {
  const example: Example | Reference | undefined = examples?.[name];
  return example && resolveRef<Example>(description, example, name);
}
