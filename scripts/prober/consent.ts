import { createInterface } from "node:readline/promises";
import { CannotRunError } from "./cannot-run-error.js";
import { isHarmless, isReading, reasonToRetry } from "./harmless.js";
import type { Budget } from "./pace.js";
import type { Probe } from "./probe.js";

/** How a run talks to whoever started it. */
export interface Terminal {
  print: (line: string) => void;
  /** Shows what is going on, until the next line is printed; absent where no one looks. */
  status?: (text: string) => void;
  /** Asks a person for yes or no; absent where no person can be asked. */
  ask?: (question: string) => Promise<boolean>;
}

/** Says beforehand what a run may leave behind on a server, and why that does no harm. */
export function announcement(probes: readonly Probe[], { requests }: Budget): string {
  const writing = new Set(
    probes
      .filter(
        ({ expect, provoke }) => provoke === undefined && expect.statuses.some((status) => status < 300),
      )
      .map(({ draft }) => draft.operation)
      .filter((operation) => !isReading(operation) && isHarmless(operation)),
  );
  if (writing.size === 0) return "This run creates nothing.";
  const lines = [...writing].map((operation) => `  ${operation.id}: ${reasonToRetry(operation)}`);
  return [
    `This run creates things, with at most ${requests} requests; it deletes and overwrites nothing, and sends no file:`,
    ...lines,
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
