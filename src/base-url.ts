import { InvalidArgumentError } from "./errors.js";

const loopback = /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** The server's URL, refused where credentials would travel in clear text or inside the URL itself. */
export const readBaseUrl = (text: string): URL => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const safe = url?.protocol === "https:" || (url?.protocol === "http:" && loopback.test(url.hostname));
  if (url && safe && !(url.username || url.password || url.search || url.hash)) return url;
  throw new InvalidArgumentError(
    "baseUrl",
    "must be an https URL without user, query or fragment; http only on this machine",
    { operationId: "createClient", attempts: 0 },
  );
};
