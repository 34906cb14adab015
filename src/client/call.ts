import { redact } from "../errors/redact.js";

/** What every failure and every log line tells about its call. */
export interface CallFacts {
  /** The operation's name in the contract; `http` for the raw client, `createClient` for its options. */
  readonly operationId: string;
  /** Requests sent, all retries included; 0 when the call was refused before any. */
  readonly attempts: number;
  /** `x-request-id` of the last response, if there was one: quote it to support. */
  readonly requestId?: string | undefined;
}

/** What is known about a running call; the layers around its requests write it, its errors copy it. */
export interface Call extends CallFacts {
  attempts: number;
  requestId?: string | undefined;
  /** The host to which this attempt has sent its request; undefined for a failure on this side. */
  sentTo?: string | undefined;
  /** Every credential that the call has used. */
  readonly secrets: Set<string>;
  /** Removes the call's secrets from a text. */
  readonly redact: (text: string) => string;
}

export const createCall = (operationId: string): Call => {
  const secrets = new Set<string>();
  return {
    operationId,
    attempts: 0,
    secrets,
    redact: (text) => redact(text, secrets),
  };
};

/** Only the facts, as they are at this moment. */
export const callFacts = ({ operationId, attempts, requestId }: CallFacts) => ({
  operationId,
  attempts,
  requestId,
});
