import type { Content } from "../../description/media-type.js";
import { contentFor, isJson, type Parsed, parseJson } from "../content.js";
import type { Exchange, Rule } from "../exchange.js";
import { formValue } from "../form-value.js";
import { jsonDefects } from "../json-defects.js";
import { schemaBreaches } from "../schema-breaches.js";
import { show, showText } from "../show.js";

/** The request has a body exactly when the operation takes one, in a media type that it takes. */
export const requestMediaType: Rule = ({ operation: { body, pointer }, request, requestBody: { text } }) => {
  const about = { rule: "request-media-type", side: "request", at: "Content-Type" } as const;
  const contentType = request.headers.get("content-type");
  if (body === undefined)
    return text === "" ? [] : [{ ...about, at: "the body", expected: "no body", found: "a body", pointer }];
  if (text === "" && contentType === null)
    return body.required
      ? [{ ...about, at: "the body", expected: "a body", found: "none", pointer: body.pointer }]
      : [];
  if (contentFor(body.contents, contentType)) return [];
  const expected = body.contents.map(({ mediaType }) => mediaType).join(" or ");
  const rule = contentType === null ? "request-no-media-type" : about.rule;
  const found = show(contentType ?? undefined);
  return [{ ...about, rule, expected, found, pointer: `${body.pointer}/content` }];
};

/**
 * The body of the request is what its schema says. Each field of a form is read as its schema says; bodies of other media types are not
 * read.
 */
export const requestBody: Rule = (exchange) => {
  const { contract, operation, request, evaluation } = exchange;
  const content = operation.body && contentFor(operation.body.contents, request.headers.get("content-type"));
  if (content === undefined) return [];
  const read = readAs(exchange, content);
  if (read === undefined) return [];
  const { parsed, expected } = read;
  const { schema, pointer } = content;
  if (!parsed.ok) {
    const found = showText(exchange.requestBody.text, expected);
    return [{ rule: "request-body", side: "request", at: "the body", expected, found, pointer }];
  }
  const errors = contract.check(schema)(parsed.value, evaluation);
  return schemaBreaches(errors, "request", `${pointer}/schema`, evaluation);
};

function readAs(
  { contract, requestBody: { text, form } }: Exchange,
  content: Content,
): { parsed: Parsed; expected: string } | undefined {
  if (isJson(content)) return { parsed: parseJson(text), expected: "JSON" };
  if (content.kind !== "multipart" && content.kind !== "urlencoded") return undefined;
  const parsed: Parsed = form
    ? { ok: true, value: formValue(contract.description, content, form) }
    : { ok: false };
  return { parsed, expected: "a form" };
}

/** A JSON body is the same to every reader. */
export const requestIsPlainJson: Rule = ({ operation: { body }, request, requestBody }) => {
  const contentType = request.headers.get("content-type");
  const content = body && contentFor(body.contents, contentType);
  if (content === undefined || !isJson(content) || !parseJson(requestBody.text).ok) return [];
  const { pointer } = content;
  return jsonDefects(requestBody, contentType).map(({ rule, ...defect }) => ({
    ...defect,
    rule: `request-${rule}`,
    side: "request",
    pointer,
  }));
};
