import type { components } from "../../../generated/types.js";
import { timestamp } from "../clock.js";
import { processingStatus } from "./processing-status.js";
import type { RegisteredFile } from "./stored-file.js";

/** A file at `now`, in milliseconds since 1970, as the API shows it. */
export function knowledgeFile(
  { id, file_name, size, created, run }: RegisteredFile,
  now: number,
): components["schemas"]["KnowledgeFile"] {
  const { status, completed_at } = processingStatus(run, now);
  return {
    id,
    filename: file_name,
    status,
    size_bytes: size,
    created_at: timestamp(new Date(created)),
    ...(completed_at !== null && { processed_at: completed_at }),
  };
}
