import { show } from "../checker/show.js";
import type { Breach } from "../checker/violation.js";
import { valueAt } from "../description/json-pointer.js";
import type { Draft } from "./draft.js";
import type { Probe } from "./probe.js";

export const noResponse = ({ operation }: Draft, found: string): Breach => ({
  rule: "no-response",
  side: "response",
  at: "the connection",
  expected: "a response",
  found,
  pointer: operation.pointer,
});

export const endless = ({ operation }: Draft, found: string): Breach => ({
  rule: "response-time",
  side: "response",
  at: "the time",
  expected: "an end of the body",
  found,
  pointer: operation.pointer,
});

/** Says nothing of the URL, which may hold a credential. */
export function describeFailure(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return cause instanceof Error
    ? [Reflect.get(cause, "code"), cause.message].filter(Boolean).join(": ")
    : "none";
}

/** Responses that this probe does not expect, though the description may allow them. */
export function unexpectedResponse(
  { statuses, words, code }: Probe["expect"],
  status: number,
  body: unknown,
  pointer: string,
): Breach | undefined {
  const about = { side: "response", pointer } as const;
  if (!statuses.includes(status))
    return {
      ...about,
      rule: "unexpected-status",
      at: "the status",
      expected: words ?? statuses.join(" or "),
      found: `${status}`,
    };
  const found = code && valueAt(body, code.at);
  if (code === undefined || found === code.value) return undefined;
  return {
    ...about,
    rule: "unexpected-code",
    at: code.at,
    expected: code.value,
    found: show(found),
  };
}
