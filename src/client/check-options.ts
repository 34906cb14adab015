import type { CheckSchema } from "../../generated/checks.js";
import { InvalidArgumentError } from "../errors/errors.js";
import type { CallFacts } from "./call.js";
import { checkArguments } from "./check-arguments.js";

/** What each option must be. */
export type OptionChecks = Readonly<Record<string, CheckSchema>>;

export const timeoutCheck: CheckSchema = { type: ["number", "Infinity"], exclusiveMinimum: 0 };

export const headersCheck: CheckSchema = { type: ["object", "array"] };

export const callOptions: OptionChecks = {
  signal: { type: "AbortSignal" },
  timeoutMs: timeoutCheck,
  headers: headersCheck,
};

/** Refuses, by name, options that do not exist or have an impossible value: JavaScript has no compiler that would. */
export const checkOptions = (options: object, properties: OptionChecks, facts: CallFacts): void => {
  // A signal may be one of another realm, so its kind is told by a member; nothing else is of the type that it must have.
  const { signal, ...others } = Object(options);
  const unsure = "aborted" in Object(signal) ? others : options;
  checkArguments({ type: "object", properties }, unsure, facts, "options");
  // A signal that is passed instead of `{ signal }` has no members of its own.
  for (const name of "aborted" in options ? ["aborted"] : Object.keys(options))
    if (!Object.hasOwn(properties, name))
      throw new InvalidArgumentError(name, `is not one of ${Object.keys(properties).join(", ")}`, facts);
};
