import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeWith } from "../../needs.js";
import { serveCommand } from "../../serve-command.js";
import { freePort } from "../../stages/docs/guides/ask-handler.js";
import { guides } from "../../stages/docs/guides/guide-blocks.js";
import { command } from "../command.js";
import { description } from "../laboratory-run.js";

const guide = guides.find(({ path }) => path === "guides/check-your-server-in-ci.html");
const ofGuide = guide?.blocks.find(({ label }) => label === "server.py")?.text ?? "";
const program = readFileSync(join(import.meta.dirname, "all_operations.py"), "utf8");
const token = "token-of-the-second-server";

/** What is changed in the program, and what the run says of it. */
const faults = {
  "a filter that is ignored": [
    "status in (None, file.status) and ",
    "",
    'of listFiles, /items: expected only items whose /status equals "processing"',
  ],
  "pages that overlap": ["[max(skip, 0) :]", "[max(skip - 1, 0) :]", "as in one page of 4, found file_"],
  "a removal that removes nothing": [
    "del store[file.id]",
    "return",
    "200 of getProcessingStatus, the status: expected 403 or 404 or 422",
  ],
  "a status without a field that may be null": [
    "response_model=ProcessingStatus",
    "response_model=ProcessingStatus, response_model_exclude_none=True",
    "200 of getProcessingStatus, the body: expected the field error_message, found { status",
  ],
} as const;

describeWith("/usr/lib/python3/dist-packages/fastapi", "apt-get install python3-fastapi python3-uvicorn")(
  "a server in another language, with all operations",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "second-server-"));
    let [url, stop] = ["", async () => {}];

    async function serve(text: string): Promise<void> {
      await stop();
      writeFileSync(join(folder, "server.py"), ofGuide);
      writeFileSync(join(folder, "all_operations.py"), text);
      const port = await freePort();
      url = `http://127.0.0.1:${port}`;
      const start = `exec /usr/bin/python3 -m uvicorn all_operations:app --port ${port}`;
      stop = await serveCommand(start, { url, cwd: folder, env: { TOKEN: token } });
    }
    const contract = (...args: string[]) =>
      command([...args, "--seed", "1", "--rate", "1000"], {
        contract: description,
        environment: { AITRONOS_ACCESS_TOKEN: token },
      });

    beforeAll(() => serve(program));
    afterAll(async () => {
      await stop();
      rmSync(folder, { recursive: true });
    });

    it("conforms", async () => {
      const { code, printed } = await contract("--server", url, "--requests", "700");
      expect(printed).toContain(`CONFORMS: ${url} conforms to the description`);
      expect(code).toBe(0);
    });

    it("publishes a description that agrees", async () => {
      const { code, printed } = await contract("--description", `${url}/openapi.json`);
      expect(printed).toBe(`AGREES: ${url}/openapi.json says what the contract says.`);
      expect(code).toBe(0);
    });

    it.each(Object.entries(faults))("is caught with %s", async (_, [before, after, said]) => {
      expect(program).toContain(before);
      await serve(program.replaceAll(before, after));
      const { code, printed } = await contract("--server", url, "--requests", "550");
      expect(printed).toContain(said);
      expect(code).toBe(1);
    });
  },
);
