import { setImmediate } from "node:timers/promises";
import { expect } from "vitest";
import { createClient } from "../../../src/index.js";
import { granule } from "../../../src/upload/protocol.js";
import { uploadOn } from "../../../src/upload/upload.js";
import { createHeldSandbox } from "../held-sandbox.js";
import { bytesOf } from "../scenario-source.js";
import { createTransport } from "../scenario-transport.js";
import { virtualRuntime } from "../virtual-runtime.js";
import { largestSize, type Schedule } from "./schedule.js";

const content = bytesOf(largestSize);

/** Uploads to the sandbox as a schedule says, but for its stops: real requests, hashes and files, which take ten times as long as the model. */
export async function playOnSandbox(schedule: Schedule): Promise<void> {
  const { size, chunkSize, keepsChunkSize, checksum, transport, faults, jitter } = schedule;
  const runtime = virtualRuntime(() => jitter);
  const sandbox = createHeldSandbox(runtime, { storage: { chunkSize } });
  sandbox.faults.add(...faults);
  let [requests, held, farthest] = [0, 0, 0];
  const fetch: typeof sandbox.fetch = async (input, init) => {
    const headers = init?.headers as Record<string, string> | undefined;
    const first = /^bytes (\d+)-/.exec(headers?.["content-range"] ?? "")?.[1];
    requests++;
    farthest = Math.max(farthest, Number(first ?? 0) - held);
    const response = await sandbox.fetch(input, init);
    const last = /^bytes=0-(\d+)$/.exec(response.headers.get("range") ?? "")?.[1];
    if (last !== undefined) held = Math.max(held, Number(last) + 1);
    return response;
  };
  const bytes = content.subarray(0, size);
  const knowledge = createClient({ accessToken: "sandbox", fetch, maxRetries: 0 });
  try {
    const { fileId } = await uploadOn(
      runtime,
      knowledge,
      { organization_id: "org_xyz789", store_id: "vs_abc123", file_name: "a", source: bytes },
      {
        directLimit: 0,
        checksum,
        ...(keepsChunkSize && { chunkSize }),
        trustedHosts: [sandbox.storageHost],
        transport: createTransport({ transport }, fetch),
      },
    );
    const file = sandbox.files.find(({ id }) => id === fileId);
    expect(Buffer.compare(Buffer.from(await (file?.content ?? new Blob()).arrayBuffer()), bytes)).toBe(0);
    const strikes = faults.reduce((sum, { times = 1 }) => sum + times, 0);
    expect(requests).toBeLessThanOrEqual(3 + Math.ceil(size / granule) * (1 + strikes) + 4 * strikes);
    expect(farthest, "bytes from what storage has acknowledged to a chunk").toBe(0);
    await setImmediate();
    expect(runtime.pending).toBe(0);
  } finally {
    await sandbox.close();
  }
}
