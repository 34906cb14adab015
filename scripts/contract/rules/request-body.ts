import { contentFor, isJson, parseJson } from "../content.js";
import type { Rule } from "../exchange.js";
import { schemaBreaches } from "../schema-breaches.js";
import { show, showText } from "../show.js";

/** The request has a body exactly when the operation takes one, in a media type that it takes. */
export const requestMediaType: Rule = ({ operation: { body, pointer }, request, requestText }) => {
  const about = { rule: "request-media-type", side: "request", at: "Content-Type" } as const;
  const contentType = request.headers.get("content-type");
  if (body === undefined)
    return requestText === ""
      ? []
      : [{ ...about, at: "the body", expected: "no body", found: "a body", pointer }];
  if (requestText === "" && contentType === null)
    return body.required
      ? [{ ...about, at: "the body", expected: "a body", found: "none", pointer: body.pointer }]
      : [];
  if (contentFor(body.content, contentType)) return [];
  const expected = body.content.map(({ mediaType }) => mediaType).join(" or ");
  return [{ ...about, expected, found: show(contentType ?? undefined), pointer: `${body.pointer}/content` }];
};

/** The body of the request is what its schema says. */
export const requestBody: Rule = ({ contract, operation: { body }, request, requestText, evaluation }) => {
  const content = body && contentFor(body.content, request.headers.get("content-type"));
  if (content === undefined || !isJson(content)) return [];
  const parsed = parseJson(requestText);
  const { pointer } = content;
  if (!parsed.ok)
    return [
      {
        rule: "request-body",
        side: "request",
        at: "the body",
        expected: "JSON",
        found: showText(requestText),
        pointer,
      },
    ];
  const errors = contract.check(content.schema)(parsed.value, evaluation);
  return schemaBreaches(errors, "request", `${pointer}/schema`, evaluation);
};
