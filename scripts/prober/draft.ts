import type { CredentialScheme } from "../description/credential-scheme.js";
import { mediaKind } from "../description/media-type.js";
import type { Operation } from "../description/operation.js";

/** A value for a scheme of the description: the caller's own, or a wrong one. */
export interface Credential {
  scheme: CredentialScheme;
  value: string;
}

/** A request before it is known which server gets it. */
export interface Draft {
  operation: Operation;
  /** Values of path, query and header parameters, not encoded. */
  parameters: Record<string, string>;
  body: DraftBody | undefined;
  credential: Credential | undefined;
  /** The fields of a form that are files. */
  files: readonly string[];
}

export interface DraftBody {
  /** Without one, no Content-Type is sent. */
  mediaType: string | undefined;
  /** What is sent; of a form its fields, as JSON. */
  text: string;
}

/** The request that a draft means at a server. */
export function toRequest(
  server: string,
  { operation, parameters, body, credential, files }: Draft,
  signal: AbortSignal,
): Request {
  const path = operation.path.replaceAll(/\{([^{}]+)\}/g, (_, name: string) =>
    encodeURIComponent(parameters[name] ?? ""),
  );
  const url = new URL(`${server.replace(/\/$/, "")}${path}`);
  const headers = new Headers();
  for (const { name, in: location } of operation.parameters) {
    const value = parameters[name];
    if (value === undefined) continue;
    if (location === "query") url.searchParams.set(name, value);
    if (location === "header") headers.set(name, value);
  }
  if (credential) present(credential, url, headers);
  const form = body && mediaKind(body.mediaType ?? "") === "multipart" ? formOf(body, files) : undefined;
  // fetch gives a form the media type with its boundary.
  if (body?.mediaType !== undefined && !form) headers.set("Content-Type", body.mediaType);
  return new Request(url, {
    method: operation.method.toUpperCase(),
    headers,
    // As bytes: fetch gives a text a Content-Type of its own.
    body: form ?? (body ? new TextEncoder().encode(body.text) : null),
    redirect: "manual",
    signal,
  });
}

function formOf({ text }: DraftBody, files: readonly string[]): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(JSON.parse(text) as Record<string, unknown>)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (files.includes(name)) form.append(name, new File([String(each)], name));
      else form.append(name, typeof each === "object" ? JSON.stringify(each) : String(each));
    }
  }
  return form;
}

function present({ scheme, value }: Credential, url: URL, headers: Headers): void {
  const { location, parameter, prefix } = scheme;
  if (location === "query") url.searchParams.set(parameter, value);
  else if (location === "cookie") headers.set("Cookie", `${parameter}=${value}`);
  else headers.set(parameter, prefix === undefined ? value : `${prefix} ${value}`);
}
