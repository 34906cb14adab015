import { parametersIn } from "./argument-layout.js";
import type { Description, Encoding, Parameter } from "./description.js";
import { literal, propertyKey, quote } from "./literal.js";
import { mediaKind } from "./media-type.js";
import { camelCase, isIdentifier } from "./operation-name.js";
import type { Body, Operation } from "./operations.js";
import { isPlain, shapes } from "./schema-shape.js";
import type { Style } from "./serialize.js";

/** How the answer is read: openapi-fetch's `parseAs`, JSON unless the description says otherwise. */
export function parseAs({ answers }: Operation): "json" | "text" | "stream" | "blob" {
  const kinds = answers.flatMap(({ success, content }) => (success && content ? [content.kind] : []));
  if (kinds.length === 0 || kinds.includes("json")) return "json";
  if (kinds.includes("text")) return "text";
  return kinds.includes("stream") ? "stream" : "blob";
}

/** The implementation of one operation: its arguments put where openapi-fetch wants them. Collects the names it uses from serialize.ts. */
export function callLine(
  description: Description,
  operation: Operation,
  optional: boolean,
  serializers: Set<string>,
): string {
  const use = (name: string): string => {
    serializers.add(name);
    return name;
  };
  const args = new Arguments(operation, optional);
  const init: string[] = [];
  if (operation.baseUrl) init.push(`baseUrl: ${quote(operation.baseUrl)}`);
  init.push("...init");
  const query = operation.parameters.filter((each) => each.in === "query");
  const styles = queryStyles(description, operation, query);
  if (styles) init.push(`querySerializer: ${use("querySerializer")}(${noneOr(styles)})`);
  const params = [
    ...pathEntry(args, operation),
    ...args.group("query"),
    ...headerEntry(description, operation, args, use),
  ];
  if (params.length > 0) init.push(`params: { ${params.join(", ")} }`);
  if (operation.body) init.push(args.body(), ...bodySerializer(operation.body, use));
  const as = parseAs(operation);
  if (as !== "json") init.push(`parseAs: ${quote(as)}`);
  const only = init.length === 1 ? "init ?? {}" : `{ ${init.join(", ")} }`;
  return `(${args.pattern()}, init) =>\n    send.${operation.method.toUpperCase()}(${quote(pathTemplate(description, operation))}, ${only})`;
}

/** The pattern that takes the arguments apart, and what stands where after it. */
class Arguments {
  readonly #bindings = new Map<Parameter, string>();
  readonly #rest: "body" | "query" | undefined;
  readonly #whole: string | undefined;

  constructor(
    readonly operation: Operation,
    readonly optional: boolean,
  ) {
    const { layout, body, parameters } = operation;
    const groups = parametersIn(parameters);
    const [first, ...others] = groups;
    const flatBody = layout === "flat" && body !== undefined;
    if (layout !== "grouped") {
      if (flatBody && !first) this.#whole = "body";
      else if (!body && first && others.length === 0 && isWholeable(first)) this.#whole = first[0];
      else if (flatBody) this.#rest = "body";
      else if (groups.some(([location]) => location === "query")) this.#rest = "query";
    }
    const taken = new Set(["body", "query", "init", "send"]);
    for (const parameter of parameters) this.#bindings.set(parameter, unique(parameter.name, taken));
  }

  pattern(): string {
    const { layout, body, parameters } = this.operation;
    const groups = parametersIn(parameters);
    if (groups.length === 0 && !body) return "_";
    if (this.#whole) return this.#whole;
    if (layout === "grouped") {
      const names = [...groups.map(([location]) => location), ...(body ? ["body"] : [])];
      return `{ ${names.join(", ")} }${this.optional ? " = {}" : ""}`;
    }
    const parts = parameters
      .filter((each) => each.in !== this.#rest)
      .map((each) => shorthand(each.name, this.#binding(each)));
    if (body && layout === "body") parts.push("body");
    if (this.#rest) parts.push(`...${this.#rest}`);
    return `{ ${parts.join(", ")} }${this.optional ? " = {}" : ""}`;
  }

  /** The value of one parameter as an expression. */
  value(parameter: Parameter): string {
    if (this.operation.layout === "grouped")
      return member(parameter.in, this.#isOptionalGroup(parameter.in), parameter.name);
    return this.#whole ? member(this.#whole, this.optional, parameter.name) : this.#binding(parameter);
  }

  /** `path`, or `path: { a, b }`, or nothing where there is no such parameter. */
  group(location: "path" | "query"): string[] {
    const some = this.operation.parameters.filter((each) => each.in === location);
    if (some.length === 0) return [];
    if (this.#whole === location || this.#rest === location || this.operation.layout === "grouped")
      return [location];
    return [`${location}: { ${some.map((each) => shorthand(each.name, this.#binding(each))).join(", ")} }`];
  }

  body(): string {
    return "body";
  }

  #binding(parameter: Parameter): string {
    return this.#bindings.get(parameter) ?? parameter.name;
  }

  #isOptionalGroup(location: string): boolean {
    return !this.operation.parameters.some(
      (each) => each.in === location && (each.required || location === "path"),
    );
  }
}

const isWholeable = ([location, some]: [string, Parameter[]]): boolean =>
  location === "query" || (location === "path" && !some.some(({ content }) => content));

const member = (object: string, optional: boolean, name: string): string =>
  isIdentifier(name)
    ? `${object}${optional ? "?." : "."}${name}`
    : `${object}${optional ? "?." : ""}[${quote(name)}]`;

const shorthand = (name: string, binding: string): string =>
  name === binding ? name : `${propertyKey(name)}: ${binding}`;

const reserved = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for " +
    "function if implements import in instanceof interface let new null package private protected public return static super switch " +
    "this throw true try typeof var void while with yield undefined"
  ).split(" "),
);

/** A name for a local variable, like that of the argument where this may be one. */
function unique(name: string, taken: Set<string>): string {
  let candidate = isIdentifier(name) ? name : camelCase(name);
  if (!isIdentifier(candidate)) candidate = `_${candidate}`;
  while (reserved.has(candidate) || taken.has(candidate)) candidate = `${candidate}_`;
  taken.add(candidate);
  return candidate;
}

/** openapi-fetch reads the styles of path parameters from the path, as in RFC 6570: `{.name}`, `{;name*}`. */
function pathTemplate(description: Description, { path, parameters, pointer }: Operation): string {
  return path.replaceAll(/\{([^{}]+)\}/g, (whole, name: string) => {
    const parameter = parameters.find((each) => each.in === "path" && each.name === name);
    const prefix = { label: ".", matrix: ";" }[parameter?.style ?? ""] ?? "";
    const plain = isPlain(description, parameter?.schema, pointer, false);
    return parameter?.content ? whole : `{${prefix}${name}${parameter?.explode && !plain ? "*" : ""}}`;
  });
}

function pathEntry(args: Arguments, { parameters, layout }: Operation): string[] {
  const some = parameters.filter((each) => each.in === "path");
  if (!some.some(({ content }) => content)) return args.group("path");
  const entries = some.map((each) => {
    const value = args.value(each);
    return each.content
      ? `${propertyKey(each.name)}: JSON.stringify(${value})`
      : layout === "grouped"
        ? `${propertyKey(each.name)}: ${value}`
        : shorthand(each.name, value);
  });
  return [`path: { ${entries.join(", ")} }`];
}

/** The styles of those query parameters that openapi-fetch would not write as described; `undefined` where it does all right. */
function queryStyles(
  description: Description,
  { pointer }: Operation,
  query: Parameter[],
): Record<string, Style> | undefined {
  const special = query.filter((each) => {
    const { content, allowReserved, style = "form", explode = true, name, schema } = each;
    const plainName = encodeURIComponent(name).replaceAll("%5B", "[").replaceAll("%5D", "]") === name;
    if (content || allowReserved || !plainName) return true;
    return !isPlain(description, schema, pointer, style === "form" && explode);
  });
  return special.length === 0 ? undefined : Object.fromEntries(special.flatMap(styleEntry));
}

function styleEntry({ name, content, style, explode, allowReserved }: Parameter): [string, Style][] {
  const written: Style = {
    ...(style !== undefined && style !== "form" && { style }),
    ...(explode !== undefined && explode !== (style === undefined || style === "form") && { explode }),
    ...(allowReserved && { allowReserved }),
    ...(content && { json: true }),
  };
  return Object.keys(written).length === 0 ? [] : [[name, written]];
}

const noneOr = (value: object): string =>
  Object.keys(value).length === 0 ? "" : literal(value, "", -10_000);

function headerEntry(
  description: Description,
  operation: Operation,
  args: Arguments,
  use: (name: string) => string,
): string[] {
  const { parameters, body, pointer } = operation;
  const fields = parameters
    .filter((each) => each.in === "header")
    .map((each) => {
      const value = args.value(each);
      if (each.content) return `${propertyKey(each.name)}: JSON.stringify(${value})`;
      if (!isPlain(description, each.schema, pointer, false))
        return `${propertyKey(each.name)}: ${use("headerValue")}(${value}${each.explode && shapes(description, each.schema, pointer).has("object") ? ", true" : ""})`;
      return value === each.name ? value : `${propertyKey(each.name)}: ${value}`;
    });
  const cookies = parameters.filter((each) => each.in === "cookie");
  if (cookies.length > 0) {
    const entries = cookies.map((each) =>
      args.value(each) === each.name ? each.name : `${propertyKey(each.name)}: ${args.value(each)}`,
    );
    const styles = Object.fromEntries(cookies.flatMap(styleEntry));
    const more = Object.keys(styles).length > 0 ? `, ${noneOr(styles)}` : "";
    fields.push(`Cookie: ${use("cookieHeader")}({ ${entries.join(", ")} }${more})`);
  }
  const accepted = acceptHeader(operation);
  if (accepted) fields.push(`Accept: ${quote(accepted)}`);
  if (body) fields.push(...contentType(body, use));
  return fields.length > 0 ? [`header: { ${fields.join(", ")} }`] : [];
}

/** Only where an answer comes in several media types does the server have to be told which one the types promise. */
function acceptHeader({ answers }: Operation): string | undefined {
  const several = answers.filter(
    ({ success, source }) => success && Object.keys(source.content ?? {}).length > 1,
  );
  return several.length > 0
    ? [...new Set(several.flatMap(({ content }) => content?.mediaType ?? []))].join(", ")
    : undefined;
}

/** openapi-fetch says `application/json` of every body but FormData, unless a header says otherwise. */
function contentType({ kind, mediaType, required }: Body, use: (name: string) => string): string[] {
  if (
    kind === "multipart" ||
    mediaType === "application/json" ||
    (kind === "json" && mediaType.includes("*"))
  )
    return [];
  const value = mediaType.includes("*") ? `${use("mediaTypeOf")}(body)` : quote(mediaType);
  return [
    `"Content-Type": ${required || mediaType.includes("*") ? value : `body === undefined ? undefined : ${value}`}`,
  ];
}

function bodySerializer({ kind, value }: Body, use: (name: string) => string): string[] {
  const encoding = Object.entries(value.encoding ?? {});
  if (kind === "json") return [];
  if (kind === "multipart") {
    const types = encoding.flatMap(([name, { contentType }]) =>
      isOneType(contentType) ? [[name, contentType]] : [],
    );
    return [`bodySerializer: ${use("multipart")}(${noneOr(Object.fromEntries(types))})`];
  }
  if (kind === "urlencoded") {
    const styles = encoding.flatMap(([name, each]) => styleEntry(asParameter(name, each)));
    return [`bodySerializer: ${use("urlencoded")}(${noneOr(Object.fromEntries(styles))})`];
  }
  return [`bodySerializer: ${use("asIs")}`];
}

/** `encoding.contentType` may list several media types or ranges: then the part keeps its own. */
const isOneType = (contentType: string | undefined): boolean =>
  contentType !== undefined && !/[*,]/.test(contentType);

const asParameter = (name: string, { style, explode, contentType }: Encoding): Parameter => ({
  name,
  in: "query",
  ...(style !== undefined && { style }),
  ...(explode !== undefined && { explode }),
  ...(contentType !== undefined && mediaKind(contentType) === "json" && { content: {} }),
});
