import { type CallFacts, callFacts } from "../client/call.js";

/** What every failed call throws, except an abort, which throws the caller's own reason. Holds no secret. */
export abstract class KnowledgeError<Fields extends object = object> extends Error implements CallFacts {
  /** Says which of the errors this is: one for each way to react. */
  abstract readonly kind: string;
  declare readonly operationId: string;
  declare readonly attempts: number;
  declare readonly requestId: string | undefined;

  constructor(message: string, facts: CallFacts, fields: Fields, cause?: unknown) {
    super(message, (cause as object) && { cause });
    Object.assign(this, callFacts(facts), fields);
  }

  /** An error's default JSON form leaves the message out. */
  toJSON(): object {
    return { ...this, message: this.message };
  }
}

/** What every failed response says, whatever its body. */
export interface ResponseFields {
  /** The HTTP status. */
  readonly status: number;
  /** How long the server asked to wait, in milliseconds, even where that is longer than the deadline allows. */
  readonly retryAfterMs: number | undefined;
}

/** The members of the documented envelope, in this library's spelling. */
export interface ApiErrorFields<Status extends number, Code extends string, Details> extends ResponseFields {
  readonly status: Status;
  /** Branch on this; the message may change. */
  readonly code: Code;
  /** What the server says beside the code, typed as soon as `code` is compared. */
  readonly details: Details;
  /** The server's category, such as `client_error`. */
  readonly type: string | undefined;
  /** The technical message, for logs. */
  readonly systemMessage: string | undefined;
  /** The server's name for this failure: quote it to support. */
  readonly traceId: string | undefined;
}

/** The server returned an error in the documented envelope. */
export class ApiError<Status extends number = number, Code extends string = string, Details = unknown>
  extends KnowledgeError<ApiErrorFields<Status, Code, Details>>
  implements ApiErrorFields<Status, Code, Details>
{
  override readonly name = "ApiError";
  readonly kind = "api";
  declare readonly status: Status;
  declare readonly code: Code;
  declare readonly details: Details;
  declare readonly type: string | undefined;
  declare readonly systemMessage: string | undefined;
  declare readonly traceId: string | undefined;
  declare readonly retryAfterMs: number | undefined;
}

export interface UnexpectedResponseFields extends ResponseFields {
  /** The beginning of the body, secrets redacted. */
  readonly excerpt: string;
}

/** The response of the server, or of a proxy before it, is not described by the contract. */
export class UnexpectedResponseError
  extends KnowledgeError<UnexpectedResponseFields>
  implements UnexpectedResponseFields
{
  override readonly name = "UnexpectedResponseError";
  readonly kind = "unexpected-response";
  declare readonly status: number;
  declare readonly retryAfterMs: number | undefined;
  declare readonly excerpt: string;
}

/** There was no response: the connection failed or broke, or a credential function failed. `cause` says why. */
export class NetworkError extends KnowledgeError {
  override readonly name = "NetworkError";
  readonly kind = "network";
}

/** The deadline passed before the response was complete. */
export class TimeoutError extends KnowledgeError<{ readonly timeoutMs: number }> {
  override readonly name = "TimeoutError";
  readonly kind = "timeout";
  /** The deadline of the call, in milliseconds. */
  declare readonly timeoutMs: number;
}

/** The file arrived and could not be processed. */
export class ProcessingError extends KnowledgeError<ProcessingFields> implements ProcessingFields {
  override readonly name = "ProcessingError";
  readonly kind = "processing";
  declare readonly fileId: string;
  declare readonly status: string;
  declare readonly currentStep: string;
  declare readonly errorMessage: string | null;
}

export interface ProcessingFields {
  /** The file that failed. */
  readonly fileId: string;
  /** Its processing status: `failed`. */
  readonly status: string;
  /** The step in which it failed. */
  readonly currentStep: string;
  /** The server's message about it. */
  readonly errorMessage: string | null;
}

/** Refused before any request. The message names the argument and never repeats its value. */
export class InvalidArgumentError extends KnowledgeError<{ readonly argument: string }> {
  override readonly name = "InvalidArgumentError";
  readonly kind = "invalid-argument";
  /** The argument or option at fault; a dotted path where it is nested. */
  declare readonly argument: string;

  constructor(argument: string, problem: string, facts: CallFacts) {
    super(`${argument} ${problem}`, facts, { argument });
  }
}
