import { compareWithContract } from "../../scripts/diff/published/compare-with-contract.js";
import type { Terminal } from "../../scripts/prober/consent.js";
import { contractCommand } from "../../scripts/prober/contract-command.js";
import { readExceptions } from "../../scripts/prober/coverage/read-exceptions.js";
import { refuse } from "../../src/sandbox/refusal.js";
import { locate, oneOperation } from "./laboratory-run.js";
import { fetchTarget } from "./serve-target.js";

/** Long enough that a busy machine decides nothing. */
const unhurried = { patience: 600_000, seconds: 3600 };
const unhurriedArguments = Object.entries(unhurried).flatMap(([name, value]) => [`--${name}`, `${value}`]);

/** All that does not depend on chance, and little of what does. */
export const short = ["--requests", "110", "--seed", "1", "--rate", "100000"];

export const token = "canary-token-of-the-caller";

/** Runs `npm run contract` in this process, with no limits but those in `args`, and returns its exit code and what it printed. */
export async function command(
  args: string[],
  {
    environment = { AITRONOS_ACCESS_TOKEN: token },
    ask,
    contract = oneOperation,
    fetch = fetchTarget,
  }: {
    environment?: Record<string, string>;
    ask?: Terminal["ask"];
    contract?: typeof oneOperation;
    fetch?: typeof globalThis.fetch;
  } = {},
): Promise<{ code: number; printed: string }> {
  const lines: string[] = [];
  const terminal = { print: (line: string) => void lines.push(line), ...(ask ? { ask } : {}) };
  const code = await contractCommand([...unhurriedArguments, ...args], {
    description: contract,
    environment,
    terminal,
    fetch,
    exceptions: readExceptions,
    comparePublished: compareWithContract,
    command: "npm run contract",
    locate,
  });
  return { code, printed: lines.join("\n") };
}

/** What a server responds to a token that it took before. */
export const expired = () =>
  Response.json({ success: false, error: { code: refuse("TOKEN_EXPIRED").code } }, { status: 401 });
