import { type Layout, layOutArguments } from "./argument-layout.js";
import {
  type Description,
  locations,
  type Method,
  methods,
  type OperationObject,
  type Parameter,
  type PathItem,
  type Reference,
  type RequestBody,
  type Response,
  type Server,
} from "./description.js";
import { type Content, preferredContent } from "./media-type.js";
import { idFromPath, operationNames } from "./operation-name.js";
import { escapePointer, resolveRef, UnsoundDescriptionError } from "./resolve-ref.js";

/** One operation of a description, with every reference followed except those inside schemas. */
export interface Operation {
  name: string;
  pointer: string;
  method: Method;
  path: string;
  /** Where types.ts has it: `operations["getUser"]`. */
  type: string;
  source: OperationObject;
  parameters: Parameter[];
  /** Names of header parameters that OpenAPI reserves and tells to ignore. */
  ignoredHeaders: string[];
  body: Body | undefined;
  answers: Answer[];
  /** The address of this operation, where it is not the address of the description. */
  baseUrl: string | undefined;
  layout: Layout;
  notes: string[];
}

export interface Body extends Content {
  required: boolean;
  description: string | undefined;
}

export interface Answer {
  /** As in the description: `200`, `4XX`, `default`. */
  status: string;
  /** Whether openapi-fetch gives the body as `data`: a 2xx, or `default` where no 2xx is described. */
  success: boolean;
  source: Response;
  content: Content | undefined;
}

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

/** An operation's parameter replaces the path's one of the same name and place. */
function readParameters(
  description: Description,
  all: (Parameter | Reference)[],
  pointer: string,
): Parameter[] {
  const byPlace = new Map<string, Parameter>();
  for (const each of all) {
    const parameter = resolveRef<Parameter>(description, each, pointer);
    if (!locations.includes(parameter.in))
      throw new UnsoundDescriptionError(
        pointer,
        `the parameter ${parameter.name} stands in "${parameter.in}"`,
      );
    byPlace.set(`${parameter.in} ${parameter.name}`, parameter);
  }
  return [...byPlace.values()].sort((a, b) => locations.indexOf(a.in) - locations.indexOf(b.in));
}

const isReserved = ({ in: location, name }: Parameter): boolean =>
  location === "header" && /^(accept|content-type|authorization)$/i.test(name);

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

/** Where the first server is, with its variables at their defaults. */
export const serverUrl = (servers: Server[] | undefined): string =>
  (servers?.[0]?.url ?? "").replaceAll(
    /\{([^{}]+)\}/g,
    (_, name: string) => servers?.[0]?.variables?.[name]?.default ?? "",
  );

function ownServer(description: Description, servers: Server[] | undefined): string | undefined {
  const url = serverUrl(servers);
  return url === "" || url === serverUrl(description.servers) ? undefined : url;
}

function refuseUndeclared(path: string, parameters: Parameter[], pointer: string): void {
  for (const [, name] of path.matchAll(/\{([^{}]+)\}/g))
    if (!parameters.some((each) => each.in === "path" && each.name === name))
      throw new UnsoundDescriptionError(
        pointer,
        `the path has {${name}}, but no path parameter of that name is described`,
      );
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
