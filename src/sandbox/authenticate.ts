import { refuse } from "./refusal.js";

/** RFC 6750, section 2.1. */
const bearer = /^Bearer +[\w.~+/-]+=*$/i;
const apiKey = /^[\w-]+$/;

/**
 * Accepts any well-formed credential: there are no accounts here. A refused, expired or paused one is a fault on request.
 * @throws Refusal 401, with a code that says which credential is missing or malformed
 */
export function authenticate(headers: Headers): void {
  const authorization = headers.get("authorization");
  const key = headers.get("x-api-key");
  if (authorization !== null && /^Bearer\b/i.test(authorization)) {
    if (!bearer.test(authorization)) throw refuse("TOKEN_INVALID");
  } else if (key !== null) {
    if (!apiKey.test(key)) throw refuse("INVALID_API_KEY");
  } else {
    throw refuse("AUTHENTICATION_REQUIRED");
  }
}
