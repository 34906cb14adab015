import { setImmediate } from "node:timers/promises";
import { expect } from "vitest";
import { memorySessionStore, type Transport, type UploadTask } from "../../../src/upload/index.js";
import type { Knowledge, UploadedFile } from "../../../src/upload/place.js";
import { granule } from "../../../src/upload/protocol.js";
import { uploadOn } from "../../../src/upload/upload.js";
import { bytesOf } from "../scenario-source.js";
import { virtualRuntime } from "../virtual-runtime.js";
import { createModelStorage } from "./model-storage.js";
import { largestSize, type Schedule } from "./schedule.js";

const content = bytesOf(largestSize);
const place = { organization_id: "org_xyz789", store_id: "vs_abc123", file_name: "data.bin" };

/** In pieces, as a file is read. */
async function* piecesOf(start: number, end: number) {
  for (let at = start; at < end; at += 65_536) yield content.subarray(at, Math.min(end, at + 65_536));
}

/** Uploads as a schedule says, and asserts what holds of every upload. `through` may break the transport. */
export async function playOnModel(
  schedule: Schedule,
  through = (transport: Transport): Transport => transport,
): Promise<void> {
  const { size, chunkSize, keepsChunkSize, checksum, jitter, stops } = schedule;
  const runtime = virtualRuntime(() => jitter);
  let life = new AbortController();
  const storage = createModelStorage(schedule, content, () => life.abort("stopped"));
  const registered: string[] = [];
  let opened = 0;
  const knowledge = {
    getUploadUrl: async () => {
      storage.open();
      const upload_id = `file_${++opened}`;
      const signed_url = `https://storage.googleapis.com/a?upload_id=${opened}`;
      return { upload_id, signed_url, chunk_size: chunkSize, expires_at: "2025-06-15T11:00:00Z" };
    },
    registerUpload: async ({ upload_id: id }: { upload_id: string }) => {
      registered.push(id);
      return { id };
    },
  } as unknown as Knowledge;
  const source = { size, slice: piecesOf };
  const sessions = memorySessionStore();

  const upload = (): UploadTask<UploadedFile> =>
    uploadOn(
      runtime,
      knowledge,
      { ...place, source },
      {
        directLimit: 0,
        checksum,
        ...(keepsChunkSize && { chunkSize }),
        transport: through(storage.transport),
        signal: life.signal,
        sessions: { ...sessions, lock: memorySessionStore().lock }, // a lock dies with its process
      },
    );
  let file: UploadedFile | undefined;
  for (let lives = 0; !file && lives <= stops.length; lives++) {
    life = new AbortController();
    file = await upload().catch((error) => {
      if (error === "stopped") return undefined;
      throw error;
    });
    if (storage.violation) throw storage.violation;
    if (file) break;
    await setImmediate();
    storage.forget();
  }

  const { account } = storage;
  expect(storage.isComplete).toBe(true);
  expect(registered).toEqual([file?.fileId]);
  expect(account.sent, "bytes sent").toBeLessThanOrEqual(size + account.struck + account.lost);
  if (keepsChunkSize) expect(account.struck).toBeLessThanOrEqual(account.strikes * chunkSize);
  const chunks = Math.ceil((size + account.lost) / granule);
  expect(account.requests, "requests").toBeLessThanOrEqual(chunks + 1 + 4 * account.strikes);
  await setImmediate();
  expect(runtime.pending, "timers").toBe(0);
}
