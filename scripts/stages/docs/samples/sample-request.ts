import type { CredentialScheme } from "../../../description/credential-scheme.js";
import { mediaKind } from "../../../description/media-type.js";
import { headerValue, querySerializer, type Style, urlencoded } from "../../client/serialize.js";
import type { CallFacts, CallValues } from "../../client/write-call.js";

/** A file on the reader's disk: its path, which ends in its name, and its media type where that is known. */
export interface SampleFile {
  path: string;
  type: string | undefined;
}

/** A part of a form. */
export interface Part {
  name: string;
  value: string;
  file?: SampleFile;
}

/** What is needed to write the request of an operation: plain data, which a page can carry. */
export interface RequestFacts {
  /** In capitals. */
  method: string;
  server: string;
  /** With the names of its parameters in braces. */
  path: string;
  /** What the path has behind a `?`. */
  query: Record<string, string | string[]>;
  /** The styles of the parameters of the query, where they are not the usual. */
  styles: Record<string, Style> | undefined;
  credentials: readonly CredentialScheme[];
  body: { mediaType: string; files: Record<string, SampleFile> } | undefined;
  /** Whether the response has a body to show. */
  returns: boolean;
  call: CallFacts;
  /** What a program prints of the response: an expression, empty where there is nothing to show. */
  shown: string;
  /** The package that has the client. */
  client: string | undefined;
  /** The lines that make the client of the official Python SDK, and its method. */
  sdk: { setup: string; method: string } | undefined;
}

/** The request that every sample of an operation sends. */
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

/** The request with these values. `files` are those of the reader, by the fields of the form. */
export function sampleRequest(
  { method, server, path, query, styles, credentials, body: facts, returns, call }: RequestFacts,
  { parameters, body }: CallValues,
  files: Record<string, SampleFile> = {},
): SampleRequest {
  const given = (place: string) =>
    call.parameters.filter(({ name, in: where }) => where === place && name in parameters);
  const filled = path.replaceAll(/\{([^{}]+)\}/g, (_, name: string) =>
    encodeURIComponent(String(parameters[name])),
  );
  const asked = Object.fromEntries(given("query").map(({ name }) => [name, parameters[name]]));
  // As the client writes it, taken apart again: every language has its own way to encode a query.
  const text = querySerializer(styles)({ ...query, ...asked });
  return {
    method,
    url: `${server}${filled}`,
    query: [...new URLSearchParams(text.replaceAll("+", "%2B"))],
    credentials,
    headers: given("header").map(({ name }) => [name, headerValue(parameters[name]) ?? ""]),
    body: facts && body !== undefined ? bodyOf(facts, body, files) : undefined,
    returns,
  };
}

function bodyOf(
  { mediaType, files: usual }: NonNullable<RequestFacts["body"]>,
  value: unknown,
  own: Record<string, SampleFile>,
): SampleRequest["body"] {
  const kind = mediaKind(mediaType);
  if (kind === "json") return { kind: "json", mediaType, value };
  if (kind === "text") return { kind: "text", mediaType, text: String(value) };
  if (kind === "urlencoded") return { kind: "text", mediaType, text: String(urlencoded()(value as object)) };
  if (kind !== "multipart") return { kind: "file", mediaType };
  const parts = Object.entries(value as object).flatMap(([name, field]) =>
    [field].flat().map((item): Part => {
      const file = own[name] ?? usual[name];
      const text = typeof item === "object" ? JSON.stringify(item) : String(item);
      return { name, value: text, ...(file && { file }) };
    }),
  );
  return { kind: "form", parts };
}

/** The name of a file, without its folders. */
export const nameOf = ({ path }: { path: string }): string => path.split("/").at(-1) ?? path;

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

/** The query by its names, where no name comes twice. */
export const queryByName = ({ query }: SampleRequest): Record<string, string | string[]> => {
  const found = new Map<string, string | string[]>();
  for (const [name, value] of query) {
    const before = found.get(name);
    found.set(name, before === undefined ? value : [before, value].flat());
  }
  return Object.fromEntries(found);
};
