import { execFileSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { fileSessionStore } from "../../src/node/index.js";
import { type FolderFilter, listFolder } from "../../src/node/list-folder.js";
import { temporaryFolder } from "./temporary-folder.js";

it.each<[FolderFilter, string[], string[]]>([
  [{}, ["a.txt", "b/c.md"], ["b/gone.md", "gone.txt"]],
  [{ include: ["*.md"] }, ["b/c.md"], ["b/gone.md"]],
  [{ exclude: ["b"] }, ["a.txt"], ["gone.txt"]],
  [{ include: ["b"], exclude: ["gone.*"] }, ["b/c.md"], []],
])(
  "lists with %j only the wanted files, and only wanted paths that cannot be read",
  async (filter, files, unreadable) => {
    const folder = temporaryFolder({ "a.txt": "A", "b/c.md": "C" });
    for (const path of ["gone.txt", "b/gone.md"]) symlinkSync("nothing", join(folder, path));
    const listing = await listFolder(folder, filter, []);
    expect(listing.files).toEqual(files);
    expect(listing.unreadable.map(({ path }) => path).sort()).toEqual(unreadable);
  },
);

it("leaves out what keeps uploads, which holds signed URLs", async () => {
  const folder = temporaryFolder({ "a.txt": "A", "state/notes.txt": "B" });
  const state = join(folder, "state/uploads");
  await fileSessionStore(state).lock("key");
  symlinkSync("state/uploads", join(folder, "link"));
  expect((await listFolder(folder, {}, [state])).files).toEqual(["a.txt", "state/notes.txt"]);
  expect((await listFolder(folder, {}, [])).files).toHaveLength(4); // nothing is remembered beyond a call
});

it("names a pipe, which is no file", async () => {
  const folder = temporaryFolder({ "a.txt": "A" });
  execFileSync("mkfifo", [join(folder, "pipe")]);
  const error = expect.objectContaining({
    message: expect.stringContaining("is a pipe, a socket or a device"),
  });
  expect(await listFolder(folder, {}, [])).toEqual({
    files: ["a.txt"],
    unreadable: [{ path: "pipe", error }],
  });
  expect((await listFolder(folder, { exclude: ["pipe"] }, [])).unreadable).toEqual([]);
});
