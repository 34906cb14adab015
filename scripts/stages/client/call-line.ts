import { flatFields } from "../../description/argument-layout.js";
import type { Description, Schema, SchemaObject } from "../../description/description.js";
import type { Operation, OperationBody } from "../../description/operation.js";
import { inline, quote } from "../literal.js";
import { ArgumentPattern, member } from "./argument-pattern.js";
import { headerMembers, type Use } from "./header-members.js";
import { encodingStyles, pathStyles, queryStyles } from "./parameter-styles.js";

/** The implementation of one operation: its arguments put where openapi-fetch wants them. */
export function callLine(
  description: Description,
  operation: Operation,
  optional: boolean,
  use: Use,
): string {
  const args = new ArgumentPattern(operation, optional);
  const styles = queryStyles(description, operation);
  const path = pathStyles(description, operation);
  const params = paramsMembers(description, operation, args, use);
  const as = parseAs(operation);
  const init = [
    ...(operation.baseUrl ? [`baseUrl: ${quote(operation.baseUrl)}`] : []),
    "...init",
    ...(styles ? [`querySerializer: ${use("querySerializer")}(${noneIfEmpty(styles)})`] : []),
    ...(path ? [`pathSerializer: ${use("pathSerializer")}(${inline(path)})`] : []),
    ...(params.length > 0 ? [`params: { ${params.join(", ")} }`] : []),
    ...(operation.body ? ["body", ...bodySerializer(description, operation.body, use)] : []),
    ...(as === "json" ? [] : [`parseAs: ${quote(as)}`]),
  ];
  const second = init.length === 1 ? "init ?? {}" : `{ ${init.join(", ")} }`;
  const call = `send.${operation.method.toUpperCase()}(${quote(operation.request.path)}, ${second})`;
  return `(${args.text()}, init) =>\n    ${isMixed(operation) ? `${use("byMediaType")}(${call})` : call}`;
}

/** Whether a success may be read in several ways, so that only its media type tells how. */
export function isMixed({ responses, method }: Operation): boolean {
  const kinds = new Set(
    responses.flatMap(({ success, contents }) => (success ? contents.map(({ kind }) => kind) : [])),
  );
  return method !== "head" && kinds.size > 1 && !kinds.has("stream");
}

/** How openapi-fetch is to read a response: as JSON unless none of those described is. */
export function parseAs(operation: Operation): "json" | "text" | "stream" | "blob" {
  if (isMixed(operation)) return "blob";
  const kinds = operation.responses.flatMap(({ success, content }) =>
    success && content ? [content.kind] : [],
  );
  if (kinds.length === 0 || kinds.includes("json")) return "json";
  if (kinds.includes("text")) return "text";
  return kinds.includes("stream") ? "stream" : "blob";
}

function paramsMembers(
  description: Description,
  operation: Operation,
  args: ArgumentPattern,
  use: Use,
): string[] {
  const hasPath = operation.parameters.some((each) => each.in === "path");
  const header = headerMembers(description, operation, args, use);
  return [
    ...(hasPath ? [args.group("path")] : []),
    ...queryMember(operation, args),
    ...(header.length === 0 ? [] : [`header: { ${header.join(", ")} }`]),
  ];
}

/** The query of the path itself comes before that of the caller. */
function queryMember({ parameters, request: { query } }: Operation, args: ArgumentPattern): string[] {
  const group = parameters.some((each) => each.in === "query") ? args.group("query") : undefined;
  if (Object.keys(query).length === 0) return group ? [group] : [];
  const fixed = Object.entries(query).map(([name, value]) => member(name, inline(value)));
  const given =
    group === undefined ? [] : [`...${group === "query" ? group : group.replace(/^query: /, "")}`];
  return [`query: { ${[...fixed, ...given].join(", ")} }`];
}

function bodySerializer(description: Description, body: OperationBody, use: Use): string[] {
  const { kind, source } = body.content;
  const encoding = source.encoding ?? {};
  if (kind === "json") return [];
  if (kind === "urlencoded")
    return [`bodySerializer: ${use("urlencoded")}(${noneIfEmpty(encodingStyles(encoding))})`];
  if (kind !== "multipart") return [`bodySerializer: ${use("asIs")}`];
  const styled = Object.fromEntries(Object.entries(encodingStyles(encoding)).filter(([, { json }]) => !json));
  const types = Object.entries(encoding).flatMap(([name, { contentType = "" }]) =>
    isOneType(contentType) && !Object.hasOwn(styled, name) ? [[name, contentType] as const] : [],
  );
  const fields = [...(flatFields(description, body)?.fields.values() ?? [true])];
  const write =
    types.length === 0 && fields.every(isPlain)
      ? ""
      : `${use("parts")}(${noneIfEmpty(Object.fromEntries(types))})`;
  const serializer = `${use("multipart")}(${write})`;
  if (Object.keys(styled).length === 0) return [`bodySerializer: ${serializer}`];
  return [`bodySerializer: (form: object) => ${serializer}(${use("spread")}(${inline(styled)}, form))`];
}

/** What a form writes correctly by itself: texts, numbers and files, and lists of them. */
const isPlain = (schema: Schema): boolean => {
  const { type, items = true } = Object(schema) as SchemaObject;
  return type === "array"
    ? isPlain(items)
    : type !== undefined && /^(string|number|integer|boolean)$/.test(`${type}`);
};

/** `encoding.contentType` may list several media types or ranges: then a part keeps its own. */
const isOneType = (contentType: string): boolean => contentType !== "" && !/[*,]/.test(contentType);

const noneIfEmpty = (value: object): string => (Object.keys(value).length === 0 ? "" : inline(value));
