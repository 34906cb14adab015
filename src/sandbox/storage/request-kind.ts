import { isFinal, readContentRange } from "./content-range.js";
import type { StorageRequestKind } from "./storage-fault.js";

/** What a request does, in all the words that faults have for it. */
export function kindsOf({ method, headers }: Request): StorageRequestKind[] {
  if (method === "POST") return ["start"];
  if (method === "DELETE") return ["cancel"];
  const range = method === "PUT" ? readContentRange(headers.get("content-range")) : undefined;
  if (range === undefined) return [];
  if (range.kind === "status") return ["status"];
  return ["data", isFinal(range) ? "final" : "chunk"];
}
