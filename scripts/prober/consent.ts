import { createInterface } from "node:readline/promises";
import { CannotRunError } from "./cannot-run-error.js";
import { isReading, reasonToRetry, removerOf } from "./effects.js";
import { isHarmless } from "./is-harmless.js";
import type { Budget } from "./pace.js";
import type { Laboratory } from "./subject.js";

/** How a run talks to the person who started it. */
export interface Terminal {
  print: (line: string) => void;
  /** Shows what is going on, until the next line is printed; absent where no one is watching. */
  status?: (text: string) => void;
  /** Asks a person for yes or no; absent where no person can be asked. */
  ask?: (question: string) => Promise<boolean>;
}

/** Says beforehand what a run creates on a server, what becomes of it, and what it changes or removes. */
export function announcement(laboratory: Laboratory, { requests }: Budget): string {
  const { operations, subjects, asked } = laboratory;
  const writing = subjects.filter((each) => !isReading(each.operation) && isHarmless(laboratory, each));
  const creating = writing.flatMap(({ operation, standIns }) => {
    const remover = removerOf(operations, operation);
    if (remover) return [`  ${operation.id}: each is removed again by ${remover.id}`];
    return standIns.length === 0 ? [`  ${operation.id}: ${reasonToRetry(operation)}`] : [];
  });
  const removers = new Set(writing.map(({ operation }) => removerOf(operations, operation)));
  const changing = writing.filter(
    (each) =>
      each.standIns.length > 0 &&
      !removerOf(operations, each.operation) &&
      (asked.includes(each) || removers.has(each.operation)),
  );
  if (creating.length === 0) return "This run creates nothing.";
  return [
    `This run creates things, with at most ${requests} requests:`,
    ...creating,
    changing.length > 0
      ? `It changes and removes only what it has created itself: ${changing.map(({ operation }) => operation.id).join(", ")}.`
      : "It deletes and overwrites nothing, and sends no file.",
  ].join("\n");
}

/** @throws CannotRunError without a yes */
export async function askConsent(server: string, ask: Terminal["ask"]): Promise<void> {
  if (ask === undefined)
    throw new CannotRunError(`${server} is another machine: add --yes if this run may create things there`);
  if (!(await ask(`Go on at ${server}? [y/N] `))) throw new CannotRunError("you did not say yes");
}

/** Asks on the terminal of the process, if it has one. */
export function processTerminal(print: (line: string) => void): Terminal {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return { print };
  const clear = "\r\x1b[K";
  return {
    print: (line) => print(`${clear}${line}`),
    status: (text) => process.stdout.write(`${clear}${text}`),
    ask: async (question) => {
      const lines = createInterface({ input: process.stdin, output: process.stdout });
      const answer = await lines.question(question).finally(() => lines.close());
      return /^y(es)?$/i.test(answer.trim());
    },
  };
}
