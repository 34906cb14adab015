import { flatFields } from "../../description/argument-layout.js";
import type { Description, SchemaObject } from "../../description/description.js";
import type { Exchange } from "../../description/exchange.js";
import { isBinary } from "../../description/media-type.js";
import type { Operation, OperationBody } from "../../description/operation.js";
import { isIdentifier } from "../../description/operation-name.js";
import { resolveRef } from "../../description/resolve-ref.js";
import { literal, quote, SourceText } from "../literal.js";

/** How a call is written. */
interface Manner {
  /** What stands for a file that a part of a form holds: the value of its example as a Blob. */
  file?: (name: string, value: unknown) => string;
  client?: string;
  /** How many letters stand before it on its line. */
  before?: number;
}

/** A call of the client with the arguments of the first complete exchange that ends in success; `undefined` where the description has none. */
export function callExample(
  description: Description,
  operation: Operation,
  { client = "client", file = (_, value) => blob(value), before = 0 }: Manner = {},
): string | undefined {
  const { name, exchanges } = operation;
  const exchange = exchanges.find(({ status, missing }) => status < 300 && missing.length === 0);
  if (exchange === undefined) return undefined;
  const args = exampleArguments(description, operation, exchange, file);
  const method = isIdentifier(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
  return `await ${client}${method}(${Object.keys(args).length === 0 ? "" : literal(args, "", before)});`;
}

function exampleArguments(
  description: Description,
  { parameters, body, layout }: Operation,
  exchange: Exchange,
  file: NonNullable<Manner["file"]>,
): object {
  const sent = exchange.body && body ? withFiles(description, body, exchange.body.value, file) : undefined;
  if (layout === "grouped") {
    const groups: Record<string, Record<string, unknown>> = {};
    for (const { in: place, name } of parameters)
      if (name in exchange.parameters)
        groups[place] = { ...groups[place], [name]: exchange.parameters[name] };
    return { ...groups, ...(sent !== undefined && { body: sent }) };
  }
  const args = exchange.parameters;
  if (sent === undefined) return args;
  return layout === "flat" && body && flatFields(description, body)
    ? { ...args, ...(sent as object) }
    : { ...args, body: sent };
}

/** The fields of a form that are files, and a body of bytes, as the Blobs that the client takes. */
function withFiles(
  description: Description,
  body: OperationBody,
  value: unknown,
  file: NonNullable<Manner["file"]>,
): unknown {
  if (body.content.kind === "binary") return new SourceText(blob(value));
  if (body.content.kind !== "multipart" || typeof value !== "object" || value === null) return value;
  const fields = flatFields(description, body)?.fields;
  const isFile = (name: string) => {
    const schema = fields?.get(name);
    return (
      typeof schema === "object" && isBinary(resolveRef<SchemaObject>(description, schema, body.pointer))
    );
  };
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [
      name,
      isFile(name) ? new SourceText(file(name, field)) : field,
    ]),
  );
}

const blob = (value: unknown): string => `new Blob([${quote(String(value))}])`;
