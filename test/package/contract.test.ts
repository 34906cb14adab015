import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { createSandbox } from "../../src/sandbox/index.js";
import { serve } from "../../src/sandbox/serve.js";
import { run } from "../stages/docs/run-program.js";
import { installed, scratch } from "./installed.js";

/** A server for as long as the test takes: the sandbox, with another chunk size in its responses where one is given. */
async function serverWith(chunkSize?: number): Promise<string> {
  const sandbox = createSandbox({ now: Date.now });
  const server = await serve(0, async (request) => {
    const response = await sandbox.fetch(request);
    const text = (await response.text()).replace(
      `https://${sandbox.storageHost}`,
      new URL(request.url).origin,
    );
    const spoilt =
      chunkSize === undefined ? text : text.replace(/"chunk_size":\d+/, `"chunk_size":${chunkSize}`);
    return new Response(spoilt, response);
  });
  onTestFinished(server.close);
  return server.url;
}

/** The command, installed in a project that has nothing but the package, in a folder of it. */
function contract(args: string[], folder = scratch(installed())) {
  const command = join(installed().package, "dist/command.js");
  const env = { GITHUB_ACTIONS: "", AITRONOS_ACCESS_TOKEN: "", AITRONOS_API_KEY: "" };
  return run(process.execPath, [command, "contract", ...args], { cwd: folder, env });
}
const short = ["--only", "getUploadUrl", "--requests", "200", "--rate", "1000", "--seed", "1"];

it("passes a server that conforms, and writes the reports", async () => {
  const folder = scratch(installed());
  const reports = ["--junit", "junit.xml", "--json", "report.json", "--coverage", "coverage"];
  const { code, stdout } = await contract(["--server", await serverWith(), ...short, ...reports], folder);
  expect(stdout).toContain("CONFORMS: http");
  expect(code).toBe(0);
  expect(readFileSync(join(folder, "junit.xml"), "utf8")).toContain('failures="0" errors="0"');
  expect(JSON.parse(readFileSync(join(folder, "report.json"), "utf8"))).toMatchObject({
    exitCode: 0,
    seed: 1,
  });
  expect(readFileSync(join(folder, "coverage.md"), "utf8")).toContain("upload_id");
});

it("fails one that does not, and says what, where in the contract, and how to see it again", async () => {
  const server = await serverWith(1);
  const { code, stdout } = await contract(["--server", server, ...short]);
  expect(stdout).toMatch(
    /error \(multiple-of\) response 200 of getUploadUrl, \/chunk_size: .* found 1\n {2}\/paths\//,
  );
  expect(stdout).toContain(`curl -X POST '${server}/v1/`);
  expect(stdout).toContain("VIOLATED: http");
  expect(code).toBe(1);
});

it("checks the sandbox of the package without --server", async () => {
  const { code, stdout } = await contract(["--only", "getUploadUrl", "--seed", "1"]);
  expect(stdout).toContain("CONFORMS: the sandbox");
  expect(code).toBe(0);
});

it("ends with 2 where nothing can be said, and for wrong usage", async () => {
  const closed = await serve(0, async () => new Response());
  await closed.close();
  const gone = await contract(["--server", closed.url, ...short]);
  expect(gone).toMatchObject({ code: 2, stdout: expect.stringContaining("COULD NOT RUN") });
  const wrong = await contract(["--server", "api.aitronos.com"]);
  expect(wrong.stderr).toContain("--server api.aitronos.com: not an http or https URL");
  expect(wrong.stderr).toContain("npx aitronos-knowledge contract --help");
  expect(wrong.code).toBe(2);
});

it("has the help of npm run contract, under its own name", async () => {
  const [own, ofRepository] = await Promise.all([
    contract(["--help"]),
    run(process.execPath, ["scripts/runner/run.js", "contract", "--help"]),
  ]);
  expect(own.code).toBe(0);
  const usage = ofRepository.stdout.replace(
    "npm run contract [-- options]",
    "npx aitronos-knowledge contract [options]",
  );
  expect(own.stdout).toBe(usage);
});

it.each([
  [
    "program.mjs",
    'import { contractFetch } from "aitronos-knowledge/contract"; import { createSandbox } from "aitronos-knowledge/sandbox";',
  ],
  [
    "program.cjs",
    'const { contractFetch } = require("aitronos-knowledge/contract"); const { createSandbox } = require("aitronos-knowledge/sandbox");',
  ],
])("gives %s a fetch that throws, or collects", async (name, imports) => {
  const program = `${imports}
const url = "https://api.aitronos.com/v1/organizations/org_xyz789/stores/vs_abc123/files/upload-url";
const headers = { Authorization: "Bearer sandbox", "Content-Type": "application/json" };
const init = { method: "POST", headers, body: JSON.stringify({ file_name: "a", file_size: 1, mime_type: "text/csv" }) };
const sandbox = createSandbox();
const now = () => sandbox.clock.now().getTime();
const storageHosts = [sandbox.storageHost];
const spoilt = async (...call) => {
  const { chunk_size: _, ...rest } = await (await sandbox.fetch(...call)).json();
  return Response.json(rest, { headers: { "X-Request-Id": "req_1" } });
};
const found = [];
const onViolations = (violations) => found.push(...violations);
contractFetch(sandbox.fetch, { now, storageHosts })(url, init)
  .then(async (response) => console.log(response.status, (await response.json()).chunk_size))
  .then(() => contractFetch(spoilt, { now, storageHosts, onViolations })(url, init))
  .then(() => console.log(found.map(({ rule, expected }) => rule + ": " + expected).join()))
  .then(() => contractFetch(spoilt, { now, storageHosts })(url, init))
  .catch((error) => console.log(error.name));`;
  const folder = scratch(installed());
  writeFileSync(join(folder, name), program);
  const { stdout, stderr } = await run(process.execPath, [join(folder, name)]);
  expect(stderr).toBe("");
  expect(stdout).toBe("200 8388608\nmissing-field: the field chunk_size\nContractViolationError\n");
});

/** The files of dist/ that one of them imports or requires, and those that they do. */
function reachable(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(join(installed().package, "dist", file), "utf8");
  for (const [, name = ""] of text.matchAll(/(?:from|import|require\()\s*["'`]\.\/([\w.-]+)["'`]/g))
    reachable(name, seen);
  return seen;
}

it("is loaded by nothing but the command and the subpath", () => {
  const checking = [...reachable("contract-command.cjs")].filter((file) => file !== "sandbox.cjs");
  expect(checking.length).toBeGreaterThan(1);
  for (const name of ["index", "upload", "node", "sandbox"])
    for (const file of [`${name}.js`, `${name}.cjs`])
      expect(
        [...reachable(file)].filter((each) => checking.includes(each)),
        file,
      ).toEqual([]);
  expect(reachable("contract.cjs")).not.toContain("contract-command.cjs");
});
