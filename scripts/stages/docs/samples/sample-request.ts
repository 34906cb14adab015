import type { CredentialScheme } from "../../../description/credential-scheme.js";
import type { Description, Schema, SchemaObject } from "../../../description/description.js";
import type { ExampleBody, Exchange } from "../../../description/exchange.js";
import { isBinary, mediaKind } from "../../../description/media-type.js";
import { objectFields } from "../../../description/object-fields.js";
import type { Operation, OperationBody } from "../../../description/operation.js";
import { resolveRef } from "../../../description/resolve-ref.js";
import { serverUrl } from "../../../description/server-url.js";
import { queryStyles } from "../../client/parameter-styles.js";
import { headerValue, querySerializer, urlencoded } from "../../client/serialize.js";

/** A part of a form. */
export interface Part {
  name: string;
  value: string;
  /** Of a part that is a file on the reader's disk: its path, which ends in its name, and its media type where that is known. */
  file?: { path: string; type: string | undefined };
}

/** The request that every sample of an operation sends: that of its first exchange which ends in success. */
export interface SampleRequest {
  /** In capitals. */
  method: string;
  /** Without a query. */
  url: string;
  /** Names and values, not encoded. */
  query: [name: string, value: string][];
  credentials: readonly CredentialScheme[];
  /** Without those of the credentials and of the body. */
  headers: [name: string, value: string][];
  body:
    | { kind: "json"; mediaType: string; value: unknown }
    | { kind: "form"; parts: Part[] }
    | { kind: "text"; mediaType: string; text: string }
    | { kind: "file"; mediaType: string }
    | undefined;
  /** Whether the response has a body to show. */
  returns: boolean;
}

export function readSampleRequest(description: Description, operation: Operation): SampleRequest | undefined {
  const exchange = operation.exchanges.find(({ status, missing }) => status < 300 && missing.length === 0);
  if (exchange === undefined) return undefined;
  const { request, baseUrl, parameters, security, method, body } = operation;
  const given = exchange.parameters;
  const filled = request.path.replaceAll(/\{([^{}]+)\}/g, (_, name: string) =>
    encodeURIComponent(String(given[name])),
  );
  return {
    method: method.toUpperCase(),
    url: `${baseUrl ?? serverUrl(description.servers)}${filled}`,
    query: queryPairs(description, operation, exchange),
    credentials: security[0] ?? [],
    headers: parameters
      .filter(({ name, in: place }) => place === "header" && name in given)
      .map(({ name }) => [name, headerValue(given[name]) ?? ""]),
    body: body && exchange.body && readBody(description, body, exchange.body),
    returns: exchange.response !== undefined,
  };
}

/** The query as the client writes it, taken apart again: every language has its own way to encode one. */
function queryPairs(
  description: Description,
  operation: Operation,
  { parameters }: Exchange,
): SampleRequest["query"] {
  const sent = operation.parameters.filter(({ name, in: place }) => place === "query" && name in parameters);
  const values = Object.fromEntries(sent.map(({ name }) => [name, parameters[name]]));
  const text = querySerializer(queryStyles(description, operation))({
    ...operation.request.query,
    ...values,
  });
  return [...new URLSearchParams(text.replaceAll("+", "%2B"))];
}

function readBody(
  description: Description,
  { contents, content }: OperationBody,
  { mediaType, value }: ExampleBody,
): SampleRequest["body"] {
  const kind = mediaKind(mediaType);
  if (kind === "json") return { kind: "json", mediaType, value };
  if (kind === "text") return { kind: "text", mediaType, text: String(value) };
  if (kind === "urlencoded") return { kind: "text", mediaType, text: String(urlencoded()(value as object)) };
  if (kind !== "multipart") return { kind: "file", mediaType };
  const { schema, pointer } = contents.find((each) => each.mediaType === mediaType) ?? content;
  const fields = objectFields(description, schema, pointer)?.fields;
  const parts = Object.entries(value as object).flatMap(([name, field]) =>
    [field].flat().map((item): Part => {
      const file = fileOf(description, fields?.get(name), name);
      const text = typeof item === "object" ? JSON.stringify(item) : String(item);
      return { name, value: text, ...(file && { file }) };
    }),
  );
  return { kind: "form", parts };
}

/** What a file is called: as the description says, or by the name of its part. */
function fileOf(description: Description, schema: Schema | undefined, name: string): Part["file"] {
  if (typeof schema !== "object") return undefined;
  const item = resolveRef<SchemaObject>(description, schema, "#");
  if (!isBinary(item)) return fileOf(description, item.items, name);
  const path = item["x-file-name"] ?? `path/to/${name}`;
  return { path, type: types[path.split(".").at(-1) ?? ""] };
}

/** The name of a file, without its folders. */
export const nameOf = ({ path }: { path: string }): string => path.split("/").at(-1) ?? path;

/** Media types by the endings of files, of those that samples are likely to send. */
const types: Record<string, string> = {
  csv: "text/csv",
  json: "application/json",
  md: "text/markdown",
  pdf: "application/pdf",
  png: "image/png",
  txt: "text/plain",
};

/** Where the reader keeps a credential: the name of an environment variable. */
export const variable = ({ prefix }: CredentialScheme): string =>
  prefix === undefined ? "API_KEY" : "ACCESS_TOKEN";

/** The header of each credential: its name, and what stands before the secret. */
export const credentialHeaders = ({ credentials }: SampleRequest): [string, string, string][] =>
  credentials.map((scheme) =>
    scheme.location === "cookie"
      ? ["Cookie", `${scheme.parameter}=`, variable(scheme)]
      : [scheme.parameter, scheme.prefix === undefined ? "" : `${scheme.prefix} `, variable(scheme)],
  );

/** The headers that a program has to set: its own, and the media type of a body that is not a form. */
export const ownHeaders = ({ headers, body }: SampleRequest): [name: string, value: string][] => [
  ...headers,
  ...(body && body.kind !== "form" ? [["Content-Type", body.mediaType] as [string, string]] : []),
];

/** The query by its names, where none comes twice. */
export const queryByName = ({ query }: SampleRequest): Record<string, string | string[]> => {
  const found = new Map<string, string | string[]>();
  for (const [name, value] of query) {
    const before = found.get(name);
    found.set(name, before === undefined ? value : [before, value].flat());
  }
  return Object.fromEntries(found);
};
