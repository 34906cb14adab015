import type { Description } from "../../description/description.js";
import type { Operation, OperationBody, OperationParameter } from "../../description/operation.js";
import { isPlain, shapes } from "../../description/schema-shape.js";
import { inline, quote } from "../literal.js";
import { type ArgumentPattern, member } from "./argument-pattern.js";
import { isJson, styles } from "./parameter-styles.js";

/** Notes that a call uses a function of serialize.ts, and returns its name. */
export type Use = (name: string) => string;

/** All header fields of a call, as members of an object literal: header and cookie parameters, `Accept`, `Content-Type`. */
export function headerMembers(
  description: Description,
  operation: Operation,
  args: ArgumentPattern,
  use: Use,
): string[] {
  const { parameters, body } = operation;
  return [
    ...parameters
      .filter((each) => each.in === "header")
      .map((each) => member(each.name, headerField(description, each, args.value(each), use))),
    ...cookieField(
      parameters.filter((each) => each.in === "cookie"),
      args,
      use,
    ),
    ...acceptField(operation),
    ...(body ? contentTypeField(body, use) : []),
  ];
}

function headerField(
  description: Description,
  { schema, source, pointer }: OperationParameter,
  value: string,
  use: Use,
): string {
  if (isJson(source)) return `${use("headerJson")}(${value})`;
  if (isPlain(description, schema, pointer, false)) return value;
  const exploded = source.explode && shapes(description, schema, pointer).has("object");
  return `${use("headerValue")}(${value}${exploded ? ", true" : ""})`;
}

function cookieField(cookies: OperationParameter[], args: ArgumentPattern, use: Use): string[] {
  if (cookies.length === 0) return [];
  const values = cookies.map((each) => member(each.name, args.value(each)));
  const unusual = styles(cookies.map(({ source }) => source));
  const second = Object.keys(unusual).length > 0 ? `, ${inline(unusual)}` : "";
  return [`Cookie: ${use("cookieHeader")}({ ${values.join(", ")} }${second})`];
}

/** Only where a response comes in several media types does the server have to be told which ones the types promise. */
function acceptField({ responses }: Operation): string[] {
  const successes = responses.filter(({ success }) => success);
  const types = new Set(successes.flatMap(({ content }) => content?.mediaType ?? []));
  return successes.some(({ contents }) => contents.length > 1)
    ? [`Accept: ${quote([...types].join(", "))}`]
    : [];
}

/** openapi-fetch calls every body but FormData `application/json`, unless a header says otherwise. */
function contentTypeField({ required, content: { kind, mediaType } }: OperationBody, use: Use): string[] {
  const isRange = mediaType.includes("*") || /^multipart\//i.test(mediaType); // only the body knows the boundary
  if (kind === "multipart" || mediaType === "application/json" || (kind === "json" && isRange)) return [];
  if (isRange) return [`"Content-Type": ${use("mediaTypeOf")}(body)`];
  return [`"Content-Type": ${required ? "" : "body === undefined ? undefined : "}${quote(mediaType)}`];
}
