import type { Description } from "../description/description.js";
import type { Origins } from "./origins.js";

type Scheme = Record<string, unknown>;

interface Reading {
  description: Description;
  origins: Origins;
  follow(given: object): Scheme;
}

/** Who is let in, and by what; an empty list of credentials accepts every request. */
export function readCredentials(own: unknown, reading: Reading): Record<string, unknown> {
  const { security, components } = reading.description;
  const given = (own ?? security ?? []) as Record<string, string[]>[];
  const schemes = (components?.securitySchemes ?? {}) as Record<string, object>;
  const schemeOf = (name: string) =>
    Object.hasOwn(schemes, name) ? reading.follow(schemes[name] as object) : { type: name };
  const used = [...new Set(given.flatMap(Object.keys))].map(schemeOf);
  const credentials = (given.length > 0 ? given : [{}]).map((one) =>
    Object.entries(one)
      .flatMap(([name, scopes]) => {
        const sent = credentialName(schemeOf(name));
        return [sent, ...scopes.map((scope) => `${sent} scope ${scope}`)];
      })
      .sort(),
  );
  return {
    credentials: credentials.sort(),
    securitySchemes: reading.origins.derive(
      Object.fromEntries(
        used.map((scheme) => {
          const { type: _, scheme: _name, in: _where, name: _key, ...rest } = scheme; // the credentials say these
          return [credentialName(scheme), reading.origins.derive(rest, scheme)];
        }),
      ),
      schemes,
    ),
  };
}

/** What callers send for a security scheme. They never see its name in the description. */
function credentialName({ type, scheme, in: where, name }: Scheme): string {
  if (type === "http") return `HTTP ${String(scheme).toLowerCase()}`;
  if (type !== "apiKey") return `${type}`;
  return where === "header" ? `header ${String(name).toLowerCase()}` : `${where} ${name}`;
}
