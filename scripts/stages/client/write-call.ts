import { isIdentifier } from "../../description/operation-name.js";
import { literal, quote, SourceText } from "../literal.js";

/** What is needed to write a call of an operation: plain data, which a page can carry. */
export interface CallFacts {
  /** The method of the client. */
  name: string;
  layout: "flat" | "body" | "grouped";
  parameters: { name: string; in: string }[];
  /** Whether the fields of the body stand beside the parameters. */
  beside: boolean;
  /** Whether the body is bytes. */
  bytes: boolean;
  /** The fields of a form that are files. */
  files: string[];
}

/** The values of one call. */
export interface CallValues {
  /** By the names of the parameters. */
  parameters: Record<string, unknown>;
  body?: unknown;
}

/** How a call is written. */
export interface Manner {
  /** What stands for a file that a part of a form holds: the value of its example as a Blob. */
  file?: (name: string, value: unknown) => string;
  client?: string;
  /** How many characters come before it on its line. */
  before?: number;
}

/** A call of the client as source text. */
export function writeCall(
  facts: CallFacts,
  { parameters, body }: CallValues,
  { client = "client", file = (_, value) => blob(value), before = 0 }: Manner = {},
): string {
  const args = callArguments(facts, { parameters, body: asSource(facts, body, file) });
  const method = isIdentifier(facts.name) ? `.${facts.name}` : `[${JSON.stringify(facts.name)}]`;
  return `await ${client}${method}(${Object.keys(args).length === 0 ? "" : literal(args, "", before)});`;
}

/** The values laid out as the client takes them. */
export function callArguments(
  { layout, parameters: places, beside }: CallFacts,
  { parameters, body }: CallValues,
): object {
  const sent = body === undefined ? {} : { body };
  if (layout === "grouped") {
    const groups: Record<string, Record<string, unknown>> = {};
    for (const { in: place, name } of places)
      if (name in parameters) groups[place] = { ...groups[place], [name]: parameters[name] };
    return { ...groups, ...sent };
  }
  return { ...parameters, ...(beside ? (body as object | undefined) : sent) };
}

/** The fields of a form that are files, and a body of bytes, as the Blobs that the client takes. */
function asSource({ bytes, files }: CallFacts, body: unknown, file: NonNullable<Manner["file"]>): unknown {
  if (body === undefined) return undefined;
  if (bytes) return new SourceText(blob(body));
  if (files.length === 0 || typeof body !== "object" || body === null) return body;
  return Object.fromEntries(
    Object.entries(body).map(([name, field]) => [
      name,
      files.includes(name) ? new SourceText(file(name, field)) : field,
    ]),
  );
}

const blob = (value: unknown): string => `new Blob([${quote(String(value))}])`;
