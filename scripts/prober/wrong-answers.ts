import { show } from "../checker/show.js";
import type { Breach } from "../checker/violation.js";
import { valueAt } from "../description/json-pointer.js";
import type { Draft } from "./draft.js";
import type { Probe } from "./probe.js";

export const noAnswer = ({ operation }: Draft, found: string): Breach => ({
  rule: "no-answer",
  side: "answer",
  at: "the connection",
  expected: "an answer",
  found,
  pointer: operation.pointer,
});

export const endless = ({ operation }: Draft, found: string): Breach => ({
  rule: "answer-time",
  side: "answer",
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

/** What this very probe should not have got, whatever the description says of the answer. */
export function unexpectedAnswer(
  { statuses, code }: Probe["expect"],
  status: number,
  body: unknown,
  pointer: string,
): Breach | undefined {
  const about = { side: "answer", pointer } as const;
  if (!statuses.includes(status))
    return {
      ...about,
      rule: "unexpected-status",
      at: "the status",
      expected: statuses.join(" or "),
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
