import { execFileSync } from "node:child_process";
import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { installed, scratch } from "./installed.js";

const budgetMebibytes = 80;

/** Uploads a file of 300 MB to a server in the same process; prints how much memory that took over idle, and how much arrived. */
const program = `import { openAsBlob } from "node:fs";
import { createServer } from "node:http";
import { createClient } from "aitronos-knowledge";

let received = 0;
const server = createServer((request, response) => {
  request.on("data", (chunk) => (received += chunk.length));
  request.on("end", () => response.writeHead(201, { "content-type": "application/json" }).end("{}"));
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const knowledge = createClient({ accessToken: "token", baseUrl: "http://127.0.0.1:" + server.address().port, timeoutMs: 200_000 });
const file = new File([await openAsBlob("large.bin")], "large.bin", { type: "application/octet-stream" });
globalThis.gc();
const idle = process.memoryUsage().rss;
let peak = idle;
const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 2);
await knowledge.uploadFile({ organization_id: "org_1", store_id: "vs_1", file });
clearInterval(watch);
server.close();
server.closeAllConnections();
console.log(JSON.stringify({ received, over: peak - idle }));
`;

it("a file is sent from the disk, and memory stays as the README says", () => {
  const folder = scratch(installed());
  const size = 300_000_000;
  writeFileSync(join(folder, "large.bin"), "");
  truncateSync(join(folder, "large.bin"), size);
  writeFileSync(join(folder, "program.mjs"), program);
  const output = execFileSync(process.execPath, ["--expose-gc", "program.mjs"], {
    cwd: folder,
    encoding: "utf8",
  });
  const { received, over } = JSON.parse(output);
  expect(received).toBeGreaterThan(size);
  expect(over / 2 ** 20).toBeLessThan(budgetMebibytes);
  expect(readFileSync("src/README.md", "utf8")).toContain(`at most ${budgetMebibytes} MiB of memory beyond`);
});
