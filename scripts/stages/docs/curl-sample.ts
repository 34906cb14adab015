import type { CredentialScheme } from "../../description/credential-scheme.js";
import type { Description, Schema, SchemaObject } from "../../description/description.js";
import type { Exchange } from "../../description/exchange.js";
import { isBinary, mediaKind } from "../../description/media-type.js";
import { objectFields } from "../../description/object-fields.js";
import type { Operation } from "../../description/operation.js";
import { resolveRef } from "../../description/resolve-ref.js";
import { serverUrl } from "../../description/server-url.js";
import { queryStyles } from "../client/parameter-styles.js";
import { headerValue, querySerializer, urlencoded } from "../client/serialize.js";
import { json } from "./markdown.js";

/** The request of the first exchange that ends in success, for a shell; `undefined` where the description has none. */
export function curlSample(description: Description, operation: Operation): string | undefined {
  const exchange = operation.exchanges.find(({ status, missing }) => status < 300 && missing.length === 0);
  if (exchange === undefined) return undefined;
  const credentials = operation.security[0] ?? [];
  const headers = operation.parameters
    .filter(({ name, in: place }) => place === "header" && name in exchange.parameters)
    .map(({ name }) => `-H ${quoted(`${name}: ${headerValue(exchange.parameters[name])}`)}`);
  return [
    `curl -X ${operation.method.toUpperCase()} "${address(description, operation, exchange)}"`,
    ...credentials.filter(({ location }) => location !== "query").map(credentialHeader),
    ...headers,
    ...bodyArguments(description, operation, exchange),
  ].join(" \\\n  ");
}

function address(description: Description, operation: Operation, { parameters }: Exchange): string {
  const { path, baseUrl, parameters: described, security } = operation;
  const inQuery = described.filter(({ name, in: place }) => place === "query" && name in parameters);
  const values = Object.fromEntries(inQuery.map(({ name }) => [name, parameters[name]]));
  const credentials = (security[0] ?? [])
    .filter(({ location }) => location === "query")
    .map((scheme) => `${scheme.parameter}=${variable(scheme)}`);
  const query = [querySerializer(queryStyles(description, operation))(values), ...credentials]
    .filter((part) => part !== "")
    .join("&");
  const filled = path.replaceAll(/\{([^{}]+)\}/g, (_, name: string) =>
    encodeURIComponent(String(parameters[name])),
  );
  const url = `${baseUrl ?? serverUrl(description.servers)}${filled}`;
  return query === "" ? url : `${url}?${query}`;
}

/** Where the reader keeps the credential. */
const variable = ({ prefix }: CredentialScheme): string =>
  prefix === undefined ? "$API_KEY" : "$ACCESS_TOKEN";

function credentialHeader(scheme: CredentialScheme): string {
  const { location, parameter, prefix } = scheme;
  const value = [prefix, variable(scheme)].filter(Boolean).join(" ");
  return location === "cookie" ? `-b "${parameter}=${value}"` : `-H "${parameter}: ${value}"`;
}

function bodyArguments(description: Description, { body }: Operation, { body: sent }: Exchange): string[] {
  if (!body || !sent) return [];
  const { mediaType, value } = sent;
  const kind = mediaKind(mediaType);
  if (kind === "multipart") {
    const { schema, pointer } =
      body.contents.find((content) => content.mediaType === mediaType) ?? body.content;
    const fields = objectFields(description, schema, pointer)?.fields;
    return Object.entries(value as object).flatMap(([name, field]) =>
      [field]
        .flat()
        .map(
          (item) =>
            `-F ${quoted(`${name}=${isFile(description, fields?.get(name)) ? `@path/to/${name}` : partText(item)}`)}`,
        ),
    );
  }
  const type = `-H "Content-Type: ${mediaType}"`;
  if (kind === "json") return [type, `-d ${quoted(json(value).replaceAll("\n", "\n  "))}`];
  if (kind === "urlencoded") return [type, `-d ${quoted(urlencoded()(value as object))}`];
  return kind === "text"
    ? [type, `--data-binary ${quoted(String(value))}`]
    : [type, "--data-binary @path/to/body"];
}

function isFile(description: Description, schema: Schema | undefined): boolean {
  if (typeof schema !== "object") return false;
  const item = resolveRef<SchemaObject>(description, schema, "#");
  return isBinary(item) || isFile(description, item.items);
}

const partText = (value: unknown): string =>
  typeof value === "object" ? JSON.stringify(value) : String(value);

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
