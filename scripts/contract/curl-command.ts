import { type CredentialScheme, credentialIn } from "./credential-scheme.js";

/** Longer bodies are not worth pasting into a shell. */
const longest = 4096;

/** The command that sends a request again. Credentials are shell variables, named after the security scheme: `$BEARER_AUTH`. */
export function curlCommand(request: Request, body: string, schemes: readonly CredentialScheme[]): string {
  const url = new URL(request.url);
  for (const { location, parameter } of schemes)
    if (location === "query" && url.searchParams.has(parameter)) url.searchParams.set(parameter, "***");
  const headers = [...request.headers].map(([name, value]) => header(request, name, value, schemes));
  const data =
    body.length > longest ? [`--data-binary @body # ${body.length} characters`] : [`-d ${quote(body)}`];
  return ["curl", `-X ${request.method}`, quote(url.href), ...headers, ...(body === "" ? [] : data)].join(
    " ",
  );
}

function header(request: Request, name: string, value: string, schemes: readonly CredentialScheme[]): string {
  const own = schemes.filter(
    ({ location, parameter }) => location === "header" && parameter.toLowerCase() === name,
  );
  if (own.length === 0 && name !== "cookie" && name !== "authorization")
    return `-H ${quote(`${name}: ${value}`)}`;
  const scheme = own.find((each) => credentialIn(request, each));
  const words = scheme && [scheme.prefix, `$${variableName(scheme.name)}`].filter(Boolean).join(" ");
  return `-H "${name}: ${words ?? "***"}"`;
}

const variableName = (scheme: string): string => scheme.replaceAll(/([a-z])([A-Z])/g, "$1_$2").toUpperCase();

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
