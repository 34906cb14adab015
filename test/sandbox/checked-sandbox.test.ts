import { expect, it } from "vitest";
import { createSandbox } from "../../src/sandbox/index.js";
import { serve } from "../../src/sandbox/serve.js";
import { body, url as documented, headers } from "../checker/valid-request.js";
import { checked, createCheckedSandbox } from "./checked-sandbox.js";

const { pathname } = new URL(documented);
const ask = (base: string) =>
  fetch(`${base}${pathname}`, { method: "POST", headers, body: JSON.stringify({ ...body, file_size: 1 }) });

it("responds over HTTP as the sandbox does, and its signed URL leads back to it", async () => {
  const sandbox = createCheckedSandbox();
  const base = await sandbox.listen(0);
  const { signed_url } = (await (await ask(base)).json()) as { signed_url: string };
  expect(signed_url.startsWith(`${base}/`)).toBe(true);
  expect((await fetch(signed_url, { method: "PUT", body: "a" })).status).toBe(200);
  expect(sandbox.files).toHaveLength(1);
  await sandbox.close();
});

it("names when it closes what over HTTP was not as the contract says", async () => {
  const sandbox = createSandbox();
  const servers: { close: () => Promise<void> }[] = [];
  const faulty = checked({
    ...sandbox,
    listen: async (port) => {
      const server = await serve(port, async () => Response.json({ upload_id: "file_1" }));
      servers.push(server);
      return server.url;
    },
  });
  await ask(await faulty.listen(0));
  await expect(faulty.close()).rejects.toThrow(/^missing-field: /);
  for (const { close } of servers) await close();
});
