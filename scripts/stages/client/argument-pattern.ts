import { parametersIn } from "../../description/argument-layout.js";
import type { Location } from "../../description/description.js";
import type { Operation, OperationParameter } from "../../description/operation.js";
import { camelCase, isIdentifier } from "../../description/operation-name.js";
import { propertyKey, quote } from "../literal.js";

/** The pattern that takes the arguments of a call apart, and the name that each of them then has. */
export class ArgumentPattern {
  readonly #names = new Map<OperationParameter, string>();
  readonly #groups: [Location, OperationParameter[]][];
  /** The one place to which all arguments go as they are. */
  readonly #whole: "body" | Location | undefined;
  /** The place of the arguments that the pattern does not name. */
  readonly #rest: "body" | "query" | undefined;

  constructor(
    readonly operation: Operation,
    readonly optional: boolean,
  ) {
    const { layout, body, parameters } = operation;
    this.#groups = parametersIn(parameters);
    const [only, ...others] = this.#groups;
    const isFlatBody = layout === "flat" && body !== undefined;
    if (layout === "grouped") this.#whole = this.#rest = undefined;
    else if (isFlatBody && !only) this.#whole = "body";
    else if (!body && only && others.length === 0 && isPassedWhole(only)) this.#whole = only[0];
    else if (isFlatBody) this.#rest = "body";
    else if (parameters.some((each) => each.in === "query")) this.#rest = "query";
    const taken = new Set(reserved);
    for (const parameter of parameters) this.#names.set(parameter, freeName(parameter.name, taken));
  }

  text(): string {
    const { layout, body, parameters } = this.operation;
    if (parameters.length === 0 && !body) return "_";
    if (this.#whole) return this.#whole;
    const named = parameters.filter((each) => each.in !== this.#rest).map((each) => this.#entry(each));
    const parts = layout === "grouped" ? this.#groups.map(([location]): string => location) : named;
    if (body && layout !== "flat") parts.push("body");
    if (this.#rest) parts.push(`...${this.#rest}`);
    return `{ ${parts.join(", ")} }${this.optional ? " = {}" : ""}`;
  }

  /** The value of one parameter as an expression. */
  value(parameter: OperationParameter): string {
    if (this.operation.layout !== "grouped") return this.#nameOf(parameter);
    const isGroupOptional = !this.operation.parameters.some(
      (each) => each.in === parameter.in && isRequired(each),
    );
    const { in: group, name } = parameter;
    if (isIdentifier(name)) return `${group}${isGroupOptional ? "?." : "."}${name}`;
    return `${group}${isGroupOptional ? "?." : ""}[${quote(name)}]`;
  }

  /** All parameters of a place, as a member of openapi-fetch's `params`: `path`, or `path: { a, b }`. */
  group(location: "path" | "query"): string {
    if (this.#whole === location || this.#rest === location || this.operation.layout === "grouped")
      return location;
    const some = this.operation.parameters.filter((each) => each.in === location);
    return `${location}: { ${some.map((each) => this.#entry(each)).join(", ")} }`;
  }

  #entry(parameter: OperationParameter): string {
    return member(parameter.name, this.#nameOf(parameter));
  }

  #nameOf(parameter: OperationParameter): string {
    return this.#names.get(parameter) ?? parameter.name;
  }
}

/** A member of an object literal or pattern, in short where that says the same. */
export const member = (name: string, value: string): string =>
  name === value ? name : `${propertyKey(name)}: ${value}`;

export const isRequired = ({ in: location, required }: OperationParameter): boolean =>
  location === "path" || required;

const isPassedWhole = ([location]: [Location, OperationParameter[]]): boolean =>
  location === "query" || location === "path";

/** Words that cannot name a variable, names that the call itself uses, and those of serialize.ts. */
const reserved = (
  "arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for " +
  "function if implements import in instanceof interface let new null package private protected public return static super switch " +
  "this throw true try typeof undefined var void while with yield " +
  "body form init query send asIs byMediaType cookieHeader headerJson headerValue mediaTypeOf multipart parts pathSerializer querySerializer " +
  "spread urlencoded withOk"
).split(" ");

/** A name for a variable, like that of the argument where this may be one. */
function freeName(name: string, taken: Set<string>): string {
  let candidate = isIdentifier(name) ? name : camelCase(name);
  if (!isIdentifier(candidate)) candidate = `_${candidate}`;
  while (taken.has(candidate)) candidate += "_";
  taken.add(candidate);
  return candidate;
}
