import { afterAll, beforeAll, expect, it } from "vitest";
import { bundleFile, runScript } from "../run-program.js";
import { bodies, freePort, refuseFirst, responses } from "./ask-handler.js";
import { frameworkBlock, frameworkBlocks, ownFetches, saveProject } from "./guide-project.js";
import { typeErrors } from "./type-errors.js";

/** How the framework of each block calls what it exports; what listens by itself is asked over HTTP. */
const calls: Record<string, string> = {
  "lib/ask-upload-url.ts": "module.askUploadUrl(request)",
  "Next.js": "module.POST(request)",
  SvelteKit: "module.POST({ request })",
  Astro: "module.POST({ request })",
  "React Router": "module.action({ request })",
  Hono: "module.default.fetch(request)",
  "Cloudflare Workers": "module.default.fetch(request, {}, {})",
  Bun: "module.default.fetch(request, {})",
  Deno: "module.default.fetch(request, {})",
  "node:http": 'fetch("http://127.0.0.1:3000/upload-url", { method: "POST", body })',
  Express: 'fetch("http://127.0.0.1:3000/upload-url", { method: "POST", body })',
};

/** Calls what a program exports in the way that its framework would, and prints the responses. */
const asFramework = (program: string, call: string): string => `
const module = await import("data:text/javascript," + encodeURIComponent(${JSON.stringify(program)}));
const responses = [];
for (const body of ${JSON.stringify(bodies)}) {
  const request = new Request("http://localhost/upload-url", { method: "POST", body });
  const response = await ${call};
  responses.push([response.status, await response.json()]);
}
console.log(JSON.stringify(responses));
process.exit();
`;

beforeAll(() => {
  process.env.AITRONOS_ACCESS_TOKEN = "sandbox";
});
afterAll(() => {
  delete process.env.AITRONOS_ACCESS_TOKEN;
});

it("every block of the guide is run here, in a browser, in another runtime, or beneath one that is", () => {
  const elsewhere = ["React", "Plain page", "lib/send-file.ts", "lib/upload-url.ts", ...ownFetches];
  expect(frameworkBlocks.map(({ label }) => label).sort()).toEqual(
    [...Object.keys(calls), ...elsewhere].sort(),
  );
});

it.each(Object.entries(calls))(
  "%s finds the handler, and responds as its framework calls it",
  async (label, call) => {
    const port = await freePort();
    const file = saveProject(frameworkBlock(label), (text) => text.replace("3000", `${port}`));
    const program = asFramework(await bundleFile(file, await refuseFirst()), call.replace("3000", `${port}`));
    const { code, stdout, stderr } = await runScript(program, "", "js");
    expect(code, stderr).toBe(0);
    expect(stderr).toMatch(/InvalidArgumentError: file_name[\s\S]*ApiError: ORGANIZATION_ACCESS_DENIED/); // logged
    expect(JSON.parse(stdout)).toEqual(responses);
  },
);

/** A block that looks for the others where they are not. */
const astray = (text: string) => text.replaceAll(/from "\.{1,2}\//g, 'from "./no/such/');

it.each(frameworkBlocks.filter(({ text }) => astray(text) !== text))(
  "$label would be seen importing what is not there",
  async (block) => {
    await expect(bundleFile(saveProject(block, astray), "")).rejects.toThrow("no/such");
  },
);

it("every block is typed, and a mistake in one would be seen", () => {
  const files = frameworkBlocks.map((block) => saveProject(block));
  const wrong = saveProject(frameworkBlock("Next.js"), astray);
  const errors = typeErrors([], [...files, wrong]);
  expect(errors.filter((error) => !error.startsWith(wrong))).toEqual([]);
  expect(errors.join()).toContain("no/such");
});
