import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { freePort } from "../stages/docs/guides/ask-handler.js";
import { installed, scratch } from "./installed.js";
import { action, runAction } from "./run-action.js";

const check = (inputs: Record<string, string>) => runAction(inputs, scratch(installed()));

/** The command that serves the sandbox, with a fault where a text of its responses is replaced by another. */
const serving = (port: number, fault = ""): string =>
  `node -e '
const { createSandbox } = require("aitronos-knowledge/sandbox");
const sandbox = createSandbox({ now: Date.now });
require("node:http").createServer(async (incoming, outgoing) => {
  const chunks = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const body = chunks.length > 0 ? Buffer.concat(chunks) : undefined;
  const response = await sandbox.fetch("http://127.0.0.1:${port}" + incoming.url, { method: incoming.method, headers: incoming.headers, body });
  const text = (await response.text()).replace(\`https://\${sandbox.storageHost}\`, "http://127.0.0.1:${port}")${fault};
  outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(text);
}).listen(${port});'`;
const few = "--only getUploadUrl --seed 1 --requests 200 --rate 1000";

it("passes a server that it starts itself, with a summary and a report, and stops it", async () => {
  const port = await freePort();
  const server = `http://127.0.0.1:${port}`;
  const { code, log, summary, output, artifacts } = await check({
    server,
    start: serving(port),
    arguments: few,
  });
  expect(code, log).toBe(0);
  expect(summary).toMatch(/^## Contract: CONFORMS: http/);
  expect(output).toContain("verdict=CONFORMS");
  expect(log).not.toContain("::error");
  expect(readFileSync(join(artifacts, "contract/junit.xml"), "utf8")).toContain('failures="0"');
  await expect(fetch(server)).rejects.toThrow();
});

it("fails a faulty one, with an annotation for each fault, though its description agrees", async () => {
  const port = await freePort();
  const start = serving(port, '.replace(/"chunk_size":\\d+/, "\\"chunk_size\\":1")');
  const { code, log, summary, output, artifacts } = await check({
    server: `http://127.0.0.1:${port}`,
    start,
    description: join(installed().package, "generated/openapi.yaml"),
    arguments: few,
    "report-name": "contract of the store",
  });
  expect(code, log).toBe(1);
  expect(log).toMatch(/^::error title=contract%3A multiple-of::getUploadUrl 200, \/chunk_size/m);
  expect(summary).toMatch(/^## Contract: VIOLATED[\s\S]*^## Contract: AGREES/m);
  expect(output).toMatch(/^verdict=VIOLATED: .*\. AGREES: .*\.\n$/);
  expect(summary).not.toMatch(/^::/m);
  const kept = join(artifacts, "contract of the store");
  expect(readdirSync(kept)).toEqual(["description.xml", "junit.xml", "server.log"]);
  expect(readFileSync(join(kept, "junit.xml"), "utf8")).toContain('type="multiple-of"');
});

it("fails where the server conforms, and its description does not agree", async () => {
  const port = await freePort();
  const home = scratch(installed());
  const description = join(home, "openapi.json");
  writeFileSync(description, '{ "openapi": "3.1.0", "info": { "title": "", "version": "" }, "paths": {} }');
  const inputs = { server: `http://127.0.0.1:${port}`, start: serving(port), arguments: few, description };
  const { code, log, summary } = await runAction(inputs, home);
  expect(code).toBe(1);
  expect(log).toContain("::error title=contract%3A description::getUploadUrl as described, the operation");
  expect(summary).toMatch(/^## Contract: CONFORMS[\s\S]*^## Contract: DISAGREES/m);
});

it("says that a server does not start, and what it printed", async () => {
  const server = `http://127.0.0.1:${await freePort()}`;
  const { code, log, artifacts } = await check({
    server,
    start: "echo no database; exit 1",
    "wait-seconds": "20",
  });
  expect(code).toBe(1);
  expect(log).toContain(`::error title=contract::The server at ${server} does not respond.`);
  expect(log).toContain("no database");
  expect(readdirSync(join(artifacts, "contract"))).toEqual(["server.log"]);
});

it("gives every input to a step", () => {
  const text = JSON.stringify(action.runs);
  expect(Object.keys(action.inputs).filter((name) => !text.includes(`inputs.${name} `))).toEqual([]);
});
