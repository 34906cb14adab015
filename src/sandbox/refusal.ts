import { type ErrorCode, errors } from "../../generated/sandbox.js";

interface ErrorText {
  status: number;
  message: string;
  system_message: string;
}

interface Circumstances {
  details?: Record<string, unknown>;
  /** Headers that only this refusal has. */
  headers?: Record<string, string>;
  /** Words that say more than the catalogue's. */
  message?: string;
  system_message?: string;
}

/** Thrown anywhere below `respondAsApi`, which turns it into the error envelope. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly text: ErrorText;
  readonly details: Record<string, unknown> | undefined;
  readonly headers: Record<string, string>;

  constructor(
    readonly code: string,
    text: ErrorText,
    { details, headers = {}, ...words }: Circumstances = {},
  ) {
    super(code);
    this.text = { ...text, ...words };
    this.details = details;
    this.headers = headers;
  }
}

export const refuse = (code: ErrorCode, circumstances: Circumstances = {}): Refusal =>
  new Refusal(code, errors[code], circumstances);

/** Refuses one value of the request. A value that is absent is not named. */
export function refuseValue(field: string, value: unknown): Refusal {
  const words = field.replaceAll("_", " ").replace(/\b(id|mime|url)\b/g, (word) => word.toUpperCase());
  return refuse("VALIDATION_ERROR", {
    details: value === undefined ? { field } : { field, value },
    message: `Please enter a valid ${words}.`,
    system_message: `${words.charAt(0).toUpperCase()}${words.slice(1)} validation failed`,
  });
}

/** Refuses a request that cannot be read at all. */
export const refuseRequest = (system_message: string): Refusal =>
  refuse("VALIDATION_ERROR", { system_message });
