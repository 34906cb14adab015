import type { CredentialScheme } from "../../../description/credential-scheme.js";
import { json } from "../markdown/markdown.js";
import { type SampleRequest, variable } from "./sample-request.js";

/** The request for a shell. */
export function curlSample(request: SampleRequest): string {
  const { method, credentials, headers, body } = request;
  const first = method === "GET" ? "curl" : `curl -X ${method}`;
  return [
    `${first} "${address(request)}"`,
    ...credentials.filter(({ location }) => location !== "query").map(credentialHeader),
    ...headers.map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...bodyArguments(body),
  ].join(" \\\n  ");
}

function address({ url, query, credentials }: SampleRequest): string {
  const pairs = [
    ...query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`),
    ...credentials
      .filter(({ location }) => location === "query")
      .map((scheme) => `${scheme.parameter}=$${variable(scheme)}`),
  ];
  return pairs.length === 0 ? url : `${url}?${pairs.join("&")}`;
}

function credentialHeader(scheme: CredentialScheme): string {
  const { location, parameter, prefix } = scheme;
  const value = [prefix, `$${variable(scheme)}`].filter(Boolean).join(" ");
  return location === "cookie" ? `-b "${parameter}=${value}"` : `-H "${parameter}: ${value}"`;
}

function bodyArguments(body: SampleRequest["body"]): string[] {
  if (body === undefined) return [];
  if (body.kind === "form")
    return body.parts.map(
      ({ name, value, file }) =>
        file
          ? `-F ${quoted(`${name}=@${file.path}`)}`
          : `${/^[@<]|;/.test(value) ? "--form-string" : "-F"} ${quoted(`${name}=${value}`)}`, // signs that -F reads
    );
  const type = `-H "Content-Type: ${body.mediaType}"`;
  if (body.kind === "json") return [type, `-d ${quoted(json(body.value).replaceAll("\n", "\n  "))}`];
  return [type, `--data-binary ${body.kind === "text" ? quoted(body.text) : "@path/to/body"}`];
}

/** In double quotes where no shell reads anything in them, as the official docs write it. */
const quoted = (text: string): string =>
  /["$`\\!\n]/.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : `"${text}"`;
