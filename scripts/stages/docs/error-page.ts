import type { Operation } from "../../description/operation.js";
import type { ErrorCode } from "./error-codes.js";
import { blocks, fence, json } from "./markdown.js";
import { operationPath, operationTitle } from "./operation-page.js";
import type { Page } from "./page.js";
import { provenanceNote } from "./provenance.js";
import { responseTitle } from "./response-samples.js";

/** What people who know the API add to the catalogue: guides/errors.yaml. In its texts `{code}`, `{status}` and `{react}` are filled in. */
export interface ErrorAdvice {
  summary: string;
  intro: string;
  /** What a program sees of each status, and how it catches a code, for codes that the response's schema lists, and for others. */
  sees: { listed: string; unlisted: string };
  catch: { listed: string; unlisted: string };
  /** What holds for a code that has no entry. */
  otherCodes: string;
  codes: Record<string, Advice>;
}

interface Advice {
  do: string;
  retry: string;
  /** What a program does that has caught it: `{react}` of the lines that catch it. */
  catch: string;
}

export const errorsPath = "errors";

/** The catalogue: one entry per code, under the code itself as anchor. */
export function errorPage(
  codes: readonly ErrorCode[],
  advice: ErrorAdvice | undefined,
  operations: readonly Operation[],
): Page {
  const statuses = [...new Set(codes.map(({ status }) => status))];
  return {
    path: errorsPath,
    title: "Error catalogue",
    summary:
      advice?.summary ?? "Every error code: what happened, what it looks like, which operations return it.",
    group: "Reference",
    layout: "text",
    markdown: blocks(
      "# Error catalogue",
      advice?.intro,
      ...statuses.map((status) => {
        const members = codes.filter((each) => each.status === status);
        const kind = kindOf(members[0]);
        return blocks(
          `## ${responseTitle(status)}`,
          members.every(({ meaning }) => meaning === "") ? "" : members[0]?.response, // else each of them says it
          advice?.sees[kind].replaceAll("{status}", status),
          members.length > 1 ? members.map(({ code }) => `[\`${code}\`](#${code})`).join(" · ") : "",
          ...members.map((each) => entry(each, advice, codes, operations)),
        );
      }),
      advice ? `## Other codes\n\n${advice.otherCodes}` : "",
    ),
  };
}

const kindOf = (code: ErrorCode | undefined) => (code?.listed ? "listed" : "unlisted");

const indented = (lines: string): string => lines.trim().replaceAll("\n", "\n  ");

function entry(
  code: ErrorCode,
  advice: ErrorAdvice | undefined,
  all: readonly ErrorCode[],
  operations: readonly Operation[],
): string {
  const own = advice?.codes[code.code];
  const fill = (text: string) => text.replaceAll("{code}", code.code).replaceAll("{status}", code.status);
  const example = code.example ?? constructedExample(code, all);
  const facts: (string | undefined)[] = [
    `- **What happened:** ${code.meaning || code.response}`,
    own && `- **What to do:** ${own.do.trim()}`,
    own && `- **Retry?** ${own.retry.trim()}`,
    ...returnedBy(code, operations),
  ];
  return blocks(
    `### \`${code.code}\``,
    provenanceNote(code.provenance, ...code.documentedBy),
    facts.filter(Boolean).join("\n"),
    advice &&
      own &&
      fence(
        "ts",
        fill(advice.catch[kindOf(code)]).replace("{react}", () => indented(own.catch)),
        "",
      ),
    example &&
      `<details><summary>Example of the body (${example.provenance ?? "from the description"})</summary>\n\n${blocks(
        code.listed && example.provenance !== code.provenance
          ? provenanceNote(example.provenance, ...code.documentedBy)
          : "",
        fence("json", json(example.value)),
      )}\n\n</details>`,
  );
}

/** A description that says nothing of where it is known from is taken at its word. */
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

/** Links to operations; where every one of many is meant, the word for it, or the page would grow by operations × codes. */
function linkedOperations(own: readonly Operation[], all: readonly Operation[]): string {
  if (own.length === all.length && all.length > 3) return "every operation";
  return own.map((each) => `[${operationTitle(each)}](${operationPath(each)}.md)`).join(", ");
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
