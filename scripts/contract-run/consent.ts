import { createInterface } from "node:readline/promises";
import { CannotRunError } from "./cannot-run-error.js";
import type { Budget } from "./pace.js";
import type { Probe } from "./probe.js";

/** How a run talks to whoever started it. */
export interface Terminal {
  print: (line: string) => void;
  /** Answers a question with yes or no; absent where nobody is there to ask. */
  ask?: (question: string) => Promise<boolean>;
}

/** What a run may leave behind on a server: at most one thing for each request that may succeed. */
export function creations(probes: readonly Probe[], { requests }: Budget): string {
  const writing = probes.filter(({ draft: { operation }, expect: { statuses }, provoke }) => {
    const reads = ["get", "head", "options"].includes(operation.method);
    return !reads && provoke === undefined && statuses.some((status) => status < 300);
  });
  const ids = [...new Set(writing.map(({ draft }) => draft.operation.id))].join(", ");
  return writing.length === 0
    ? "It creates nothing."
    : `It calls ${ids} with success ${writing.length} times, and up to ${requests} times with its random requests; each call creates what the description says. It deletes and overwrites nothing, and sends no file.`;
}

/** @throws CannotRunError without a yes */
export async function askConsent(server: string, ask: Terminal["ask"]): Promise<void> {
  if (ask === undefined)
    throw new CannotRunError(
      `${server} is another machine: add --yes to say that this run may create things there`,
    );
  if (!(await ask(`Go on at ${server}? [y/N] `))) throw new CannotRunError("not without your yes");
}

/** Asks on the terminal of the process, if it has one. */
export function processTerminal(print: (line: string) => void): Terminal {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return { print };
  return {
    print,
    ask: async (question) => {
      const lines = createInterface({ input: process.stdin, output: process.stdout });
      const answer = await lines.question(question).finally(() => lines.close());
      return /^y(es)?$/i.test(answer.trim());
    },
  };
}
