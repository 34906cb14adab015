import type { Description } from "../../../description/description.js";
import type { Operation } from "../../../description/operation.js";
import { blocks, fence, fold, json, table } from "../markdown/markdown.js";
import { errorsPath, type Page } from "../pages/page.js";
import { fieldList } from "../sections/field-list.js";
import { linkedOperations } from "../sections/operation-title.js";
import { mark } from "../sections/provenance.js";
import { responseTitle } from "../sections/response-samples.js";
import type { ErrorAdvice } from "./error-advice.js";
import type { ErrorCode } from "./error-codes.js";
import { inShort } from "./error-rows.js";

/** The catalogue: a table of all codes, then one entry per code, under the code itself as anchor. */
export function errorPage(
  description: Description,
  codes: readonly ErrorCode[],
  advice: ErrorAdvice | undefined,
  operations: readonly Operation[],
): Page {
  const statuses = [...new Set(codes.map(({ status }) => status))];
  const isElsewhere = ({ code }: ErrorCode) => advice?.codes[code]?.elsewhere === true;
  const write = (code: ErrorCode) => entry(description, code, advice, { codes, operations });
  return {
    path: errorsPath,
    title: "Error catalogue",
    summary:
      advice?.summary ?? "Every error code: what happened, what it looks like, which operations return it.",
    group: "Reference",
    layout: "text",
    markdown: blocks(
      "# Error catalogue",
      overview(
        codes.filter((code) => !isElsewhere(code)),
        advice,
        operations,
      ),
      advice?.intro,
      ...statuses.map((status) => {
        const members = codes.filter((each) => each.status === status);
        const [here, elsewhere] = [members.filter((code) => !isElsewhere(code)), members.filter(isElsewhere)];
        return blocks(
          `## ${responseTitle(status)}`,
          members.every(({ meaning }) => meaning === "") ? "" : members[0]?.response, // else each of them says it
          advice?.sees[kindOf(members[0])].replaceAll("{status}", status),
          ...here.map(write),
          elsewhere.length > 0
            ? "The reference lists these codes for the whole API. What it says of them is about other parts of it:"
            : "",
          ...elsewhere.map(write),
        );
      }),
      advice ? `## Other codes\n\n${advice.otherCodes}` : "",
    ),
  };
}

const overview = (
  codes: readonly ErrorCode[],
  advice: ErrorAdvice | undefined,
  operations: readonly Operation[],
): string =>
  table(
    ["Code", "Status", "Operations", ...(advice ? ["Retry?"] : [])],
    codes.map(({ code, status, operations: own }) => [
      `[\`${code}\`](#${code})`,
      status,
      linkedOperations(own, operations),
      ...(advice ? [inShort(advice.codes[code]?.retry ?? "")] : []),
    ]),
  );

const kindOf = (code: ErrorCode | undefined) => (code?.listed ? "listed" : "unlisted");

const indented = (lines: string): string => lines.trim().replaceAll("\n", "\n  ");

function entry(
  description: Description,
  code: ErrorCode,
  advice: ErrorAdvice | undefined,
  all: { codes: readonly ErrorCode[]; operations: readonly Operation[] },
): string {
  const own = advice?.codes[code.code];
  const example = code.example ?? constructedExample(code, all.codes);
  const facts: (string | undefined)[] = [
    `- **What happened:** ${code.meaning || code.response}`,
    own && `- **What to do:** ${own.do.trim()}`,
    own && `- **Retry?** ${own.retry.trim()}`,
    ...safeToRetry(code),
    ...returnedBy(code, all.operations),
  ];
  const fields = code.details
    ? fieldList(description, code.details, {
        from: errorsPath,
        anchor: `${code.code}.details`,
        shown: new Map(),
      })
    : "";
  return blocks(
    `### \`${code.code}\` ${mark(code.provenance, errorsPath, code.official)}`,
    facts.filter(Boolean).join("\n"),
    advice && own && fence("ts", catching(code, advice)),
    fold("Fields of `details`", fields),
    example &&
      fold(
        `Example of the body | ${mark(example.provenance, errorsPath, code.documentedBy[0]?.source.externalDocs?.url)}`,
        fence("json", json(example.value)),
      ),
  );
}

/** The TypeScript that makes a call which can get this code, and catches it. */
function catching(code: ErrorCode, { catch: templates, call, codes }: ErrorAdvice): string {
  const own = codes[code.code];
  return templates[kindOf(code)]
    .replaceAll("{code}", code.code)
    .replaceAll("{status}", code.status)
    .replace("{call}", () => own?.call ?? call)
    .replace("{react}", () => indented(own?.catch ?? ""));
}

/** A failure of the server leaves open whether it did what it was asked: whether to retry depends on the operation. */
function safeToRetry({ status, operations }: ErrorCode): string[] {
  if (!/^5/.test(status)) return [];
  const unsafe = operations.filter(({ repeatable }) => repeatable === false);
  if (unsafe.length === 0) return [];
  const safe = operations.filter(({ repeatable }) => repeatable === true);
  return [
    `- **Safe to retry:** ${linkedOperations(safe, []) || "none"}`,
    `- **Not safe to retry:** ${linkedOperations(unsafe, [])}`,
  ];
}

/** A description without provenance is taken at its word. */
function returnedBy(
  { provenance, operations, documentedBy }: ErrorCode,
  all: readonly Operation[],
): string[] {
  const sure = provenance === undefined ? operations : documentedBy;
  const others = operations.filter((operation) => !sure.includes(operation));
  return [
    ...(sure.length > 0 ? [`- **Returned by:** ${linkedOperations(sure, all)}`] : []),
    ...(others.length > 0 ? [`- **May be returned by:** ${linkedOperations(others, all)}`] : []),
  ];
}

/** The example of another code with the same status, with this code and its words in it. */
function constructedExample(
  { code, status, words }: ErrorCode,
  all: readonly ErrorCode[],
): ErrorCode["example"] {
  const model = all.find((each) => each.status === status && each.example);
  if (!words || !model?.example) return undefined;
  const text = JSON.stringify(model.example.value, (_, value: unknown) =>
    isError(value) && value.code === model.code ? { ...value, code, ...words } : value,
  );
  return { value: JSON.parse(text), provenance: "constructed" };
}

const isError = (value: unknown): value is { code: unknown } =>
  typeof value === "object" && value !== null && "code" in value;
