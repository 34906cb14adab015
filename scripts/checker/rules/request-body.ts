import { contentFor, isJson, parseJson } from "../content.js";
import type { Rule } from "../exchange.js";
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
  return [{ ...about, expected, found: show(contentType ?? undefined), pointer: `${body.pointer}/content` }];
};

/** The body of the request is what its schema says. */
export const requestBody: Rule = ({
  contract,
  operation: { body },
  request,
  requestBody: { text },
  evaluation,
}) => {
  const content = body && contentFor(body.contents, request.headers.get("content-type"));
  if (content === undefined || !isJson(content)) return [];
  const parsed = parseJson(text);
  const { pointer } = content;
  if (!parsed.ok) {
    const found = showText(text);
    return [{ rule: "request-body", side: "request", at: "the body", expected: "JSON", found, pointer }];
  }
  const errors = contract.check(content.schema)(parsed.value, evaluation);
  return schemaBreaches(errors, "request", `${pointer}/schema`, evaluation);
};

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
