import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { CannotProveError } from "../../scripts/prove/cannot-prove-error.js";
import { type Equivalent, readEquivalents } from "../../scripts/prove/equivalents.js";
import { type Provers, proveCommand } from "../../scripts/prove/prove-command.js";
import type { Verdict } from "../../scripts/prove/verdict.js";
import { UsageError } from "../../scripts/runner/job.js";

const caught: Verdict = {
  target: "servers",
  kind: "late response",
  place: "getUploadUrl 200 the time",
  change: "60 ms",
  caughtBy: "the checker",
  blind: [],
};
const survivor: Verdict = { ...caught, change: "70 ms", caughtBy: undefined, blind: ["the checker"] };
const listed: Equivalent = { mutants: "servers | late response | * | 70 ms", because: "a reason" };

async function prove(verdicts: Verdict[], equivalents: Equivalent[] = [], args = ["servers"], readme = "") {
  const lines: string[] = [];
  const none = async () => [];
  const provers: Provers = { servers: async () => verdicts, descriptions: none, clients: none };
  const code = await proveCommand(args, (line) => lines.push(line), provers, equivalents, readme);
  return { code, text: lines.join("\n") };
}

it("exits with 0 when everything was noticed", async () => {
  const { code, text } = await prove([caught]);
  expect(code).toBe(0);
  expect(text).toContain("100.0 %");
});

it("names what survived, and who saw nothing, and exits with 1", async () => {
  const { code, text } = await prove([caught, survivor]);
  expect(code).toBe(1);
  expect(text).toContain("unseen by the checker");
  expect(text).toContain("50.0 %");
});

it("lets a survivor pass that is listed as equivalent", async () => {
  expect((await prove([caught, survivor], [listed])).code).toBe(0);
});

it("refuses an entry that no survivor needs, but only where it has looked", async () => {
  expect((await prove([caught], [listed])).code).toBe(1);
  expect((await prove([caught], [{ ...listed, mutants: "descriptions | drop | * | *" }])).code).toBe(0);
});

it("demands the score in the README, once everything is judged", async () => {
  const score = "Score: faulty servers 100.0 %, faulty descriptions 0.0 %, faulty clients 0.0 %.";
  const outdated = await prove([caught], [], ["--all"], `# Title\n${score.replace("100", "99")}\n`);
  expect(outdated.code).toBe(1);
  expect(outdated.text).toContain(`README.md has no line that reads\n${score}`);
  expect((await prove([caught], [], ["--all"], `# Title\n${score}\n`)).code).toBe(0);
  expect((await prove([caught], [], ["--all", "servers"], "")).code).toBe(0);
});

it("says how much was reported as a warning only and why, in the table and in the score", async () => {
  const warning = { ...caught, change: "80 ms", asWarning: "no page states it" };
  const other = { ...warning, change: "81 ms", asWarning: "it is inferred" };
  const { text } = await prove([caught, warning, warning, other], [], ["--all"], "");
  expect(text).toMatch(/^servers +4 +4 +3 +0 /m);
  expect(text).toContain("2  servers: the checker, as a warning: no page states it");
  expect(text).toContain(
    "Score: faulty servers 100.0 % (as warnings, which fail no run: 25 % because it is inferred, 50 % because no page states it), faulty",
  );
});

it("proves nothing without mutants", async () => {
  await expect(prove([])).rejects.toThrow(CannotProveError);
});

it("demands a reason of every entry of the list", () => {
  for (const { mutants, because } of readEquivalents()) {
    expect(mutants).toMatch(/^(servers|descriptions|clients) \| /);
    expect(because.length).toBeGreaterThan(20);
  }
});

it.each([
  ["everything"],
  ["--operation", "nope"],
  ["--base", "no-such-ref"],
  ["--all", "--base", "HEAD"],
  ["--fast"],
])("refuses %s", async (...args) => {
  await expect(prove([caught], [], args)).rejects.toThrow(UsageError);
});

it("exits with 2 for wrong usage, and says what is right", () => {
  const { status, stderr } = spawnSync(process.execPath, ["scripts/runner/run.js", "prove", "everything"], {
    encoding: "utf8",
  });
  expect(stderr).toContain("Usage: npm run prove");
  expect(status).toBe(2);
});
