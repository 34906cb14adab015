import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { describeWith } from "../../../needs.js";
import { installed } from "../../../package/installed.js";
import { stopWithTest } from "../../../stop-with-test.js";
import { run } from "../run-program.js";
import { askAll, askWhenReady, freePort, refuseFirst, responses } from "./ask-handler.js";
import { frameworkBlock, pathOf } from "./guide-project.js";

const next = resolve("test/runtimes/node_modules/next/dist/bin/next");
const env = { NEXT_TELEMETRY_DISABLED: "1" };

/** What the guide does not say, because the reader has it: two pages, and a route that uses the client of the last block. */
const own = {
  "package.json": "{}",
  "tsconfig.json": "", // Next.js fills it, not strict; without it, the bundler would take that of this repository
  "app/layout.tsx": `import type { ReactNode } from "react";
const Layout = ({ children }: { children: ReactNode }) => <html lang="en"><body>{children}</body></html>;
export default Layout;`,
  "app/page.tsx": 'export { UploadField as default } from "../components/upload-field";',
  "app/total/route.ts": `import { knowledge } from "../../lib/knowledge";
export const dynamic = "force-dynamic";
export const GET = async () =>
  Response.json((await knowledge.listFiles({ organization_id: "org_xyz789", store_id: "vs_abc123" })).total);`,
};

/** The blocks of the guide as an app, below the packages that it needs: no link to a package leaves the folder, which the bundler refuses. */
function saveApp(): string {
  const folder = mkdtempSync(resolve("test/runtimes/.next-app-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const labels = ["lib/ask-upload-url.ts", "Next.js", "lib/send-file.ts", "React", "fetch of Next.js"];
  const blocks = labels.map(frameworkBlock).map((block) => [pathOf(block), block.text] as const);
  for (const [path, text] of [...blocks, ...Object.entries(own)]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(
      join(folder, path),
      text.replace(/(?=accessToken: process)/, "baseUrl: process.env.AITRONOS_BASE_URL,"),
    );
  }
  cpSync(join(installed().project, "node_modules"), join(folder, "node_modules"), { recursive: true });
  return folder;
}

describeWith(next, "npm ci --prefix test/runtimes")("the tabs of Next.js and React", () => {
  it("are built by Next.js, as it sets a project up by itself, and serve the handler and the field", async () => {
    const cwd = saveApp();
    const built = await run(process.execPath, [next, "build"], { cwd, env });
    expect(built.code, built.stdout + built.stderr).toBe(0);

    const port = await freePort();
    const child = spawn(process.execPath, [next, "start", "--port", `${port}`], {
      cwd,
      env: {
        ...process.env,
        ...env,
        AITRONOS_ACCESS_TOKEN: "sandbox",
        AITRONOS_BASE_URL: await refuseFirst(),
      },
      stdio: "ignore",
    });
    stopWithTest(child);
    const at = `http://127.0.0.1:${port}`;
    expect(await askAll((body) => askWhenReady(`${at}/upload-url`, body))).toEqual(responses);
    expect(await (await fetch(at)).text()).toContain('<input type="file"');
    expect(await (await fetch(`${at}/total`)).json()).toBe(0);
  });
});
