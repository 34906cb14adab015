import type { CheckSchema } from "../../generated/checks.js";
import { InvalidArgumentError } from "../errors/errors.js";
import type { CallFacts } from "./call.js";
import { checkArguments } from "./check-arguments.js";

/** What each option must be. */
export type OptionChecks = Readonly<Record<string, CheckSchema>>;

export const timeoutCheck: CheckSchema = { type: ["number", "Infinity"], exclusiveMinimum: 0 };

export const headersCheck: CheckSchema = { type: ["object", "array"] };

export const callOptions: OptionChecks = {
  signal: { type: "object" },
  timeoutMs: timeoutCheck,
  headers: headersCheck,
};

/** Refuses, by name, options that do not exist or have an impossible value: JavaScript has no compiler that would. */
export const checkOptions = (options: object, properties: OptionChecks, facts: CallFacts): void => {
  checkArguments({ type: "object", properties }, options, facts, "options");
  // A signal that is passed instead of `{ signal }` has no members of its own.
  const names = Object.keys("aborted" in options ? { aborted: 0 } : options);
  const stranger = names.find((name) => !Object.hasOwn(properties, name));
  if (stranger !== undefined)
    throw new InvalidArgumentError(
      stranger,
      `is no option: there are ${Object.keys(properties).join(", ")}`,
      facts,
    );
};
