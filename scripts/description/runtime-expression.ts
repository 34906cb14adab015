import { pointerKeys, valueAt } from "./json-pointer.js";

/** What a request or a response says, as runtime expressions name it. */
export interface Spoken {
  request: { parameters: Readonly<Record<string, unknown>>; body: unknown };
  response: { body: unknown };
}

/** A runtime expression of OpenAPI 3.1, section 4.8.20.4, that names a value of a request or of the body of its response. */
export interface RuntimeExpression {
  of: "request" | "response";
  in: "path" | "query" | "header" | "body";
  /** The keys that lead to it: one name, or the way into a body. */
  path: string[];
}

/** `undefined` for a text that is not an expression, and for kinds of expressions that are not read here, such as `$url`. */
export function parseExpression(text: unknown): RuntimeExpression | undefined {
  if (typeof text !== "string") return undefined;
  const named = /^\$request\.(path|query|header)\.(.+)$/.exec(text);
  if (named) return { of: "request", in: named[1] as "path", path: [named[2] ?? ""] };
  const body = /^\$(request|response)\.body#(\/.*)$/.exec(text);
  if (body) return { of: body[1] as "request", in: "body", path: pointerKeys(body[2] ?? "") };
  return undefined;
}

/** The value that an expression has in one exchange; `undefined` where there is none. */
export function evaluateExpression(text: string, { request, response }: Spoken): unknown {
  const expression = parseExpression(text);
  if (expression === undefined) return undefined;
  const { of, in: place, path } = expression;
  if (place !== "body") return request.parameters[path[0] ?? ""];
  return valueAt(of === "request" ? request.body : response.body, text.slice(text.indexOf("#") + 1));
}
