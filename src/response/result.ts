import type { OperationTypes } from "../../generated/client.js";
import type {
  ApiError,
  InvalidArgumentError,
  NetworkError,
  ProcessingError,
  TimeoutError,
  UnexpectedResponseError,
} from "../errors/errors.js";
import type { UploadError } from "../errors/upload-error.js";

export type OperationId = keyof OperationTypes;

/** What an operation takes. */
export type Arguments<Id extends OperationId> = OperationTypes[Id]["arguments"];

/** What an operation returns; `undefined` where the response has no body. */
export type Data<Id extends OperationId> = OperationTypes[Id]["data"];

/*
 * `code: string` beside known codes would survive `code === "KNOWN"` and keep `details` from narrowing. No literal is assignable to these
 * two types, and yet they can be read as a string and a number.
 */
/**
 * A code that the contract does not list: a string, for the `default` of a switch. To compare with one of them, widen it first: `const
 * code: string = error.code`.
 */
export declare enum UnlistedCode {
  _ = "",
}
/** A status that the contract does not list: a number, for the `default` of a switch. */
export declare enum UnlistedStatus {
  _ = -1,
}

/* A server may send a listed code with another status, and its details are checked even then. */
type ListedCodes<Status extends number, Body> = Body extends {
  error: { code: infer Code extends string; details?: infer Details };
}
  ? string extends Code
    ? never
    : ApiError<Status | UnlistedStatus, Code, Details>
  : never;

type ListedStatuses<Failures> = {
  [Status in keyof Failures]: Status extends number
    ? ListedCodes<Status, Failures[Status]> | ApiError<Status, UnlistedCode, unknown>
    : never;
}[keyof Failures];

/** The documented failures of an operation: `status` and `code` narrow it to typed `details`. */
export type ApiErrorOf<Id extends OperationId = OperationId> = Id extends OperationId
  ? ListedStatuses<OperationTypes[Id]["failures"]> | ApiError<UnlistedStatus, UnlistedCode, unknown>
  : never;

/** Every way in which a call of an operation fails; `kind` tells them apart. */
export type CallError<Id extends OperationId = OperationId> =
  | ApiErrorOf<Id>
  | UnexpectedResponseError
  | NetworkError
  | TimeoutError
  | InvalidArgumentError;

/** Everything that this package throws, except the reason of a caller's abort. */
export type AnyError = CallError | ProcessingError | UploadError;

/** A call that succeeded. */
export interface Success<Data> {
  readonly ok: true;
  /** The body of the response; `undefined` where it has none. */
  readonly data: Data;
  /** The HTTP status. */
  readonly status: number;
  /** Already read; `text()` and `json()` may be called again. */
  readonly response: Response;
}

/** A call that failed. */
export interface Failure<CallFailure> {
  readonly ok: false;
  /** The error that the throwing style throws: `kind` says which. */
  readonly error: CallFailure;
}

/** What the `safe` style resolves to. */
export type Result<Id extends OperationId> = Success<OperationTypes[Id]["data"]> | Failure<CallError<Id>>;
