import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCheckedSandbox } from "../../sandbox/checked-sandbox.js";
import { documentedServer, guides, printed } from "./guide-blocks.js";
import { frameworkBlocks } from "./guide-project.js";
import { runScript } from "./run-program.js";
import { typeErrors } from "./type-errors.js";

const programs = guides.flatMap(({ path, blocks }) =>
  blocks
    .map((block, at) => ({ path, block, prints: printed(blocks[at + 1]) }))
    .filter(({ block }) => /^(tsx?|js)$/.test(block.language)),
);

describe("the programs of the guides", () => {
  const sandbox = createCheckedSandbox();
  let url = "";
  beforeAll(async () => {
    process.env.AITRONOS_ACCESS_TOKEN = "sandbox";
    url = await sandbox.listen(0);
  });
  afterAll(async () => {
    delete process.env.AITRONOS_ACCESS_TOKEN;
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
    expect(others.map(({ block }) => block.label)).toEqual(["first.mjs"]);
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
