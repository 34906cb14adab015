import { expect, it } from "vitest";
import { createSandbox, type SeedFile } from "../../src/sandbox/index.js";
import { form, play, requestOf, type Scenario } from "./scenario.js";

const file = (id: string, more: SeedFile = {}): SeedFile => ({ id: `file_${id}`, ...more });
const ids = (...names: string[]) => names.map((name) => ({ id: `file_${name}` }));
const unknown = [404, { code: "FILE_NOT_IN_STORE" }] as const;
const page = (items: unknown[], total: number, skip: number, limit: number, has_more: boolean) =>
  [200, { items, total, skip, limit, has_more }] as const;

const store: SeedFile[] = [
  file("a", { file_name: "Annual Report.pdf" }),
  file("b", { file_name: "notes.txt", status: "failed" }),
  file("c", { file_name: "ÄRGER.report.csv", status: "processing" }),
  file("d", { file_name: "d.txt", status: "pending" }),
  file("arrived", { status: "uploaded" }),
  file("elsewhere", { store_id: "vs_2" }),
];
const organizations = { org_xyz789: ["vs_abc123", "vs_2"] };
const two = { organizations, files: store };
const refused = (field: string, value: unknown) => [422, { details: { field, value } }] as const;

const scenarios: Scenario[] = [
  [
    "an empty store has an empty list",
    {},
    { send: "GET ", gives: page([], 0, 0, 20, false) },
    { send: "GET ?skip=7&limit=100", gives: page([], 0, 7, 100, false) },
  ],
  [
    "a list has the registered files of its store, oldest first",
    two,
    { send: "GET ", gives: page(ids("a", "b", "c", "d"), 4, 0, 20, false) },
    { send: "GET ?limit=3", gives: page(ids("a", "b", "c"), 4, 0, 3, true) },
    { send: "GET ?limit=3&skip=3", gives: page(ids("d"), 4, 3, 3, false) },
    { send: "GET ?limit=2&skip=2", gives: page(ids("c", "d"), 4, 2, 2, false) },
    { send: "GET ?skip=4", gives: page([], 4, 4, 20, false) },
    { send: "GET ?skip=-1", gives: page(ids("a", "b", "c", "d"), 4, 0, 20, false) },
  ],
  [
    "a list is filtered by where files stand now",
    two,
    { send: "GET ?status=pending", gives: page(ids("d"), 1, 0, 20, false) },
    { send: "GET ?status=failed", gives: page(ids("b"), 1, 0, 20, false) },
    { at: 5, send: "GET ?status=completed", gives: page(ids("a", "c"), 2, 0, 20, false) },
    { at: 5, send: "GET ?status=processing&limit=1", gives: page(ids("d"), 1, 0, 1, false) },
    { at: 15, send: "GET ?status=completed&limit=1&skip=1", gives: page(ids("c"), 3, 1, 1, true) },
  ],
  [
    "a search finds a part of the name, in capitals or not",
    two,
    { send: "GET ?search=rePORT", gives: page(ids("a", "c"), 2, 0, 20, false) },
    { send: "GET ?search=%C3%A4rger", gives: page(ids("c"), 1, 0, 20, false) },
    { send: "GET ?search=.*", gives: page([], 0, 0, 20, false) },
    { send: "GET ?search=", gives: page(ids("a", "b", "c", "d"), 4, 0, 20, false) },
    { send: "GET ?search=TXT&status=failed", gives: page(ids("b"), 1, 0, 20, false) },
  ],
  [
    "what the contract forbids of a list is refused by name",
    two,
    { send: "GET ?limit=0", gives: refused("limit", 0) },
    { send: "GET ?limit=101", gives: refused("limit", 101) },
    { send: "GET ?limit=ten", gives: refused("limit", "ten") },
    { send: "GET ?skip=1.5", gives: refused("skip", 1.5) },
    { send: "GET ?status=done", gives: refused("status", "done") },
  ],
  [
    "a file is removed once, and then it is gone everywhere",
    two,
    { send: "DELETE /file_a", gives: [204] },
    { send: "DELETE /file_a", gives: unknown },
    { send: "GET /file_a", gives: unknown },
    { send: "GET /file_a/status", gives: unknown },
    { send: "GET /file_a/logs", gives: unknown },
    { send: "POST /file_a/retry", gives: unknown },
    { send: "GET ", gives: page(ids("b", "c", "d"), 3, 0, 20, false) },
  ],
  [
    "a file that is not registered, or of another store, is not in the store",
    two,
    ...["arrived", "elsewhere", "none"].flatMap((name) => [
      { send: `GET /file_${name}`, gives: unknown },
      { send: `DELETE /file_${name}`, gives: unknown },
    ]),
    { send: "GET /../../vs_2/files", gives: page(ids("elsewhere"), 1, 0, 20, false) },
  ],
  [
    "several files are removed at once, unknown ones and those of other stores skipped",
    two,
    {
      send: "POST /remove-bulk",
      body: { file_ids: ["file_a", "file_none", "file_elsewhere", "file_arrived", "file_d", "file_a"] },
      gives: [204],
    },
    { send: "GET ", gives: page(ids("b", "c"), 2, 0, 20, false) },
    { send: "POST /remove-bulk", body: { file_ids: ["file_a", "file_d"] }, gives: [204] },
    { send: "GET /../../vs_2/files", gives: page(ids("elsewhere"), 1, 0, 20, false) },
    { send: "POST /register", body: { upload_id: "file_arrived" }, gives: [201] },
  ],
  [
    "removing no file, or something other than a list, is refused",
    two,
    { send: "POST /remove-bulk", body: { file_ids: [] }, gives: refused("file_ids", []) },
    { send: "POST /remove-bulk", body: { file_ids: "file_a" }, gives: refused("file_ids", "file_a") },
    { send: "POST /remove-bulk", body: { file_ids: ["file_a", 7] }, gives: refused("file_ids.1", 7) },
    { send: "GET ", gives: page(ids("a", "b", "c", "d"), 4, 0, 20, false) },
  ],
];

for (const scenario of scenarios) it(scenario[0], () => play(scenario));

it("shows in all pages together each file once, and a file that comes meanwhile at the end", async () => {
  const { fetch } = createSandbox({ files: Array.from({ length: 1000 }, () => ({})) });
  const seen: string[] = [];
  for (let more = true; more; ) {
    const response = await fetch(...requestOf(`GET ?limit=64&skip=${seen.length}`));
    const list = (await response.json()) as { items: { id: string }[]; has_more: boolean };
    seen.push(...list.items.map(({ id }) => id));
    more = list.has_more;
    if (seen.length === 640)
      await fetch(...requestOf("POST /upload", form(["file", new Blob(["a"]), "late.txt"])));
  }
  expect(new Set(seen).size).toBe(1001);
  expect(seen).toHaveLength(1001);
});
