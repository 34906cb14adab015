import { layOutArguments } from "./argument-layout.js";
import {
  type Description,
  type Method,
  methods,
  type OperationObject,
  type PathItem,
  type Reference,
  type RequestBody,
  type Response,
} from "./description.js";
import { preferredContent } from "./media-type.js";
import type { Answer, Body, Operation } from "./operation.js";
import { idFromPath, operationNames } from "./operation-name.js";
import { isReserved, readParameters, refuseUndeclared } from "./read-parameters.js";
import { escapePointer, resolveRef, UnsoundDescriptionError } from "./resolve-ref.js";
import { ownServer } from "./server-url.js";

type Draft = Omit<Operation, "name" | "layout"> & { id: string };

/** Every operation of a description, in its order. Fails, naming the operation, where nothing sound could be generated. */
export function readOperations(description: Description): Operation[] {
  const drafts = Object.entries(description.paths ?? {}).flatMap(([path, item]) =>
    readPath(description, path, item),
  );
  refuseDuplicates(drafts);
  const names = operationNames(drafts.map(({ id }) => id));
  return drafts.map(({ id, ...draft }, index) => {
    const { layout, note } = layOutArguments(description, draft);
    return { ...draft, name: names[index] ?? id, layout, notes: note ? [...draft.notes, note] : draft.notes };
  });
}

function readPath(description: Description, path: string, itemOrRef: PathItem | Reference): Draft[] {
  const at = `#/paths/${escapePointer(path)}`;
  const item = resolveRef<PathItem>(description, itemOrRef, at);
  return methods.flatMap((method) => {
    const source = item[method];
    if (!source) return [];
    const pointer = `${at}/${method}`;
    const described = readParameters(
      description,
      [...(item.parameters ?? []), ...(source.parameters ?? [])],
      pointer,
    );
    const parameters = described.filter((each) => !isReserved(each));
    refuseUndeclared(path, parameters, pointer);
    const notes: string[] = [];
    return {
      id: source.operationId ?? idFromPath(method, path),
      pointer,
      method,
      path,
      type: source.operationId
        ? `operations[${JSON.stringify(source.operationId)}]`
        : `paths[${JSON.stringify(path)}][${JSON.stringify(method)}]`,
      source,
      parameters,
      ignoredHeaders: described.filter(isReserved).map(({ name }) => name),
      body: readBody(description, method, source, pointer, notes),
      answers: readAnswers(description, source, pointer),
      baseUrl: ownServer(description, source.servers ?? item.servers),
      notes,
    };
  });
}

function readBody(
  description: Description,
  method: Method,
  source: OperationObject,
  pointer: string,
  notes: string[],
): Body | undefined {
  if (!source.requestBody) return undefined;
  const {
    required = false,
    description: text,
    content: offers,
  } = resolveRef<RequestBody>(description, source.requestBody, pointer);
  const content = preferredContent(offers);
  if (!content) return undefined;
  if (method === "get" || method === "head") {
    notes.push(`fetch sends no body with ${method.toUpperCase()}: the described one is left out`);
    return undefined;
  }
  return { ...content, required, description: text };
}

function readAnswers(description: Description, source: OperationObject, pointer: string): Answer[] {
  const responses = Object.entries(source.responses ?? {}).filter(([status]) => !status.startsWith("x-"));
  const described2xx = responses.some(([status]) => status.startsWith("2"));
  return responses.map(([status, each]) => {
    const response = resolveRef<Response>(description, each, `${pointer}/responses/${status}`);
    return {
      status,
      success: status.startsWith("2") || (status === "default" && !described2xx),
      source: response,
      content: preferredContent(response.content),
    };
  });
}

function refuseDuplicates(drafts: Draft[]): void {
  const first = new Map<string, Draft>();
  for (const draft of drafts) {
    const other = first.get(draft.id);
    if (other)
      throw new UnsoundDescriptionError(
        draft.pointer,
        `its operationId "${draft.id}" is also that of ${other.pointer}`,
      );
    first.set(draft.id, draft);
  }
}
