import { type CredentialScheme, environmentVariable } from "../description/credential-scheme.js";
import { CannotRunError } from "./cannot-run-error.js";
import type { Credential } from "./draft.js";

type Environment = Record<string, string | undefined>;

/**
 * The credentials of the environment, for the schemes of the description that take them.
 * @throws CannotRunError for one that no header can carry
 */
export function readCredentials(
  schemes: readonly CredentialScheme[],
  environment: Environment,
): Credential[] {
  return schemes.flatMap((scheme) => {
    const name = environmentVariable(scheme);
    const value = environment[name]?.trim();
    // Checked here, because fetch quotes a header that it refuses in its message.
    if (value && !/^[\x21-\x7e]+$/.test(value))
      throw new CannotRunError(
        `${name} has characters that a credential cannot have, such as a space or a line break`,
      );
    return value ? [{ scheme, value }] : [];
  });
}

/** Credentials that the sandbox accepts. */
export const sandboxCredentials = (schemes: readonly CredentialScheme[]): Credential[] =>
  schemes.map((scheme) => ({ scheme, value: "sandbox" }));
