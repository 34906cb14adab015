import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { CannotProveError } from "../cannot-prove-error.js";
import type { CodeMutant } from "./code-mutants.js";

/** The tests that take seconds; asked last. What types promise and what garbage collection leaves is no matter of one operator. */
const slow = /^(abort|arguments|deadline|first-violation|network|retry|secrets)\.test\.ts$/;
const left = /^(typing|leaks|imports)\.test\.ts$/;
const needed = [
  "src",
  "generated/client.ts",
  "generated/checks.ts",
  "generated/types.ts",
  "generated/openapi.yaml",
];
const settings = [
  "test/src",
  "test/contract",
  "package.json",
  "tsconfig.json",
  "vitest.config.ts",
  "redocly.yaml",
];

export interface ClientJudge {
  judge(mutant: Pick<CodeMutant, "file" | "text">): { caughtBy: string | undefined; blind: string[] };
  close(): void;
}

/** Judges mutants in a copy of what the tests of the client need. @throws CannotProveError when they fail without a mutant */
export function createClientJudge(): ClientJudge {
  const folder = mkdtempSync(join(tmpdir(), "prove-"));
  for (const path of [...needed, ...settings]) cpSync(path, join(folder, path), { recursive: true });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  const own = readdirSync("test/src").filter((name) => name.endsWith(".test.ts") && !left.test(name));
  const rounds = [
    [
      ...own.filter((name) => !slow.test(name)).map((name) => `test/src/${name}`),
      "test/contract/exchanges.test.ts",
    ],
    own.filter((name) => slow.test(name)).map((name) => `test/src/${name}`),
  ];
  const firstFailing = () => {
    for (const files of rounds) {
      const failing = firstFailure(folder, files);
      if (failing) return failing;
    }
    return undefined;
  };
  const failing = firstFailing();
  if (failing) throw new CannotProveError(`${failing} fails without a mutant`);
  return {
    judge: ({ file, text }) => {
      const path = join(folder, file);
      const before = readFileSync(path);
      writeFileSync(path, text);
      try {
        const caughtBy = firstFailing();
        return { caughtBy, blind: caughtBy ? [] : rounds.flat() };
      } finally {
        writeFileSync(path, before);
      }
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}

/** The first of the test files that fails, in words; a run that does not end has failed, too. */
function firstFailure(folder: string, files: readonly string[]): string | undefined {
  const flags = [
    "--bail=1",
    "--no-isolate",
    "--pool=threads",
    "--no-file-parallelism",
    "--testTimeout=15000",
  ];
  const { status, stdout, signal } = spawnSync(
    process.execPath,
    ["node_modules/vitest/vitest.mjs", "run", ...flags, "--reporter=tap-flat", ...files],
    {
      cwd: folder,
      encoding: "utf8",
      timeout: 90_000,
      killSignal: "SIGKILL",
      env: { ...process.env, NO_COLOR: "1" },
    },
  );
  if (signal) return "a run that does not end";
  if (status === 0) return undefined;
  return /^not ok \d+ - (\S+\.test\.ts)/m.exec(stdout)?.[1] ?? "a run that does not begin";
}
