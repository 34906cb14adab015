import { flatFields, parametersIn } from "../../description/argument-layout.js";
import type { Description, Location } from "../../description/description.js";
import type { MediaKind } from "../../description/media-type.js";
import type {
  Operation,
  OperationBody,
  OperationParameter,
  OperationResponse,
} from "../../description/operation.js";
import { reaches } from "../../description/read-write-markers.js";
import { quote, statusKey } from "../literal.js";
import { isMixed, parseAs } from "./call-line.js";

/** `arguments`, `data` and `failures` of one operation, as types made from those in types.ts. */
export interface OperationType {
  arguments: string;
  /** Whether the operation may be called without arguments. */
  optional: boolean;
  data: string;
  failures: string;
  /** What the pages of a list hold. */
  item: string | undefined;
}

/** Whether a client can read a whole list by `x-pagination`. */
export const canTurnPages = ({ source, layout }: Operation): boolean =>
  source["x-pagination"] !== undefined && layout !== "grouped";

export function operationType(
  description: Description,
  operation: Operation,
  markers: boolean,
): OperationType {
  const { responses, type } = operation;
  const read = (response: OperationResponse): string =>
    responseType(description, operation, response, markers);
  const failures = responses
    .filter(({ failure }) => failure)
    .map((response) => `      ${statusKey(response.status)}: ${failureType(response, read)};\n`);
  const data =
    operation.method === "head" ? "undefined" : union(responses.filter(({ success }) => success).map(read));
  const { items } = operation.source["x-pagination"] ?? { items: "" };
  return {
    ...argumentsType(description, operation, markers, type),
    data,
    failures: failures.length === 0 ? "{ default: unknown }" : `{\n${failures.join("")}    }`,
    item: canTurnPages(operation)
      ? `NonNullable<${data.includes(" | ") ? `(${data})` : data}[${quote(items)}]>[number]`
      : undefined,
  };
}

const union = (types: string[]): string => (types.length === 0 ? "unknown" : [...new Set(types)].join(" | "));

/** openapi-fetch reads a failure as JSON, and as text where that does not work. */
const failureType = (response: OperationResponse, read: (response: OperationResponse) => string): string =>
  response.content && response.content.kind !== "json" ? "string" : read(response);

function responseType(
  description: Description,
  operation: Operation,
  { status, content }: OperationResponse,
  markers: boolean,
): string {
  if (!content) return "undefined";
  const as =
    content.kind === "json" ? "json" : isMixed(operation) ? kindAs(content.kind) : parseAs(operation);
  if (as === "text") return "string";
  if (as === "stream") return "ReadableStream<Uint8Array> | null";
  if (as === "blob") return "Blob";
  const key = /^\d+$/.test(status) ? status : quote(status);
  const whole = `${operation.type}["responses"][${key}]["content"][${quote(content.mediaType)}]`;
  const marked =
    markers && reaches(description, content.schema, ["readOnly", "writeOnly"], operation.pointer);
  return marked ? `Readable<${whole}>` : whole;
}

const kindAs = (kind: MediaKind): "text" | "blob" => (kind === "text" ? "text" : "blob");

function argumentsType(
  description: Description,
  operation: Operation,
  markers: boolean,
  type: string,
): Pick<OperationType, "arguments" | "optional"> {
  const { parameters, body, layout } = operation;
  const groups = parametersIn(parameters).map(([location, some]) => ({
    location,
    optional: location !== "path" && !some.some(({ required }) => required),
    type: locationType(operation, type, location, some),
  }));
  const bodyArgument = body && bodyType(description, operation, body, markers);
  const optional = groups.every((each) => each.optional) && !isBodyRequired(description, operation);
  if (layout === "grouped") {
    const members = groups.map((each) => `${each.location}${each.optional ? "?" : ""}: ${each.type}`);
    if (body) members.push(`body${body.required ? "" : "?"}: ${bodyArgument}`);
    return { arguments: `{ ${members.join("; ")} }`, optional };
  }
  const types = groups.map((each) => each.type);
  if (body && bodyArgument)
    types.push(layout === "flat" ? bodyArgument : `{ body${body.required ? "" : "?"}: ${bodyArgument} }`);
  return { arguments: types.length === 0 ? "{}" : types.join(" & "), optional };
}

function isBodyRequired(description: Description, { body, layout }: Operation): boolean {
  if (!body?.required || layout !== "flat") return body?.required ?? false;
  return (flatFields(description, body)?.required.size ?? 0) > 0;
}

/** Header fields that OpenAPI reserves are not arguments, though types.ts lists them. */
function locationType(
  { ignoredHeaders }: Operation,
  type: string,
  location: Location,
  some: OperationParameter[],
): string {
  const optional = location !== "path" && !some.some(({ required }) => required);
  const whole = `${type}["parameters"][${quote(location)}]`;
  const given = optional ? `NonNullable<${whole}>` : whole;
  if (location !== "header" || ignoredHeaders.length === 0) return given;
  return `Omit<NonNullable<${whole}>, ${ignoredHeaders.map(quote).join(" | ")}>`;
}

function bodyType(
  description: Description,
  { type, pointer }: Operation,
  body: OperationBody,
  markers: boolean,
): string {
  const { kind, mediaType, schema } = body.content;
  if (kind === "text" || kind === "stream") return "string";
  if (kind === "binary") return "Blob | BufferSource";
  const content = body.required ? `${type}["requestBody"]` : `NonNullable<${type}["requestBody"]>`;
  const whole = `${content}["content"][${quote(mediaType)}]`;
  const marked = markers && reaches(description, schema, ["readOnly", "writeOnly"], pointer);
  return marked ? `Writable<${whole}>` : whole;
}
