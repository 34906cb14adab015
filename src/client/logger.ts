import { type Call, type CallFacts, callFacts } from "./call.js";

/** The subject of a log line. No URL, header or body: those hold secrets. */
export interface LogFields extends CallFacts {
  readonly status?: number;
  /** Why a request is retried or a call failed: the message of the error. */
  readonly reason?: string;
  /** How long until the next attempt. */
  readonly waitMs?: number;
}

/** Gets `request` as debug, `response` as info, `retry` as warn and `failure` as error. `console` is a logger. */
export type Logger = Record<"debug" | "info" | "warn" | "error", (event: string, fields: LogFields) => void>;

/** Writes a line about one call. */
export type Log = (level: keyof Logger, event: string, more?: Omit<LogFields, keyof CallFacts>) => void;

export const createLog =
  (logger: Logger | undefined, call: Call): Log =>
  async (level, event, more) => {
    try {
      await logger?.[level](event, { ...callFacts(call), ...more });
    } catch {
      // A logger that fails, at once or later, must not fail the call.
    }
  };
