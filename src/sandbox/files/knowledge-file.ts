import type { components } from "../../../generated/types.js";
import { timestamp } from "../clock.js";
import type { Run } from "./processing.js";
import { processingStatus } from "./processing-status.js";
import type { FileRecord } from "./stored-file.js";

/** A file as the API shows it, with its last run at `now`, in milliseconds since 1970. */
export function knowledgeFile(
  { id, file_name, size, created }: FileRecord,
  run: Run,
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
