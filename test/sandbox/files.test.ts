import { describe, expect, it } from "vitest";
import { createSandbox, type SeedFile } from "../../src/sandbox/index.js";
import { read, requestWith, type Session } from "./requests.js";

const now = Date.parse("2025-06-15T10:00:00Z");
const ago = (seconds: number) => new Date(now - seconds * 1000);

it("has the files that it is given, with what they do not say of themselves made up", async () => {
  const { files } = createSandbox({
    organizations: { org_a: ["vs_1", "vs_2"] },
    files: [
      { file_name: "a.csv", mime_type: "text/csv", content: "ä,b", created_at: "2025-01-01T00:00:00Z" },
      { id: "file_mine", store_id: "vs_2", size: 10_737_418_240, status: "pending" },
    ],
  });
  expect(files).toEqual([
    {
      id: "file_abc123def456",
      organization_id: "org_a",
      store_id: "vs_1",
      file_name: "a.csv",
      mime_type: "text/csv",
      content_type: "text/csv",
      size: 4,
      content: expect.any(Blob),
      created_at: new Date("2025-01-01T00:00:00Z"),
      status: "completed",
    },
    {
      id: "file_mine",
      organization_id: "org_a",
      store_id: "vs_2",
      file_name: "file_mine",
      mime_type: "application/octet-stream",
      content_type: "application/octet-stream",
      size: 10_737_418_240,
      created_at: new Date(now),
      status: "pending",
    },
  ]);
  expect(await files[0]?.content?.text()).toBe("ä,b");
});

describe("a file that is given", () => {
  it.each<[SeedFile, created: Date, later: string[]]>([
    [{ status: "uploaded" }, ago(0), ["uploaded", "uploaded", "uploaded"]],
    [{ status: "pending" }, ago(0), ["pending", "processing", "processing"]],
    [{ status: "processing" }, ago(10), ["processing", "completed", "completed"]],
    [{}, ago(15), ["completed", "completed", "completed"]],
    [{ status: "failed" }, ago(15), ["failed", "failed", "failed"]],
    [{ status: "failed", failure: { step: "chunking" } }, ago(10), ["failed", "failed", "failed"]],
    [{ status: "processing", failure: { step: "chunking" } }, ago(5), ["processing", "failed", "failed"]],
    [{ status: "pending", created_at: ago(99) }, ago(99), ["pending", "processing", "processing"]],
    [{ created_at: ago(-99) }, ago(-99), ["completed", "completed", "completed"]],
  ])("%j stands where it says, and goes on from there by the clock", (seed, created, expected) => {
    const sandbox = createSandbox({ files: [seed] });
    expect(sandbox.files[0]?.created_at).toEqual(created);
    const seen = [0, 5, 10].map((seconds) => {
      sandbox.clock.set(ago(-seconds));
      return sandbox.files[0]?.status;
    });
    expect(seen).toEqual(expected);
  });

  it.each<[unknown, string]>([
    [null, "an object, not null"],
    ["a.pdf", 'an object, not "a.pdf"'],
    [{ filename: "a" }, 'failure, not "filename"'],
    [{ toString: "a" }, 'failure, not "toString"'],
    [{ file_name: 7 }, "file_name of a file is a text, not 7"],
    [{ status: "done" }, 'completed, failed, not "done"'],
    [{ size: -1 }, "a whole number of bytes, not -1"],
    [{ size: "1" }, 'a whole number of bytes, not "1"'],
    [{ content: 7 }, "a text, a Uint8Array or a Blob, not 7"],
    [{ created_at: "today" }, 'created_at of a file is a time, not "today"'],
    [{ status: "failed", failure: { step: "queued" } }, "step: chunking or embedding"],
    [{ status: "failed", failure: null }, "step: chunking or embedding"],
    [{ failure: { step: "embedding" } }, "give it one of these"],
    [{ status: "completed", failure: { step: "embedding" } }, "give it one of these"],
    [{ status: "uploaded", failure: { step: "embedding" } }, "give it one of these"],
  ])("%j is refused in words", (seed, words) => {
    expect(() => createSandbox({ files: [seed as SeedFile] })).toThrow(RangeError);
    expect(() => createSandbox({ files: [seed as SeedFile] })).toThrow(words);
  });

  it("is refused with the ID of another", () => {
    const files = [{ id: "file_a" }, { id: "file_a" }];
    expect(() => createSandbox({ files })).toThrow("two files have the id file_a");
  });
});

it("puts what arrives behind them, under an ID that none has", async () => {
  const sandbox = createSandbox({ files: [{}, { id: "file_abc123def457" }] });
  const { body } = await read<Session>(sandbox.fetch(requestWith({ file_size: 1 })));
  await sandbox.fetch(body.signed_url, { method: "PUT", body: "a" });
  expect(sandbox.files.map(({ id }) => id)).toEqual([
    "file_abc123def456",
    "file_abc123def457",
    "file_abc123def458",
  ]);
});
