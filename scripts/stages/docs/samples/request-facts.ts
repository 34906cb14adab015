import type { Description, OperationObject, Schema, SchemaObject } from "../../../description/description.js";
import { isBinary } from "../../../description/media-type.js";
import { objectFields } from "../../../description/object-fields.js";
import type { Operation } from "../../../description/operation.js";
import { isIdentifier } from "../../../description/operation-name.js";
import { resolveRef } from "../../../description/resolve-ref.js";
import { serverUrl } from "../../../description/server-url.js";
import { callFacts } from "../../client/call-example.js";
import { queryStyles } from "../../client/parameter-styles.js";
import type { CallValues } from "../../client/write-call.js";
import { flatSchema } from "../sections/flat-schema.js";
import type { RequestFacts, SampleFile } from "./sample-request.js";

interface WithSdk extends OperationObject {
  "x-python-sdk"?: string;
}

/** The values that every sample of an operation sends: those of its first exchange which ends in success; `undefined` where it has none. */
export function sampleValues(operation: Operation): CallValues | undefined {
  const exchange = sampleExchange(operation);
  if (exchange === undefined) return undefined;
  const { parameters, body } = exchange;
  return { parameters, ...(operation.body && body && { body: body.value }) };
}

const sampleExchange = ({ exchanges }: Operation) =>
  exchanges.find(({ status, missing }) => status < 300 && missing.length === 0);

/** What is needed to write the request of an operation in any language, with any values. `client` is the package that has the client. */
export function requestFacts(
  description: Description,
  operation: Operation,
  client: string | undefined,
): RequestFacts {
  const { method, request, baseUrl, security, source } = operation;
  const exchange = sampleExchange(operation);
  const { "x-python-sdk": setup } = description;
  const { "x-python-sdk": sdk } = source as WithSdk;
  return {
    method: method.toUpperCase(),
    server: baseUrl ?? serverUrl(description.servers),
    path: request.path,
    query: request.query,
    styles: queryStyles(description, operation),
    credentials: security[0] ?? [],
    body: bodyFacts(description, operation, exchange?.body?.mediaType),
    returns: exchange?.response !== undefined,
    call: callFacts(description, operation),
    shown: shownFields(description, operation),
    client,
    sdk: typeof setup === "string" && sdk !== undefined ? { setup: setup.trim(), method: sdk } : undefined,
  };
}

function bodyFacts(
  description: Description,
  { body }: Operation,
  mediaType: string | undefined,
): RequestFacts["body"] {
  if (body === undefined) return undefined;
  const content = body.contents.find((each) => each.mediaType === mediaType) ?? body.content;
  const fields = objectFields(description, content.schema, content.pointer)?.fields ?? new Map();
  const files = [...fields].flatMap(([name, schema]) => {
    const file = fileOf(description, schema, name);
    return file ? [[name, file] as const] : [];
  });
  return { mediaType: mediaType ?? content.mediaType, files: Object.fromEntries(files) };
}

/** What a file is called: as the description says, or by the name of its part. */
function fileOf(description: Description, schema: Schema | undefined, name: string): SampleFile | undefined {
  if (typeof schema !== "object") return undefined;
  const item = resolveRef<SchemaObject>(description, schema, "#");
  if (!isBinary(item)) return fileOf(description, item.items, name);
  const path = item["x-file-name"] ?? `path/to/${name}`;
  return { path, type: types[path.split(".").at(-1) ?? ""] };
}

/** Media types by the endings of files, of those that samples are likely to send. */
const types: Record<string, string> = {
  csv: "text/csv",
  json: "application/json",
  md: "text/markdown",
  pdf: "application/pdf",
  png: "image/png",
  txt: "text/plain",
};

/** What a sample prints: the whole response without its secret fields; nothing where there is no body. */
function shownFields(description: Description, { responses }: Operation): string {
  const schema = responses.find(({ success, content }) => success && content)?.content?.schema;
  if (schema === undefined) return "";
  const fields = Object.entries(flatSchema(description, schema).properties ?? {}).map(([name, field]) => ({
    name,
    isSecret: flatSchema(description, field)["x-sensitive"] !== undefined,
  }));
  if (!fields.some(({ isSecret }) => isSecret)) return "result";
  return fields
    .filter(({ name, isSecret }) => !isSecret && isIdentifier(name))
    .map(({ name }) => `result.${name}`)
    .join(", ");
}
