import { lstatSync } from "node:fs";
import type { UploadCommandArguments } from "./upload-arguments.js";

type Given = Pick<UploadCommandArguments, "organization_id" | "store_id">;

/** What the error codes of the system mean for a file. */
const ofFiles: Readonly<Record<string, string>> = {
  ENOENT: "there is no file or folder of this name",
  EACCES: "this user may not read it",
  EPERM: "this user may not read it",
  ELOOP: "its links lead in a circle",
};

/** What the user gave, by the name that it has in the client. */
const given: Readonly<Record<string, string>> = {
  accessToken: "AITRONOS_ACCESS_TOKEN",
  apiKey: "AITRONOS_API_KEY",
  organization_id: "--organization",
  store_id: "--store",
  relative_path: "--relative-path",
};

/** Why a file has not arrived, and what the user can do about it. */
export function describeFailure(error: unknown, path: string, { organization_id, store_id }: Given): string {
  const { status, reason, argument, cause, message = String(error) } = Object(error);
  const code = Object(reason === "source-unreadable" ? cause : error).code;
  if (code === "ENOENT" && path.includes("\ufffd")) return "its name is not UTF-8: rename it";
  if (code === "ENOENT" && isThere(path)) return "it is a link to a file or folder that is not there";
  if (Object.hasOwn(ofFiles, code)) return ofFiles[code] as string;
  if (code === "VECTOR_STORE_NOT_FOUND")
    return `${organization_id} has no store ${store_id}: check --organization and --store`;
  if (status === 401) return `${message} Check AITRONOS_ACCESS_TOKEN or AITRONOS_API_KEY.`;
  if (reason === "untrusted-host")
    return message.replace(
      "not in trustedHosts",
      "no trusted host: if it may take the bytes, name it with --trusted-host",
    );
  if (reason === "source-changed")
    return `it has changed since its upload began (${message}): upload it again`;
  if (reason === "not-registered")
    return `${message}: ${Object(cause).message} Run the same command again: it need not send the bytes again.`;
  if (reason === "busy") return "another process is uploading it: wait until that has ended";
  return Object.hasOwn(given, argument) ? message.replace(argument, given[argument]) : message;
}

/** Whether the next file would fail in the same way. */
export function isFatal(error: unknown): boolean {
  const { status, code, argument } = Object(error);
  return status === 401 || code === "VECTOR_STORE_NOT_FOUND" || Object.hasOwn(given, argument);
}

const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;
