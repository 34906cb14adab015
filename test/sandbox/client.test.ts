import { expect, it } from "vitest";
import { checkedFetch } from "../../scripts/checker/checked-fetch.js";
import { createClient, isApiError } from "../../src/index.js";
import { createSandbox, type Sandbox } from "../../src/sandbox/index.js";
import { description, sandboxSettings } from "../checker/checked.js";

const file = {
  organization_id: "org_xyz789",
  store_id: "vs_abc123",
  file_name: "hello.txt",
  file_size: 5,
  mime_type: "text/plain",
};

/** Our own client against a sandbox, every exchange of theirs compared with the contract. */
const clientOf = (sandbox: Sandbox) =>
  createClient({
    accessToken: "sandbox",
    fetch: checkedFetch(description, sandbox.fetch, sandboxSettings(sandbox)),
  });

it("opens a session through the client, and takes the bytes", async () => {
  const sandbox = createSandbox();
  const { signed_url, upload_id } = await clientOf(sandbox).getUploadUrl(file);
  await sandbox.fetch(signed_url, {
    method: "PUT",
    headers: { "Content-Type": "text/plain" },
    body: "hello",
  });
  expect(sandbox.files).toMatchObject([
    { id: upload_id, file_name: "hello.txt", content_type: "text/plain" },
  ]);
});

it("lets callers see how they take an error", async () => {
  const sandbox = createSandbox({ organizations: { org_xyz789: [] } });
  const error: unknown = await clientOf(sandbox)
    .getUploadUrl(file)
    .catch((reason: unknown) => reason);
  expect(isApiError(error) && error.code === "VECTOR_STORE_NOT_FOUND" && error.details).toEqual({
    store_id: "vs_abc123",
    organization_id: "org_xyz789",
  });
});

it("lets callers see how they recover", async () => {
  const sandbox = createSandbox();
  sandbox.faults.add({ status: 503 }, { status: 429, retryAfter: "0" });
  expect(await clientOf(sandbox).getUploadUrl(file)).toMatchObject({ chunk_size: 8388608 });
  expect(sandbox.faults.pending).toEqual([]);
});
