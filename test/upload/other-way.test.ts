import { expect, it } from "vitest";
import { UploadError, type UploadOptions, upload } from "../../src/upload/index.js";
import type { Knowledge } from "../../src/upload/place.js";

const file = { organization_id: "org_a", store_id: "vs_a", file_name: "a", source: new Uint8Array(10) };

/** Uploads to an API that refuses every way with a status. Resolves with the calls that came. */
async function ways(status: number, options: UploadOptions): Promise<string[]> {
  const calls: string[] = [];
  const refuse = (operationId: string) => async () => {
    calls.push(operationId);
    throw Object.assign(new Error("refused"), { kind: "api", operationId, status });
  };
  const knowledge = { getUploadUrl: refuse("getUploadUrl"), uploadFile: refuse("uploadFile") };
  await expect(upload(knowledge as unknown as Knowledge, file, options)).rejects.toMatchObject({ status });
  return calls;
}

it.each([400, 413, 422])("after a %i the other way is tried, once", async (status) => {
  expect(await ways(status, {})).toEqual(["uploadFile", "getUploadUrl"]);
  expect(await ways(status, { directLimit: 0 })).toEqual(["getUploadUrl", "uploadFile"]);
});

it.each([401, 403, 404, 409])("after a %i it is not", async (status) => {
  expect(await ways(status, {})).toEqual(["uploadFile"]);
  expect(await ways(status, { directLimit: 0 })).toEqual(["getUploadUrl"]);
});

it("a source that cannot be read is an UploadError, on the direct way too", async () => {
  const source = { name: "a", size: 10, slice: () => Promise.reject(new Error("moved")) };
  const error = await upload({} as Knowledge, { ...file, source }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UploadError);
  expect(error).toMatchObject({ reason: "source-unreadable", kind: "upload" });
});

it("an abort settles an upload that waits for its source, and closes the source", async () => {
  let isClosed = false;
  const source = new ReadableStream<Uint8Array>({
    pull: () => new Promise(() => {}),
    cancel: () => {
      isClosed = true;
    },
  });
  const abort = new AbortController();
  const running = upload({} as Knowledge, { ...file, source }, { signal: abort.signal });
  const reason = new Error("enough");
  abort.abort(reason);
  await expect(running).rejects.toBe(reason);
  expect(isClosed).toBe(true);
});
