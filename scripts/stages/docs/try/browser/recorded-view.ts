import { escapeHtml, highlightJson } from "../../markdown/highlight-json.js";
import { element } from "./element.js";
import type { Recorded } from "./record.js";

/** How much of a body is shown, in characters. */
const longest = 20_000;
const hidden = "•••";

/** A request as it was sent and the response as it came, which a click opens. `mask` names secrets that are not shown. */
export function recordedView(recorded: Recorded, attempt: number, mask: readonly string[]): HTMLElement {
  const { method, response, failure, waitMs } = recorded;
  const outcome = response ? `${response.status} ${response.statusText}`.trim() : (failure ?? "…");
  const kind = response ? `s${Math.floor(response.status / 100)}` : failure ? "s5" : "";
  const wait = waitMs === undefined ? [] : [" ", element("small", {}, `sent again after ${seconds(waitMs)}`)];
  return element(
    "details",
    {},
    element(
      "summary",
      {},
      `${attempt}. ${method} `,
      element("b", { className: `status ${kind}` }, outcome),
      ...wait,
    ),
    requestBlock(recorded, mask),
    ...(response ? [responseBlock(response, mask)] : []),
  );
}

export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

/** A value as JSON in colours, without secrets. */
export const jsonBlock = (title: string, value: unknown, mask: readonly string[]): HTMLElement =>
  block(title, masked(JSON.stringify(value, null, 2) ?? "", mask));

/** `head` is shown as it is, and the body below it in colours. */
function block(title: string, text: string, head = ""): HTMLElement {
  const code = element("code", { innerHTML: escapeHtml(head) + highlightJson(text) });
  return element(
    "figure",
    { className: "code" },
    element("figcaption", {}, title),
    element("pre", { tabIndex: 0 }, code),
  );
}

function requestBlock({ method, url, headers, body }: Recorded, mask: readonly string[]): HTMLElement {
  const { host, pathname, search } = new URL(url);
  const shown = headers.map(([name, value]): [string, string] => {
    const isSecret = mask.length > 0 && /^(authorization|x-api-key)$/i.test(name);
    return [name, isSecret ? hidden : value];
  });
  return messageBlock("Request", `${method} ${pathname}${search}`, [["host", host], ...shown], body, mask);
}

function responseBlock(
  { status, statusText, headers, body }: NonNullable<Recorded["response"]>,
  mask: readonly string[],
): HTMLElement {
  return messageBlock("Response", `${status} ${statusText}`.trim(), headers, body, mask);
}

function messageBlock(
  title: string,
  first: string,
  headers: readonly [string, string][],
  body: string,
  mask: readonly string[],
): HTMLElement {
  const head = [first, ...headers.map(([name, value]) => `${name}: ${value}`)].join("\n");
  return body === ""
    ? block(title, "", head)
    : block(title, masked(pretty(body), mask).slice(0, longest), `${head}\n\n`);
}

function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

/** JSON without the values of the fields that are secrets. */
const masked = (text: string, names: readonly string[]): string =>
  names.reduce(
    (rest, name) => rest.replaceAll(new RegExp(`("${name}": )"(?:[^"\\\\]|\\\\.)*"`, "g"), `$1"${hidden}"`),
    text,
  );
