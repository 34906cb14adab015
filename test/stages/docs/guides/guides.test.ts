import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseYaml } from "@redocly/openapi-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { readUploadArguments } from "../../../../src/command/upload-arguments.js";
import { createCheckedSandbox } from "../../../sandbox/checked-sandbox.js";
import { scenariosOf } from "../../../upload/scenario-files.js";
import { run, runScript } from "../run-program.js";
import { documentedServer, guides, printed } from "./guide-blocks.js";
import { frameworkBlocks } from "./guide-project.js";
import { typeErrors } from "./type-errors.js";

const programs = guides.flatMap(({ path, blocks }) =>
  blocks
    .map((block, at) => ({ path, block, prints: printed(blocks[at + 1]) }))
    .filter(({ block }) => /^(tsx?|js)$/.test(block.language)),
);

describe("the programs of the guides", () => {
  const sandbox = createCheckedSandbox();
  const state = mkdtempSync(join(tmpdir(), "guides-state-"));
  let url = "";
  beforeAll(async () => {
    vi.stubEnv("AITRONOS_ACCESS_TOKEN", "sandbox");
    vi.stubEnv("XDG_STATE_HOME", state); // where fileSessionStore keeps uploads
    url = await sandbox.listen(0);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    rmSync(state, { recursive: true });
    await sandbox.close();
  });

  const alone = programs.filter(({ block }) => block.label === "");
  it.each(alone.map((program, at) => [`${program.path}, ${at + 1}`, program] as const))(
    "%s runs and prints what it says",
    async (_, { block, prints }) => {
      const { code, stdout, stderr } = await runScript(
        block.text.replaceAll(documentedServer, url),
        url,
        block.language as "ts" | "js",
      );
      expect(stderr).toBe("");
      expect(code).toBe(0);
      if (prints !== undefined) expect(stdout).toBe(prints);
    },
  );

  it("are all run: by themselves, from their file, or by a test of their own", () => {
    const others = programs.filter(
      ({ block }) => block.label !== "" && !frameworkBlocks.some(({ text }) => text === block.text),
    );
    expect(others.map(({ block }) => block.label)).toEqual([
      "first.mjs",
      "page/add-upload.js",
      "node:test",
      "Vitest",
      "Jest",
    ]);
  });

  it("are typed, each on its own, and a mistake in one would be seen", () => {
    const sources = alone.filter(({ block }) => block.language === "ts").map(({ block }) => block.text);
    expect(sources.length).toBeGreaterThan(10);
    const mistaken = sources
      .map((text) => text.replace("file_size:", "file_sizes:"))
      .find((text) => text.includes("file_sizes:"));
    const errors = typeErrors([...sources, mistaken ?? ""]);
    expect(errors.filter((error) => !error.includes(`snippet-${sources.length}.mts`))).toEqual([]);
    expect(errors.join()).toContain("file_sizes");
  });

  it("would be seen printing something else", async () => {
    const [{ block, prints }] = alone as [(typeof alone)[number]];
    const { stdout } = await runScript(block.text.replace("session.upload_id, ", ""), url);
    expect(stdout).not.toBe(prints);
  });
});

const guide = (name: string) => readFileSync(`openapi/guides/${name}.md`, "utf8");

it("the guide to failures has each reason of an UploadError, and no other", () => {
  const [, union = ""] =
    /type UploadProblem =(.*?);\n\n/s.exec(readFileSync("src/errors/upload-error.ts", "utf8")) ?? [];
  const reasons = [...union.matchAll(/^ {2}\| "([a-z-]+)"/gm)].map(([, reason]) => reason);
  expect(reasons).toContain("busy");
  const [, table = ""] = guide("04-resume-and-survive").split("| `reason` ");
  expect([...table.matchAll(/^\| `([a-z-]+)`/gm)].map(([, reason]) => reason).sort()).toEqual(reasons.sort());
});

it("the guide to survived faults has a line for each scenario", () => {
  const html = guides.find(({ path }) => path === "guides/survived-faults.html")?.html ?? "";
  expect(html.split("<tr><td").length - 1).toBe([...scenariosOf("ABCDEFG").values()].flat().length);
});

it("the guide to the browser shows the example as it is", () => {
  const page = guides.find(({ path }) => path === "guides/upload-from-the-browser.html");
  const shown = page?.blocks.filter(({ label }) => label.startsWith("page/")) ?? [];
  expect(shown.length).toBeGreaterThan(0);
  const lines = (text: string) => text.trim().replaceAll(/\n\s+/g, "\n"); // the example is indented further
  for (const { label, text } of shown)
    expect(lines(readFileSync(`examples/browser/${label}`, "utf8"))).toContain(lines(text));
});

interface KubernetesJob {
  spec: { completions: number; template: { spec: { containers: [{ args: string[] }] } } };
}

it("the Kubernetes job gives each pod a part of its own, in arguments that the command takes", async () => {
  const [, text = ""] =
    /```yaml upload\.yaml\n([^`]+)```/.exec(guide("03-folders-and-millions-of-files")) ?? [];
  const { completions, template } = (parseYaml(text) as KubernetesJob).spec;
  const [script = ""] = template.spec.containers[0].args;
  const [, args = ""] = /aitronos-knowledge upload (.+)/.exec(script) ?? [];
  const env = { JOB_COMPLETION_INDEX: `${completions - 1}` };
  const { stdout } = await run("sh", ["-ec", `printf '%s\\n' ${args}`], { env });
  const given = readUploadArguments(stdout.trim().split("\n"), { AITRONOS_ACCESS_TOKEN: "sandbox" });
  expect(given).toMatchObject({ paths: ["/files/library"], shard: `${completions}/${completions}` });
});
