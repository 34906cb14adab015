import {
  type CredentialScheme,
  credentialIn,
  environmentVariable,
} from "../description/credential-scheme.js";

/** No shell takes a longer argument (Linux, MAX_ARG_STRLEN). */
const longest = 100_000;

/**
 * The command that sends a request again, for bash. A secret credential is read from the environment variable that holds it, as `npm run
 * contract` does; a made-up one is written out, because it may be what is wrong.
 */
export function curlCommand(
  request: Request,
  body: string,
  schemes: readonly CredentialScheme[],
  isSecret: (value: string) => boolean = () => true,
): string {
  const headers = [...request.headers].map(([name, value]) =>
    carriesCredential(name, schemes) && isSecret(value)
      ? secretHeader(request, name, schemes)
      : header(name, value),
  );
  // curl gives data a media type of its own.
  if (body !== "" && !request.headers.has("content-type")) headers.push("-H 'Content-Type:'");
  const data =
    body.length > longest
      ? [`--data-binary @- # expects the ${body.length} characters of the body on its standard input`]
      : [`--data-raw ${quote(body)}`];
  const url = address(request.url, schemes, isSecret);
  return ["curl", `-X ${request.method}`, url, ...headers, ...(body === "" ? [] : data)].join(" ");
}

const carriesCredential = (name: string, schemes: readonly CredentialScheme[]): boolean =>
  name === "cookie" || name === "authorization" || ofHeader(name, schemes).length > 0;

const ofHeader = (name: string, schemes: readonly CredentialScheme[]): CredentialScheme[] =>
  schemes.filter(({ location, parameter }) => location === "header" && parameter.toLowerCase() === name);

/** For curl, a header without a value ends with a semicolon; curl leaves out one that ends with a colon. */
const header = (name: string, value: string): string =>
  `-H ${quote(value === "" ? `${name};` : `${name}: ${value}`)}`;

function secretHeader(request: Request, name: string, schemes: readonly CredentialScheme[]): string {
  const scheme = ofHeader(name, schemes).find((each) => credentialIn(request, each));
  const words = scheme && [scheme.prefix, `$${environmentVariable(scheme)}`].filter(Boolean).join(" ");
  return `-H "${name}: ${words ?? "***"}"`;
}

function address(
  text: string,
  schemes: readonly CredentialScheme[],
  isSecret: (value: string) => boolean,
): string {
  const url = new URL(text);
  const secret = schemes.filter(
    ({ location, parameter }) =>
      location === "query" &&
      url.searchParams.has(parameter) &&
      isSecret(url.searchParams.get(parameter) ?? ""),
  );
  for (const { parameter } of secret) url.searchParams.set(parameter, "***");
  return secret.reduce(
    (quoted, scheme) =>
      quoted.replace(`${scheme.parameter}=***`, `${scheme.parameter}='"$${environmentVariable(scheme)}"'`),
    quote(url.href),
  );
}

/** Control characters are spelt out: a terminal would obey them, and XML cannot hold them. */
function quote(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to replace
  const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g;
  if (!control.test(text)) return `'${text.replaceAll("'", "'\\''")}'`;
  const spelt = text
    .replaceAll(/[\\']/g, "\\$&")
    .replaceAll(control, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return `$'${spelt}'`;
}
