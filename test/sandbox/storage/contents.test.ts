import { existsSync, readdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createContents } from "../../../src/sandbox/storage/contents.js";

const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith("aitronos-sandbox-"));

it("keeps many bytes where other users cannot read them, and deletes them", async () => {
  const before = new Set(folders());
  const contents = createContents();
  const [few, many] = [contents.create(), contents.create()];
  for (const content of [few, many]) content.append(new Uint8Array([1, 2, 3]));
  for (let turn = 0; turn < 3; turn++) many.append(new Uint8Array(512 * 1024).fill(turn));
  for (const content of [few, many]) content.truncate(content.size - 2);
  expect([few.size, many.size]).toEqual([1, 1536 * 1024 + 1]);
  expect([...new Uint8Array(await (await few.blob()).arrayBuffer())]).toEqual([1]);
  const bytes = new Uint8Array(await (await many.blob()).arrayBuffer());
  expect([...bytes.subarray(0, 4), bytes.at(-1), bytes.length]).toEqual([1, 2, 3, 0, 2, many.size]);
  const mine = folders()
    .filter((name) => !before.has(name))
    .map((name) => join(tmpdir(), name));
  const modes = mine.map((folder) => [
    statSync(folder).mode & 0o777,
    statSync(join(folder, "1"), { throwIfNoEntry: false })?.mode,
  ]);
  expect(modes).toContainEqual([0o700, 0o100600]);
  contents.close();
  expect(mine.filter((folder) => !existsSync(folder))).not.toEqual([]);
});
