import { flatFields } from "../../description/argument-layout.js";
import { boundsOf } from "../../description/bounds.js";
import type { Description, Schema, SchemaObject } from "../../description/description.js";
import { errorCodes } from "../../description/failure-details.js";
import type { Operation, OperationResponse } from "../../description/operation.js";
import { isIdentifier } from "../../description/operation-name.js";
import { isReference, resolveRef } from "../../description/resolve-ref.js";
import { schemaFlags } from "../../description/schema-flags.js";
import { callExample } from "./call-example.js";

/**
 * The comment above a method: what the description says of it, each argument with its bounds, each response with its codes. The failures
 * that all operations share are listed by their statuses alone.
 */
export function jsDoc(description: Description, operation: Operation, shared: ReadonlySet<string>): string {
  const { source, method, path, responses, notes, repeatable } = operation;
  const because = source["x-repeatable-because"];
  const blocks = [
    source.summary,
    source.description === source.summary ? undefined : source.description,
    `\`${method.toUpperCase()} ${path}\``,
    because && `${repeatable ? "Safe" : "Not safe"} to retry. ${oneParagraph(because)}`,
    ...notes.map((note) => `Note: ${note}.`),
  ].flatMap((block) => (block?.trim() ? [withoutTags(block.trim()), ""] : []));
  const example = callExample(description, operation);
  const lines = [
    ...blocks,
    ...failureSection(failureLines(description, operation), shared),
    ...argumentLines(description, operation),
    ...responses
      .filter(({ success }) => success)
      .map((response) => `@returns ${responseLine(description, response)}`),
    ...(source.deprecated ? ["@deprecated"] : []),
    ...(operation.inferred ? [`@experimental ${experimental}`] : []),
    ...(example ? [`@example\n${example}`] : []),
  ];
  return comment(lines.join("\n").trim());
}

const experimental =
  "Its official docs page was not available: method and path are concluded from the operations beside it, and may change.";

/** An at-sign at the start of a line would begin a tag. */
const withoutTags = (text: string): string => text.replaceAll(/^([^\S\n]*)@/gm, "$1\\@");

function comment(text: string): string {
  const lines = text.replaceAll("*/", "*\\/").split(/\r\n|[\n\r\u2028\u2029]/);
  return `  /**\n${lines.map((line) => `   * ${line}`.trimEnd()).join("\n")}\n   */\n`;
}

function argumentLines(description: Description, { parameters, body, layout, pointer }: Operation): string[] {
  const lines = parameters.map((each) =>
    line(
      layout === "grouped" ? [each.in, each.name] : [each.name],
      description,
      each.schema,
      pointer,
      each.source.description,
    ),
  );
  if (!body) return lines;
  if (layout !== "flat")
    return [...lines, line(["body"], description, body.content.schema, pointer, body.source.description)];
  const fields = [...(flatFields(description, body)?.fields ?? [])];
  return [
    ...lines,
    ...fields
      .filter(([, schema]) => !schemaFlags(description, schema).readOnly)
      .map(([name, schema]) => line([name], description, schema, pointer)),
  ];
}

function line(
  path: string[],
  description: Description,
  schema: Schema | undefined,
  pointer: string,
  text?: string,
): string {
  const target =
    typeof schema === "object" && isReference(schema)
      ? resolveRef<SchemaObject>(description, schema, pointer)
      : schema;
  const own = typeof schema === "object" ? schema.description : undefined;
  const prose = text ?? own ?? (typeof target === "object" ? target.description : undefined);
  const name = path.map((each) => (isIdentifier(each) ? `.${each}` : `[${JSON.stringify(each)}]`)).join("");
  const facts = typeof target === "object" ? unsaid(boundsOf(target), prose) : "";
  return ["@param", `args${name}`, ...[oneParagraph(prose), facts].filter((part) => part !== "")].join(" ");
}

/** Without the facts that the prose already gives in its own words: the same numbers, or the pattern. */
function unsaid(facts: string, prose = ""): string {
  const isSaid = (fact: string): boolean => {
    const marks = fact.match(/\b\d+\b|(?<=pattern `\^)\w+(?=`$)/g);
    return marks?.every((mark) => new RegExp(`(?<![\\w.])${mark}(?!\\d)`).test(prose)) ?? false;
  };
  const left = facts
    .slice(1, -1)
    .split("; ")
    .filter((fact) => fact && !isSaid(fact));
  return left.length > 0 ? `(${left.join("; ")})` : "";
}

/** Inside a tag, a list or an at-sign at the start of a line would be taken for more than text. */
const oneParagraph = (text: string | undefined): string =>
  (text ?? "").trim().replaceAll(/\s*[\n\r]\s*/g, " ");

function responseLine(description: Description, response: OperationResponse): string {
  const { status, source } = response;
  const provenance = response.provenance ? ` (${response.provenance})` : "";
  const codes = errorCodes(description, response)
    .map((code) => `\`${code}\``)
    .join(", ");
  return `${status}${provenance}: ${oneParagraph(source.description)}${codes === "" ? "" : ` ${codes}`}`;
}

const failureLines = (description: Description, { responses }: Operation): string[] =>
  responses.filter(({ failure }) => failure).map((response) => responseLine(description, response));

/** The failures that every operation has, in the same words; none where there is but one operation. */
export function sharedFailures(description: Description, operations: readonly Operation[]): Set<string> {
  const [first = [], ...others] = operations.map((operation) => failureLines(description, operation));
  const sets = others.map((lines) => new Set(lines));
  return new Set(others.length > 0 ? first.filter((line) => sets.every((lines) => lines.has(line))) : []);
}

function failureSection(lines: string[], shared: ReadonlySet<string>): string[] {
  if (lines.length === 0) return [];
  const statuses = lines.filter((text) => shared.has(text)).map((text) => text.replace(/[ :].*/s, ""));
  return [
    "Fails with",
    ...lines.filter((text) => !shared.has(text)).map((text) => `- ${text}`),
    ...(statuses.length > 0 ? [`- ${statuses.join(", ")}, as every operation does`] : []),
    "",
  ];
}
