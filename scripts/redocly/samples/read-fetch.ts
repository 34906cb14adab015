import { readScript } from "./read-script.js";
import { SampleCall, type SampleRequest, UnreadableSample } from "./sample-call.js";

/** Reads a JavaScript sample that sends one request with `fetch(url, { method, headers, body })`. */
export function readFetch(source: string): SampleRequest {
  const [call, ...more] = readScript(source, "javascript").calls.filter(({ callee }) => callee === "fetch");
  if (call === undefined || more.length > 0) throw new UnreadableSample("there is not one call of `fetch`");
  const [url, init = {}] = call.positional;
  const { method = "GET", headers = {}, body, ...others } = init as Record<string, unknown>;
  for (const option of Object.keys(others)) throw new UnreadableSample(`\`${option}\` is not understood`);
  const sent: Record<string, string> = {};
  if (body !== undefined) sent["content-type"] = "text/plain;charset=UTF-8"; // what fetch says about a string
  for (const [name, value] of Object.entries(headers as object)) sent[name.toLowerCase()] = String(value);
  return { method: String(method), url: String(url), headers: sent, body: bodyOf(body) };
}

function bodyOf(body: unknown): unknown {
  if (body === undefined) return undefined;
  if (body instanceof SampleCall && body.callee === "JSON.stringify" && body.positional.length === 1)
    return body.positional[0];
  throw new UnreadableSample("the body is not `JSON.stringify(…)`");
}
