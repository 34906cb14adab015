import { readScript } from "./read-script.js";
import { type SampleRequest, UnreadableSample } from "./sample-call.js";

/** Reads a Python sample that sends one request with `requests.<method>(url, headers=…, json=…)`. */
export function readRequests(source: string): SampleRequest {
  const calls = readScript(source, "python").calls.filter(({ callee }) => callee.startsWith("requests."));
  const [call, ...more] = calls;
  if (call === undefined || more.length > 0)
    throw new UnreadableSample("there is not one call of `requests`");
  const [url, ...positional] = call.positional;
  const { headers = {}, json, ...others } = call.named;
  if (positional.length > 0) throw new UnreadableSample("only the URL may stand without a keyword");
  for (const keyword of Object.keys(others)) throw new UnreadableSample(`\`${keyword}=\` is not understood`);
  const sent: Record<string, string> = {};
  if (json !== undefined) sent["content-type"] = "application/json"; // what requests says about `json=`
  for (const [name, value] of Object.entries(headers as object)) sent[name.toLowerCase()] = String(value);
  return {
    method: call.callee.slice("requests.".length).toUpperCase(),
    url: String(url),
    headers: sent,
    body: json,
  };
}
