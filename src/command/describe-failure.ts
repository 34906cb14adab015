import type { UploadCommandArguments } from "./upload-arguments.js";

type Given = Pick<UploadCommandArguments, "organization_id" | "store_id">;

/** What the system says of a file, by its code. */
const ofFiles: Readonly<Record<string, string>> = {
  ENOENT: "there is no file or folder of this name",
  EACCES: "this user may not read it",
  EPERM: "this user may not read it",
  ELOOP: "its links lead in a circle",
};

/** Why a file has not arrived, and where the user can do something about it, what. */
export function describeFailure(error: unknown, { organization_id, store_id }: Given): string {
  const { status, reason, cause, message = String(error) } = Object(error);
  const code = Object(reason === "source-unreadable" ? cause : error).code;
  if (Object.hasOwn(ofFiles, code)) return ofFiles[code] as string;
  if (code === "VECTOR_STORE_NOT_FOUND")
    return `${organization_id} has no store ${store_id}: check --organization and --store`;
  if (status === 401) return `${message} Check AITRONOS_ACCESS_TOKEN or AITRONOS_API_KEY.`;
  if (reason === "untrusted-host") return message.replace("in trustedHosts", "with --trusted-host");
  return message;
}
