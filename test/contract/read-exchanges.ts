/*
 * The one reader of exchanges that shares no code with scripts/: what the pipeline overlooks, this one counts.
 * A named example of a response is an exchange. Each part of its request is the example of the same name, else the one named `default`.
 */

/** A documented request and the documented response that it causes. */
export interface Exchange {
  /** Unique in the whole description: operation and name. */
  id: string;
  operationId: string;
  name: string;
  method: string;
  /** The path with its parameters filled in, and the query. */
  path: string;
  /** Parameters and body fields in one object: what the generated method takes. Fields of `files` are text here. */
  arguments: Record<string, unknown>;
  /** Names of the arguments that the client takes as a Blob. */
  files: string[];
  /** What their files are called; "blob" is what FormData calls a Blob. */
  fileNames: Record<string, string>;
  parameters: Record<string, unknown>;
  mediaType: string | undefined;
  body: unknown;
  status: number;
  headers: Record<string, string>;
  /** The body of the response; `undefined` for a response that has none. */
  response: unknown;
  /** The path parameter whose value does not exist: why the response is a 404. */
  unknown: string | undefined;
  /** Whether the official docs page of the operation shows it. */
  documented: boolean;
}

type Or$Ref<T> = T | { $ref: string };
interface Example {
  value: unknown;
  "x-unknown"?: string;
}
interface Field {
  format?: string;
  contentMediaType?: string;
  "x-file-name"?: string;
}
interface Media {
  schema?: Or$Ref<{ properties?: Record<string, Or$Ref<Field>> }>;
  examples?: Record<string, Or$Ref<Example>>;
}
type Content = Record<string, Media>;
interface Parameter extends Media {
  name: string;
  in: "path" | "query" | "header" | "cookie";
  required?: boolean;
}
interface Response {
  headers?: Record<string, Or$Ref<{ example?: unknown }>>;
  content?: Content;
}
interface Operation {
  operationId: string;
  parameters?: Or$Ref<Parameter>[];
  requestBody?: Or$Ref<{ required?: boolean; content: Content }>;
  responses: Record<string, Or$Ref<Response>>;
  /** By status, the exchanges that the official docs page shows. */
  "x-documented"?: Record<string, string[]>;
  externalDocs?: { url: string };
  "x-codeSamples"?: { label: string; lang: string; source: string }[];
}
type PathItem = Record<string, Operation> & { parameters?: Or$Ref<Parameter>[] };

export interface Paths {
  paths: Record<string, PathItem>;
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** What an operation states about itself, and where. */
export interface Described {
  template: string;
  method: string;
  operation: Operation;
  parameters: Parameter[];
  /** Those that stand inside the operation: a shared one may have examples for other operations. */
  own: Parameter[];
  body: { required: boolean; content: Content };
}

/** Every exchange of a description. @throws Error that names the exchange whose request is not complete */
export const readExchanges = (root: Paths): Exchange[] =>
  describedOperations(root).flatMap((described) =>
    Object.entries(described.operation.responses).flatMap(([status, reference]) => {
      if (!/^\d{3}$/.test(status)) return [];
      const response = follow(root, reference);
      return responsesOf(root, described, Number(status), response).map(([name, example]) => ({
        ...request(root, described, name),
        status: Number(status),
        headers: Object.fromEntries(
          Object.entries(response.headers ?? {}).map(([header, value]) => [
            header,
            String(follow(root, value).example),
          ]),
        ),
        response: example?.value,
        unknown: example?.["x-unknown"],
        documented: described.operation["x-documented"]?.[status]?.includes(name) ?? false,
      }));
    }),
  );

export function describedOperations(root: Paths): Described[] {
  return Object.entries(root.paths).flatMap(([template, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      if (operation === undefined) return [];
      const own = (operation.parameters ?? []).filter((each): each is Parameter => !("$ref" in each));
      const all = (operation.parameters ?? []).map((each) => follow(root, each));
      const shared = (item.parameters ?? []).map((each) => follow(root, each));
      const kept = shared.filter(
        (each) => !all.some(({ name, in: place }) => name === each.name && place === each.in),
      );
      const { required = false, content = {} } = operation.requestBody
        ? follow(root, operation.requestBody)
        : {};
      const body = { required, content };
      return { template, method: method.toUpperCase(), operation, own, parameters: [...kept, ...all], body };
    }),
  );
}

/** Name and body of every example of a response. One without a body is named by the examples of requests that no other response claims. */
function responsesOf(
  root: Paths,
  { operation, own, body }: Described,
  status: number,
  { content }: Response,
): [name: string, example: Example | undefined][] {
  if (content !== undefined) return examplesIn(root, Object.values(content));
  if (status >= 300) return [];
  const shown = Object.entries(operation.responses).flatMap(([other, reference]) =>
    Object.values(follow(root, reference).content ?? {}).flatMap(({ examples = {} }) =>
      Object.keys(examples).map((name) => ({ name, success: other.startsWith("2") })),
    ),
  );
  const asked = examplesIn(root, [...Object.values(body.content), ...own]).map(([name]) => name);
  const names = asked.filter((name) => name !== "default" && !shown.some((each) => each.name === name));
  // The usual request has one response: where another success is shown, it is that one.
  const found = names.length > 0 || shown.some(({ success }) => success) ? names : ["default"];
  return [...new Set(found)].map((name) => [name, undefined]);
}

const examplesIn = (root: Paths, media: Media[]): [string, Example][] =>
  media.flatMap(({ examples = {} }) =>
    Object.entries(examples).map(([name, example]): [string, Example] => [name, follow(root, example)]),
  );

function request(root: Paths, { template, method, operation, parameters, body }: Described, name: string) {
  const { operationId } = operation;
  const missing = (what: string) =>
    new Error(`${operationId}: the exchange ${name} has no example of ${what}`);
  const given = parameters.flatMap((each): [Parameter, unknown][] => {
    const value = exampleOf(root, each, name);
    if (value === undefined && each.required) throw missing(`the ${each.in} parameter ${each.name}`);
    return value === undefined ? [] : [[each, value]];
  });
  const [mediaType, media] =
    Object.entries(body.content).find(([, each]) => exampleOf(root, each, name) !== undefined) ?? [];
  if (media === undefined && body.required) throw missing("the body");
  const value = media && exampleOf(root, media, name);
  const flat =
    body.required && typeof value === "object" && !parameters.some((each) => each.name in Object(value));
  const fileNames = filesOf(root, media);
  const values = Object.fromEntries(given.map(([each, item]) => [each.name, item]));
  const query = given
    .flatMap(([each, item]) => (each.in === "query" ? pairs(each.name, item) : []))
    .join("&");
  const path = template.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(String(values[key])));
  return {
    id: `${operationId} ${name}`,
    operationId,
    name,
    method,
    path: query ? `${path}?${query}` : path,
    parameters: values,
    arguments: {
      ...values,
      ...(flat ? (value as object) : value === undefined ? {} : { body: value }),
    },
    files: Object.keys(fileNames),
    fileNames,
    mediaType,
    body: value,
  };
}

/** `form`, exploded, as OpenAPI has it where nothing else is said. */
const pairs = (name: string, value: unknown): string[] =>
  [value].flat().map((item) => `${encodeURIComponent(name)}=${encodeURIComponent(String(item))}`);

/** The fields of a body that hold bytes, and what their files are called. */
function filesOf(root: Paths, media: Media | undefined): Record<string, string> {
  const { properties = {} } = media?.schema ? follow(root, media.schema) : {};
  const fields = Object.entries(properties).map(([name, field]) => ({ name, ...follow(root, field) }));
  return Object.fromEntries(
    fields
      .filter(({ format, contentMediaType }) => format === "binary" || contentMediaType !== undefined)
      .map((field) => [field.name, field["x-file-name"] ?? "blob"]),
  );
}

function exampleOf(root: Paths, { examples = {} }: Media, name: string): unknown {
  const example = examples[name] ?? examples.default;
  return example && follow(root, example).value;
}

function follow<T extends object>(root: Paths, node: Or$Ref<T>): T {
  if (!("$ref" in node)) return node;
  const target = node.$ref
    .slice(2)
    .split("/")
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<unknown>((parent, key) => Object(parent)[key], root);
  if (target === undefined) throw new Error(`${node.$ref} leads nowhere`);
  return follow(root, target as Or$Ref<T>);
}

/** The arguments as the client takes them: bytes as Files. */
export const withFiles = ({ arguments: args, fileNames }: Exchange): Record<string, unknown> =>
  Object.fromEntries(Object.entries(args).map(([name, value]) => [name, asFile(value, fileNames[name])]));

/** What `fetch` takes to send the body. */
export function sentBody({ mediaType, body, fileNames }: Exchange): BodyInit | undefined {
  if (mediaType !== "multipart/form-data") return body === undefined ? undefined : JSON.stringify(body);
  const form = new FormData();
  for (const [name, value] of Object.entries(body as object))
    form.append(name, asFile(String(value), fileNames[name]));
  return form;
}

const asFile = <Value>(value: Value, name: string | undefined): Value | File =>
  name === undefined ? value : new File([String(value)], name);
