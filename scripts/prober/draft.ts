import { contentFor } from "../checker/content.js";
import type { CredentialScheme } from "../description/credential-scheme.js";
import type { Operation, OperationParameter } from "../description/operation.js";

/** A value for a scheme of the description: the caller's own, or a wrong one. */
export interface Credential {
  scheme: CredentialScheme;
  value: string;
}

/** A request before it is known which server gets it. */
export interface Draft {
  operation: Operation;
  /** Values of path, query and header parameters, not encoded; several of a list. */
  parameters: Record<string, Texts>;
  body: DraftBody | undefined;
  credential: Credential | undefined;
  /** The fields of a form that are files, each with the name of its file. */
  files: ReadonlyMap<string, string>;
}

export type Texts = string | readonly string[];

export interface DraftBody {
  /** Without one, no Content-Type is sent. */
  mediaType: string | undefined;
  /** What is sent; of a form its fields, as JSON. */
  text: string;
}

/** The request that a draft means at a server. */
export function toRequest(server: string, draft: Draft, signal: AbortSignal): Request {
  const { operation, parameters, body, credential } = draft;
  const path = operation.path.replaceAll(/\{([^{}]+)\}/g, (_, name: string) =>
    encodeURIComponent([parameters[name] ?? ""].flat().join(",")),
  );
  const url = new URL(`${server.replace(/\/$/, "")}${path}`);
  const headers = new Headers();
  for (const parameter of operation.parameters) {
    const { name, in: location } = parameter;
    const texts = parameters[name];
    if (texts === undefined) continue;
    if (location === "query")
      for (const text of queryTexts(parameter, texts)) url.searchParams.append(name, text);
    if (location === "header") headers.set(name, [texts].flat().join(","));
  }
  if (credential) present(credential, url, headers);
  const form = body && formOf(draft, body);
  // fetch gives a form the media type with its boundary.
  if (body?.mediaType !== undefined && !(form instanceof FormData))
    headers.set("Content-Type", body.mediaType);
  return new Request(url, {
    method: operation.method.toUpperCase(),
    headers,
    // As bytes: fetch gives a text a Content-Type of its own.
    body:
      form instanceof FormData ? form : body ? new TextEncoder().encode(form ? `${form}` : body.text) : null,
    redirect: "manual",
    signal,
  });
}

/** A list is several parameters of one name, or one with a separator: OpenAPI 3.1, section 4.8.12.6. */
function queryTexts({ source }: OperationParameter, texts: Texts): readonly string[] {
  if (typeof texts === "string") return [texts];
  const { style = "form", explode = style === "form" } = source;
  if (explode) return texts;
  return [texts.join({ spaceDelimited: " ", pipeDelimited: "|" }[style] ?? ",")];
}

/** The body as a form, where it goes as one that the operation describes. */
function formOf(
  { operation, files }: Draft,
  { mediaType, text }: DraftBody,
): FormData | URLSearchParams | undefined {
  const kind = contentFor(operation.body?.contents ?? [], mediaType ?? null)?.kind;
  if (kind !== "multipart" && kind !== "urlencoded") return undefined;
  const form = kind === "multipart" ? new FormData() : new URLSearchParams();
  for (const [name, value] of Object.entries(JSON.parse(text) as Record<string, unknown>))
    for (const each of Array.isArray(value) ? value : [value]) {
      const field = typeof each === "object" ? JSON.stringify(each) : String(each);
      const file = files.get(name);
      if (file !== undefined && form instanceof FormData) form.append(name, new File([field], file));
      else form.append(name, field);
    }
  return form;
}

function present({ scheme, value }: Credential, url: URL, headers: Headers): void {
  const { location, parameter, prefix } = scheme;
  if (location === "query") url.searchParams.set(parameter, value);
  else if (location === "cookie") headers.set("Cookie", `${parameter}=${value}`);
  else headers.set(parameter, prefix === undefined ? value : `${prefix} ${value}`);
}
