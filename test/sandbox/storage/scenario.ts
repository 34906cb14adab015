import type { Fault, StorageOptions } from "../../../src/sandbox/index.js";

/** What happens at one signed URL, request after request. */
export interface Scenario {
  it: string;
  /** Of the file, in bytes. */
  size: number;
  storage?: StorageOptions;
  steps: Step[];
  /** What fetch cannot see over HTTP, or only after an unknown time. */
  only?: "in process";
}

export interface Step {
  /** Faults of storage that are added before. */
  faults?: Record<string, unknown>[];
  /** Milliseconds that pass before. */
  advance?: number;
  /** PUT when absent. */
  method?: "POST" | "DELETE" | "GET";
  /** The Content-Range; the body is what it says of the file. Without it a PUT sends the whole file. */
  send?: string;
  headers?: Record<string, string>;
  /** The body, when it is another than `send` says: bytes of the file from..to. */
  body?: [from: number, to: number];
  want: Want;
}

interface Want {
  status?: number;
  /** The `Range`; a response has none unless it is here. */
  range?: string;
  headers?: Record<string, string>;
  /** What the body contains; it is empty unless this is here. */
  text?: string;
  /** No response, but an error of the connection: its code in process. */
  error?: string;
  /** The code over HTTP, where it is another. */
  overHttp?: string;
  /** Neither response nor error until the caller aborts. */
  silence?: true;
  /** The milliseconds that storage has waited for in all. */
  waited?: number;
  /** Hashes are wrong or missing. */
  hashes?: "wrong" | "none";
  /** The rules of openapi/storage/ that the response breaks: it does not come from storage, or it is a lie. */
  breaks?: string[];
}

export const faultsOf = ({ faults = [] }: Step): Fault[] =>
  faults.map((fault) => ({ operation: "storage", ...fault }) as Fault);

/** The bytes that a step sends. */
export function bodyOf({ method, send, body }: Step, file: Uint8Array<ArrayBuffer>) {
  if (body) return file.subarray(...body);
  if (method !== undefined) return null;
  if (send === undefined) return file;
  const [match, first, last] = /^bytes (\d+)-(\d+|\*)/.exec(send) ?? [];
  if (match === undefined) return null;
  return file.subarray(Number(first), last === "*" ? undefined : Number(last) + 1);
}
