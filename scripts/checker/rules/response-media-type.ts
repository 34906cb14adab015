import { contentFor } from "../content.js";
import { describedResponse, responseContents } from "../described-response.js";
import type { Rule } from "../exchange.js";
import { show } from "../show.js";

/** The response has a body exactly when its description has one, in a media type that it names. */
export const responseMediaType: Rule = (exchange) => {
  const described = describedResponse(exchange);
  if (described === undefined) return [];
  const { pointer } = described;
  const contents = responseContents(exchange);
  const contentType = exchange.response.headers.get("content-type");
  if (contents.length === 0)
    return exchange.responseBody.text === ""
      ? []
      : [{ rule: "body", side: "response", at: "the body", expected: "no body", found: "a body", pointer }];
  if (contentFor(contents, contentType)) return [];
  const expected = contents.map(({ mediaType }) => mediaType).join(" or ");
  const found = show(contentType ?? undefined);
  return [
    {
      rule: "media-type",
      side: "response",
      at: "Content-Type",
      expected,
      found,
      pointer: `${pointer}/content`,
    },
  ];
};
