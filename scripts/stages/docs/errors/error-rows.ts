import type { Description } from "../../../description/description.js";
import type { Operation, OperationResponse } from "../../../description/operation.js";
import { blocks, fold, heading, opening } from "../markdown/markdown.js";
import { errorsPath, toRoot } from "../pages/page.js";
import { type Conventions, ownHeaders } from "../sections/conventions.js";
import { fieldList } from "../sections/field-list.js";
import { otherContents } from "../sections/other-contents.js";
import { mark, officialPage } from "../sections/provenance.js";
import { headerList } from "../sections/response-headers.js";
import { responseTitle } from "../sections/response-samples.js";
import { otherExamples } from "../sections/returns-section.js";
import type { ErrorAdvice } from "./error-advice.js";
import type { ErrorCode } from "./error-codes.js";

/** What the docs know of errors besides an operation's own responses. */
export interface KnownErrors {
  codes: readonly ErrorCode[];
  advice: ErrorAdvice | undefined;
  conventions: Conventions;
}

/** The errors of an operation as one table: a row for each status, which opens. The catalogue explains each code in full. */
export function errorRows(
  description: Description,
  operation: Operation,
  known: KnownErrors,
  from: string,
): string {
  const failures = operation.responses.filter(({ failure }) => failure);
  const shown = { components: new Map<string, string>(), headers: new Set<string>() };
  const catalogue = `${toRoot(from)}${errorsPath}.md`;
  const bodyOf = (response: OperationResponse): string[] => {
    const place = { from, anchor: response.status, shown: shown.components };
    return [
      response.content ? fieldList(description, response.content.schema, place) : "",
      otherContents(description, response, place),
      ...otherExamples(description, operation, response),
    ];
  };
  const row = (response: OperationResponse): string => {
    const { status, source, content, provenance } = response;
    const own = known.codes.filter((code) => code.status === status && code.operations.includes(operation));
    // Without advice on its codes, only this page shows the fields of an error.
    const isExplained = own.length > 0 && known.advice !== undefined;
    const likely = own.filter(({ code }) => !known.advice?.codes[code]?.elsewhere);
    const title = [
      responseTitle(status),
      likely.length === 1 ? `\`${likely[0]?.code}\`` : likely.length > 1 ? `${likely.length} codes` : "",
      retryOf(status, likely, operation, known.advice),
      mark(provenance, from, officialPage(description, provenance, { operation, schema: content?.schema })),
    ].join(" | ");
    return fold(
      title,
      blocks(
        `<a id="${status}"></a>${source.description ?? ""}`,
        likely
          .map(({ code, meaning }) => {
            const link = `[\`${code}\`](${catalogue}#${code})`;
            return likely.length > 1 ? link : `${link}: ${opening(known.advice?.codes[code]?.do ?? meaning)}`;
          })
          .join(" · "),
        own.length > likely.length
          ? `The reference lists [${own.length - likely.length} more](${catalogue}#${status}) for this status, about other parts of the API.`
          : "",
        ...(isExplained ? [] : bodyOf(response)),
        /^5/.test(status) && operation.repeatable === false
          ? "But this operation is [not safe to retry](#is-it-safe-to-retry): find out first whether the request was carried out."
          : "",
        headerList(description, ownHeaders(response, known.conventions), from, shown.headers),
      ),
    );
  };
  const intro =
    known.codes.length > 0
      ? `Branch on \`code\`, never on \`message\`. The [error catalogue](${catalogue}) explains each code.`
      : "";
  return heading("Errors", failures.length === 0 ? "" : blocks(intro, failures.map(row).join("\n\n")));
}

/** Whether to retry, in a few words; empty where neither the description nor the advice says so. */
function retryOf(
  status: string,
  codes: readonly ErrorCode[],
  { repeatable }: Operation,
  advice: ErrorAdvice | undefined,
): string {
  if (/^5/.test(status))
    return repeatable === undefined ? "" : `Retry? ${repeatable ? "Yes, with pauses" : "No"}`;
  const said = new Set(codes.flatMap(({ code }) => advice?.codes[code]?.retry ?? []).map(inShort));
  const [only, ...others] = said;
  if (only === undefined) return "";
  return `Retry? ${others.length === 0 ? only : "It depends on the code"}`;
}

/** The beginning of what the advice says, up to the reason. */
export const inShort = (text: string): string => opening(text).replace(/[:.].*$/, "");
