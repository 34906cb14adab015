import type { Exchange, Rule } from "../exchange.js";
import { show } from "../show.js";

/** Request headers of HTTP itself, of browsers and of tracing. Content-Encoding is not among them: no operation takes encoded bodies. */
const ofHttp: ReadonlySet<string> = new Set([
  "accept",
  "accept-charset",
  "accept-encoding",
  "accept-language",
  "baggage",
  "cache-control",
  "connection",
  "content-length",
  "content-type",
  "date",
  "dnt",
  "expect",
  "host",
  "if-modified-since",
  "if-none-match",
  "keep-alive",
  "origin",
  "pragma",
  "priority",
  "referer",
  "te",
  "traceparent",
  "tracestate",
  "transfer-encoding",
  "user-agent",
  "via",
]);

/** Every header is one of HTTP, or the description names it. */
export const undocumentedRequestHeaders: Rule = (exchange) => {
  const { pointer } = exchange.operation;
  const documented = documentedHeaders(exchange);
  return [...exchange.request.headers.keys()]
    .filter((name) => !documented.has(name) && !ofHttp.has(name) && !name.startsWith("sec-"))
    .map((name) => ({
      rule: "undocumented-header",
      side: "request",
      at: name,
      expected: "documented headers only",
      found: `the header ${name}`,
      pointer,
    }));
};

function documentedHeaders({
  operation: { parameters, ignoredHeaders },
  contract: { schemes },
}: Exchange): Set<string> {
  const places = [
    ...ignoredHeaders.map((name) => ({ location: "header", name })),
    ...parameters.map(({ in: location, name }) => ({ location, name })),
    ...schemes.map(({ location, parameter }) => ({ location, name: parameter })),
  ];
  return new Set(
    places.flatMap(({ location, name }) =>
      location === "header" ? [name.toLowerCase()] : location === "cookie" ? ["cookie"] : [],
    ),
  );
}

/** The caller accepts a media type that some response has. */
export const requestAccept: Rule = ({ operation: { responses, pointer }, request }) => {
  const accept = request.headers.get("accept");
  const offered = [
    ...new Set(responses.flatMap(({ contents }) => contents.map(({ mediaType }) => mediaType))),
  ];
  if (accept === null || offered.length === 0 || offered.some((type) => accepts(accept, type))) return [];
  const expected = offered.join(" or ");
  return [{ rule: "request-accept", side: "request", at: "Accept", expected, found: show(accept), pointer }];
};

/** RFC 9110, section 12.5.1; a weight of zero means no. */
function accepts(accept: string, mediaType: string): boolean {
  const [type = ""] = mediaType.toLowerCase().split(";");
  const fitting = [type.trim(), type.replace(/\/.*/, "/*"), "*/*"];
  return accept
    .toLowerCase()
    .split(",")
    .filter((range) => !/;\s*q=0(\.0*)?\s*$/.test(range))
    .some((range) => fitting.includes((range.split(";")[0] ?? "").trim()));
}
