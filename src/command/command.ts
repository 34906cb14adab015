#!/usr/bin/env node
/** `npx aitronos-knowledge COMMAND`. Exit 1 when it fails, 2 for wrong usage, 130 when it is interrupted. */
import manifest from "../../package.json" with { type: "json" };
import { sandboxCommand, sandboxUsage } from "./sandbox-command.js";
import { uploadCommand, uploadUsage } from "./upload-command.js";

const contractUsage = "npx aitronos-knowledge contract --server URL [options]\n";

interface Command {
  /** What it does, in a few words. */
  readonly summary: string;
  readonly usage: string;
  /** The text for --help. */
  readonly helps?: true;
  /** Resolves to the exit code, even if the program goes on running. @throws RangeError for wrong usage */
  readonly run: (args: string[]) => Promise<number>;
}

const commands: Readonly<Record<string, Command>> = {
  sandbox: { summary: "serves a local Aitronos server", usage: sandboxUsage, run: sandboxCommand },
  upload: { summary: "uploads files and folders of any size", usage: uploadUsage, run: uploadCommand },
  contract: {
    summary: "checks a server against the contract of this version",
    usage: contractUsage,
    helps: true,
    // Its modules are several times as large as all the others, so they are loaded on demand.
    run: async (args) => (await import("./contract-command.js")).contractCommand(args),
  },
};

/** Short, so that the error stays on the screen. */
const shortUsage = (text: string, name: string): string =>
  `${text.split("\n\n")[0]?.trimEnd()}\nnpx aitronos-knowledge ${name} --help lists its options.\n`;

const [name = "", ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
const list = Object.entries(commands).map(([each, { summary }]) => `  ${each.padEnd(10)}${summary}\n`);
const usage =
  command?.usage ??
  `npx aitronos-knowledge COMMAND

${list.join("")}
npx aitronos-knowledge COMMAND --help lists its options; npx aitronos-knowledge --version says which version this is.
`;

async function run(): Promise<void> {
  try {
    const asksForHelp = [name, ...args].some((each) => each === "--help" || each === "-h");
    if (name === "--version") process.stdout.write(`${manifest.version}\n`);
    else if (asksForHelp && !command?.helps) process.stdout.write(usage);
    else if (command) {
      process.exitCode = await command.run(args);
      if (process.exitCode === 130) process.exit(); // whatever is still under way
    } else
      throw new RangeError(
        `${name ? `Unknown command "${name}"` : "Name a command"}: ${Object.keys(commands).join(" or ")}.`,
      );
  } catch (error) {
    const wrongUsage = error instanceof RangeError || (error instanceof TypeError && "code" in error);
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    if (wrongUsage) process.stderr.write(`\n${command ? shortUsage(usage, name) : usage}`);
    process.exitCode = wrongUsage ? 2 : 1;
  }
}

void run();
