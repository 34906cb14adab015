import type { Description, Reference } from "./description.js";
import { escapePointer } from "./json-pointer.js";
import { resolveRef } from "./resolve-ref.js";

/** One way in which a request proves who sends it. */
export interface CredentialScheme {
  name: string;
  pointer: string;
  location: "header" | "query" | "cookie";
  /** The name of the header, query parameter or cookie. */
  parameter: string;
  /** What the value begins with, such as `Bearer`. */
  prefix: string | undefined;
  /** Whether the official docs page shows it, so that a server has to take it. */
  documented: boolean;
}

/** Where the commands of this project look for a credential: a token is for HTTP's own schemes, a key for any other. */
export const environmentVariable = ({ prefix }: CredentialScheme): string =>
  prefix === undefined ? "AITRONOS_API_KEY" : "AITRONOS_ACCESS_TOKEN";

interface SchemeObject {
  type: string;
  scheme?: string;
  in?: CredentialScheme["location"];
  name?: string;
  "x-provenance"?: string;
}

/** Schemes by name, each with its scopes: a request satisfies all of them. */
export type Requirement = Record<string, string[]>;

/** The alternatives of an operation, or those of the whole description. */
export const requirementsOf = (description: Description, own: Requirement[] | undefined): Requirement[] =>
  own ?? (description.security as Requirement[] | undefined) ?? [];

/** The alternatives as schemes. Those that HTTP does not carry in one field are left out. */
export function readCredentials(
  description: Description,
  own: Requirement[] | undefined,
): CredentialScheme[][] {
  const schemes = new Map(readSchemes(description).map((scheme) => [scheme.name, scheme]));
  return requirementsOf(description, own).map((each) =>
    Object.keys(each).flatMap((name) => schemes.get(name) ?? []),
  );
}

/** The security schemes of a description as they are written. */
export const describedSchemes = ({ components }: Description) =>
  Object.entries((components?.securitySchemes ?? {}) as Record<string, SchemeObject | Reference>).map(
    ([name, source]) => ({ name, source, pointer: `/components/securitySchemes/${escapePointer(name)}` }),
  );

/** Every credential that a request may carry, for hiding it. */
export function readSchemes(description: Description): CredentialScheme[] {
  return describedSchemes(description).map(({ name, source, pointer }) => {
    const {
      type,
      scheme = "Bearer",
      in: location = "header",
      name: parameter = "Authorization",
      "x-provenance": provenance = "documented",
    } = resolveRef<SchemeObject>(description, source, pointer);
    const documented = provenance === "documented";
    return type === "apiKey"
      ? { name, pointer, location, parameter, prefix: undefined, documented }
      : {
          name,
          pointer,
          location: "header",
          parameter: "Authorization",
          prefix: capitalise(scheme),
          documented,
        };
  });
}

const capitalise = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

/** The credential that a request carries under a scheme. */
export function credentialIn(
  { headers, url }: Request,
  { location, parameter, prefix }: CredentialScheme,
): string | undefined {
  if (location === "query") return new URL(url).searchParams.get(parameter) ?? undefined;
  if (location === "cookie") return cookies(headers).get(parameter);
  const value = headers.get(parameter) ?? undefined;
  if (prefix === undefined) return value;
  const [scheme = "", credential] = value?.split(/ +/, 2) ?? [];
  return scheme.toLowerCase() === prefix.toLowerCase() ? credential : undefined;
}

const cookies = (headers: Headers): Map<string, string> =>
  new Map(
    (headers.get("cookie") ?? "").split(/; */).map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return [name, value.join("=")];
    }),
  );
