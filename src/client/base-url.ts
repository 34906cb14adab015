import { InvalidArgumentError } from "../errors/errors.js";
import { createCall } from "./call.js";

/** On a URL as the platform writes it: TLS or this machine, and neither user, query nor fragment. */
const safe = /^(https:\/\/[^/@]+|http:\/\/(localhost|127(\.\d+){3}|\[::1\])(:\d+)?)\/[^?#]*$/;

/** The server's URL, refused where credentials would travel in clear text or inside the URL itself. */
export const readBaseUrl = (text: string): URL => {
  if (URL.canParse(text) && safe.test(new URL(text).href)) return new URL(text);
  throw new InvalidArgumentError(
    "baseUrl",
    "must be https without user, query or fragment",
    createCall("createClient"),
  );
};
