import type { UploadProblem } from "../errors/upload-error.js";

/** What storage said, or that it said nothing. */
export type StorageReport = Complete | Partial | Gap | Passing | Failure;

/** The same request may succeed later. */
export type Passing = Busy | Silent | Foreign;

/** The file is whole. */
interface Complete {
  readonly kind: "complete";
  readonly status: number;
  /** In bytes, where storage names it. */
  readonly size: number | undefined;
  readonly crc32c: string | undefined;
}

/** More bytes are to come. */
export interface Partial {
  readonly kind: "partial";
  readonly status: 308;
  readonly range: "readable" | "absent" | "malformed";
  /** How many bytes storage holds; 0 where the range is not readable. */
  readonly acknowledged: number;
  /** Hashes of the bytes that storage holds, where it names them, as it writes them. */
  readonly crc32c?: string | undefined;
  readonly md5?: string | undefined;
}

/** A chunk began beyond the bytes that storage holds. */
interface Gap {
  readonly kind: "gap";
  readonly status: number;
  readonly acknowledged: number;
}

/** Storage, or a proxy before it, wants to be asked later. */
interface Busy {
  readonly kind: "busy";
  readonly status: number;
  readonly retryAfterMs: number | undefined;
}

/** There was no response. */
export interface Silent {
  readonly kind: "silent";
  readonly status?: undefined;
  readonly cause: unknown;
}

/** A response that does not come from storage. */
export interface Foreign {
  readonly kind: "foreign";
  readonly status: number;
}

/** The end of the upload, or of its session: storage does not take it, and would not later. */
export interface Failure {
  readonly kind: "failed";
  readonly status: number;
  readonly reason: UploadProblem;
  /** Names the status. */
  readonly problem: string;
}
