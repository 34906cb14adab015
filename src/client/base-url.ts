import { InvalidArgumentError } from "../errors/errors.js";
import type { CallFacts } from "./call.js";

/** TLS or this machine. */
export const safe = /^(https:|http:\/\/(localhost|127(\.\d+){3}|\[::1\])[:/])/;

/** The server's URL, refused where credentials would travel in clear text or inside the URL itself. */
export const readBaseUrl = (text: string, facts: CallFacts): URL => {
  let problem = "is not a URL: does it lack https://?";
  try {
    const url = new URL(text); // not URL.canParse, which React Native lacks
    if (!safe.test(url.href)) problem = "must be https; http is for localhost only";
    else if (!/^\w+:..[^/]*@|[?#]|\/v1\/*$/.test(url.href)) return url;
    else problem = "must have no user, query, fragment or /v1";
  } catch {}
  throw new InvalidArgumentError("baseUrl", problem, facts);
};
