import { readCredentials } from "../description/credential-scheme.js";
import {
  type Description,
  type MediaType,
  type Method,
  methods,
  type OperationObject,
  type Parameter,
  type PathItem,
  type Reference,
  type RequestBody,
  type Response as ResponseObject,
  type Schema,
} from "../description/description.js";
import { escapePointer, resolveRef } from "../description/resolve-ref.js";
import type {
  ContractAnswer,
  ContractContent,
  ContractOperation,
  ContractParameter,
} from "./contract-operation.js";

type HeaderObject = { required?: boolean; schema?: Schema };
type AnswerObject = ResponseObject & { headers?: Record<string, HeaderObject | Reference> };
type SecuredOperation = OperationObject & { security?: Record<string, string[]>[] };

/** Every operation of a description, with every reference outside schemas followed. */
export function readOperations(description: Description): ContractOperation[] {
  return Object.entries(description.paths ?? {}).flatMap(([path, item]) => {
    const pointer = `/paths/${escapePointer(path)}`;
    const pathItem = resolveRef<PathItem>(description, item, pointer);
    return methods.flatMap((method) => {
      const operation = pathItem[method];
      return operation ? [readOperation(description, pathItem, { path, method, pointer }, operation)] : [];
    });
  });
}

function readOperation(
  description: Description,
  item: PathItem,
  { path, method, pointer: itemPointer }: { path: string; method: Method; pointer: string },
  operation: SecuredOperation,
): ContractOperation {
  const pointer = `${itemPointer}/${method}`;
  const own = readParameters(description, operation.parameters, pointer);
  const shared = readParameters(description, item.parameters, itemPointer).filter(
    (each) => !own.some(({ name, in: location }) => name === each.name && location === each.in),
  );
  return {
    id: operation.operationId ?? `${method} ${path}`,
    method,
    path,
    pointer,
    parameters: [...shared, ...own],
    body: readBody(description, operation.requestBody, `${pointer}/requestBody`),
    answers: Object.entries(operation.responses ?? {}).map(([status, answer]) =>
      readAnswer(description, status, answer, `${pointer}/responses/${status}`),
    ),
    security: readCredentials(description, operation.security),
  };
}

function readParameters(
  description: Description,
  parameters: (Parameter | Reference)[] = [],
  parent: string,
): ContractParameter[] {
  return parameters.map((each, index) => {
    const pointer = `${parent}/parameters/${index}`;
    const parameter = resolveRef<Parameter>(description, each, pointer);
    const { name, in: location, required = false, schema = true } = parameter;
    return { name, in: location, required, schema, pointer };
  });
}

function readBody(description: Description, body: RequestBody | Reference | undefined, pointer: string) {
  if (body === undefined) return undefined;
  const { required = false, content } = resolveRef<RequestBody>(description, body, pointer);
  return { required, content: readContent(content, pointer), pointer };
}

function readAnswer(
  description: Description,
  status: string,
  answer: ResponseObject | Reference,
  pointer: string,
): ContractAnswer {
  const found = resolveRef<AnswerObject>(description, answer, pointer);
  const headers = Object.entries(found.headers ?? {}).map(([name, each]) => {
    const at = `${pointer}/headers/${escapePointer(name)}`;
    const { required = false, schema = true } = resolveRef<HeaderObject>(description, each, at);
    return { name, required, schema, pointer: at };
  });
  const documented = found["x-provenance"] === undefined || found["x-provenance"] === "documented";
  return { status, pointer, documented, headers, content: readContent(found.content, pointer) };
}

const readContent = (content: Record<string, MediaType> = {}, pointer: string): ContractContent[] =>
  Object.entries(content).map(([mediaType, { schema = true }]) => ({
    mediaType,
    schema,
    pointer: `${pointer}/content/${escapePointer(mediaType)}`,
  }));
