/** What every failure and every log line tells about its call. */
export interface CallFacts {
  /** The operation's name in the contract; `http` for the raw client, `createClient` for its options. */
  readonly operationId: string;
  /** Requests sent, all retries included; 0 when the call was refused before any. */
  readonly attempts: number;
  /** `x-request-id` of the last answer, if one came: quote it to support. */
  readonly requestId?: string | undefined;
}

/** The facts alone, as they are at this moment. */
export const callFacts = ({ operationId, attempts, requestId }: CallFacts) => ({
  operationId,
  attempts,
  requestId,
});
