import { layOutArguments } from "./argument-layout.js";
import { readCredentials } from "./credential-scheme.js";
import {
  type Description,
  type Header as HeaderObject,
  type Method,
  methods,
  type OperationObject,
  type PathItem,
  type Reference,
  type RequestBody,
  type Response,
} from "./description.js";
import { DescriptionError } from "./description-error.js";
import { escapePointer } from "./json-pointer.js";
import { preferredContent, readContents } from "./media-type.js";
import type { Header, Operation, OperationBody, OperationResponse } from "./operation.js";
import { fileNames, idFromPath, operationNames } from "./operation-name.js";
import { provenanceOf } from "./provenance.js";
import { readExchanges } from "./read-exchanges.js";
import { readLinks } from "./read-links.js";
import { isReserved, readParameters } from "./read-parameters.js";
import { requestPath } from "./request-path.js";
import { resolveRef, UnsoundDescriptionError } from "./resolve-ref.js";
import { isRelative, ownServer } from "./server-url.js";

type Draft = Omit<Operation, "name" | "file">;

const known = new WeakMap<Description, Operation[]>();

/** Every operation of a description, in its order; read once. The description does not change from now on. */
export function readOperations(description: Description): Operation[] {
  const operations = known.get(description) ?? readAll(description);
  known.set(description, operations);
  return operations;
}

function readAll(description: Description): Operation[] {
  const found = Object.entries(description.paths ?? {}).flatMap(([path, item]) =>
    path.startsWith("x-") ? [] : readPath(description, path, item),
  );
  const drafts = withIds(found);
  const names = operationNames(drafts.map(({ id }) => id));
  const files = fileNames(names);
  return drafts.map((draft, index) => {
    const name = names[index] ?? draft.id;
    return { ...draft, name, file: files[index] ?? name };
  });
}

/** Operations without an id get one from method and path, with a number where it is taken. */
function withIds(drafts: Draft[]): Draft[] {
  const taken = new Set(drafts.flatMap(({ source }) => source.operationId || []));
  return drafts.map((draft) => {
    if (draft.source.operationId) return draft;
    let id = draft.id;
    for (let number = 2; taken.has(id); number += 1) id = `${draft.id}${number}`;
    taken.add(id);
    return { ...draft, id };
  });
}

function readPath(description: Description, path: string, itemOrRef: PathItem | Reference): Draft[] {
  const pointer = `/paths/${escapePointer(path)}`;
  const item = resolveRef<PathItem>(description, itemOrRef, pointer);
  return methods.flatMap((method) => {
    const source = item[method];
    return source ? [readSoundly(description, item, { path, method, source, at: pointer })] : [];
  });
}

interface Place {
  path: string;
  method: Method;
  source: OperationObject;
  /** The pointer of the path. */
  at: string;
}

/** What makes an operation unreadable is said of its place. */
function readSoundly(description: Description, item: PathItem, place: Place): Draft {
  try {
    return readOperation(description, item, place);
  } catch (error) {
    if (error instanceof DescriptionError) throw error;
    throw new UnsoundDescriptionError(
      `${place.at}/${place.method}`,
      `it cannot be read: ${(error as Error).message}`,
    );
  }
}

function readOperation(description: Description, item: PathItem, { path, method, source, at }: Place): Draft {
  const pointer = `${at}/${method}`;
  const described = readParameters(description, [
    [item.parameters, at],
    [source.parameters, pointer],
  ]);
  const parameters = described.filter((each) => !isReserved(each));
  const readsOnly = isReadOnly(method);
  const body = readsOnly ? undefined : readBody(description, source, pointer);
  const responses = readResponses(description, source, pointer);
  const { layout, notes } = layOutArguments(description, { parameters, body });
  return {
    id: source.operationId || idFromPath(method, path),
    method,
    path,
    request: requestPath(path, pointer),
    pointer,
    source,
    parameters,
    ignoredHeaders: described.filter(isReserved).map(({ name }) => name),
    body,
    responses,
    security: readCredentials(description, source.security),
    repeatable: source["x-repeatable"] ?? (readsOnly || undefined),
    inferred: source["x-provenance"] === "inferred",
    exchanges: readExchanges(description, { source, parameters, body, responses }),
    baseUrl: ownServer(description, source.servers ?? item.servers),
    type: typeExpression(source.operationId, path, method),
    layout,
    notes: [...omissions(item, { source, method, body }), ...notes],
  };
}

/** What is described and not sent. */
function omissions(
  item: PathItem,
  { source, method, body }: Pick<Operation, "source" | "method" | "body">,
): string[] {
  const name = method.toUpperCase();
  const others = body?.contents.filter(({ mediaType }) => mediaType !== body.content.mediaType) ?? [];
  const relative = isRelative(source.servers ?? item.servers);
  return [
    ...(source.requestBody && !body && isReadOnly(method)
      ? [`fetch sends no body with ${name}: the described one is left out`]
      : []),
    ...(method === "trace" ? ["fetch refuses the method TRACE where it follows its standard"] : []),
    ...(others.length > 0
      ? [
          `bodies of ${others.map(({ mediaType }) => mediaType).join(" and ")} are left out: it sends ${body?.content.mediaType}`,
        ]
      : []),
    ...(relative === undefined
      ? []
      : [
          `its server ${relative} is relative to the description: it is called at the base URL of the client`,
        ]),
  ];
}

const isReadOnly = (method: Method): boolean => method === "get" || method === "head";

/** Where openapi-typescript puts the types of an operation. It writes a slash for each `#` of an id. */
const typeExpression = (id: string | undefined, path: string, method: Method): string =>
  !id
    ? `paths[${JSON.stringify(path)}][${JSON.stringify(method)}]`
    : `operations[${JSON.stringify(id.replaceAll("#", "/"))}]`;

function readBody(
  description: Description,
  { requestBody }: OperationObject,
  parent: string,
): OperationBody | undefined {
  if (!requestBody) return undefined;
  const pointer = `${parent}/requestBody`;
  const source = resolveRef<RequestBody>(description, requestBody, pointer);
  const contents = readContents(source.content, pointer);
  const content = preferredContent(contents);
  return content && { required: source.required ?? false, contents, content, source, pointer };
}

function readResponses(
  description: Description,
  operation: OperationObject,
  parent: string,
): OperationResponse[] {
  const described = Object.entries(operation.responses ?? {}).filter(([status]) => !status.startsWith("x-"));
  const read = described.map(([status, each]) => {
    const pointer = `${parent}/responses/${status}`;
    const source = resolveRef<Response>(description, each, pointer);
    const contents = readContents(source.content, pointer);
    return {
      status,
      success: status.startsWith("2"),
      failure: !status.startsWith("2"),
      provenance: provenanceOf(operation, status, undefined, [source]),
      headers: readHeaders(description, source, pointer),
      contents,
      content: preferredContent(contents),
      links: readLinks(description, source, pointer),
      source,
      pointer,
    };
  });
  // Beside a described success `default` is what goes wrong, and typing it as data would spoil every other.
  const isDescribed = read.some(
    ({ status, success, content }) => success && (content || /^2(0[45]|XX)$/i.test(status)),
  );
  return read.map((each) => (each.status === "default" && !isDescribed ? { ...each, success: true } : each));
}

const readHeaders = (description: Description, { headers = {} }: Response, parent: string): Header[] =>
  Object.entries(headers).map(([name, each]) => {
    const pointer = `${parent}/headers/${escapePointer(name)}`;
    const source = resolveRef<HeaderObject>(description, each, pointer);
    return { name, required: source.required ?? false, schema: source.schema ?? true, source, pointer };
  });
