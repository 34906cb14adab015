import type { CredentialScheme } from "../contract/credential-scheme.js";
import type { Credential } from "./draft.js";

/** The credentials of the environment, for the schemes of the description that take them: a token is for HTTP's own, a key for any other. */
export function readCredentials(
  schemes: readonly CredentialScheme[],
  { AITRONOS_ACCESS_TOKEN: token, AITRONOS_API_KEY: key }: Record<string, string | undefined>,
): Credential[] {
  return schemes.flatMap((scheme) => {
    const value = scheme.prefix === undefined ? key : token;
    return value ? [{ scheme, value }] : [];
  });
}

/** What the sandbox takes for anybody's. */
export const sandboxCredentials = (schemes: readonly CredentialScheme[]): Credential[] =>
  schemes.map((scheme) => ({ scheme, value: "sandbox" }));
