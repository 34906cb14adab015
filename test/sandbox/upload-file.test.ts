import { describe, expect, it } from "vitest";
import { createSandbox } from "../../src/sandbox/index.js";
import { createCheckedSandbox } from "./checked-sandbox.js";
import { form, play, requestOf, type Scenario } from "./scenario.js";

const bytes = (size: number, type = "") => new Blob([new Uint8Array(size)], { type });
const refused = (words: string) =>
  [
    422,
    { code: "VALIDATION_ERROR", details: { field: "file" }, system_message: expect.stringContaining(words) },
  ] as const;

const scenarios: Scenario[] = [
  [
    "takes an empty file",
    {},
    { send: "POST /upload", body: form(["file", bytes(0), "a"]), gives: [201, { size_bytes: 0 }] },
  ],
  [
    "refuses a form without exactly one file",
    {},
    { send: "POST /upload", body: form(), gives: [422, { code: "VALIDATION_ERROR" }] },
    {
      send: "POST /upload",
      body: form(["relative_path", "a"]),
      gives: [422, { details: { field: "file" } }],
    },
    {
      send: "POST /upload",
      body: form(["file", bytes(1), "a"], ["file", bytes(1), "b"]),
      gives: refused("two parts"),
    },
    { send: "POST /upload", body: form(["file", "text"]), gives: refused("no file name") },
    {
      send: "POST /upload",
      body: form(["File", bytes(1), "a"]),
      gives: [422, { details: { field: "file" } }],
    },
    { send: "GET ", gives: [200, { total: 0 }] },
  ],
  [
    "refuses a body that is not a form",
    {},
    {
      send: "POST /upload",
      body: { file: "a" },
      gives: [422, { system_message: "Content-Type is not multipart/form-data" }],
    },
    { send: "POST /upload", gives: [422, { code: "VALIDATION_ERROR" }] },
  ],
  [
    "refuses a relative path that is a file, and an unknown store",
    {},
    {
      send: "POST /upload",
      body: form(["file", bytes(1), "a"], ["relative_path", bytes(1), "b"]),
      gives: [422, { details: { field: "relative_path" } }],
    },
    {
      send: "POST /../../vs_none/files/upload",
      body: form(["file", bytes(1), "a"]),
      gives: [404, { code: "VECTOR_STORE_NOT_FOUND" }],
    },
  ],
];

describe("uploadFile", () => {
  for (const scenario of scenarios) it(scenario[0], () => play(scenario));

  it.each(["plain.txt", 'quo"te.txt', "ümläut.txt", "emoji 🗂.txt", "line\r\nbreak.txt", "back\\slash.txt"])(
    "keeps the name %j, the type, the path and the bytes",
    async (name) => {
      const sandbox = createSandbox();
      const body = form(["file", new Blob(["a,b"], { type: "text/csv" }), name], ["relative_path", "a/b"]);
      expect((await sandbox.fetch(...requestOf("POST /upload", body))).status).toBe(201);
      const [file] = sandbox.files;
      expect(file).toMatchObject({ file_name: name, mime_type: "text/csv", relative_path: "a/b", size: 3 });
      expect(await file?.content?.text()).toBe("a,b");
    },
  );

  it("takes 31,000,000 bytes and no more", async () => {
    const sandbox = createSandbox();
    const head = '--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n';
    const upload = async (size: number) => {
      const body = Buffer.concat([Buffer.from(head), Buffer.alloc(size), Buffer.from("\r\n--b--\r\n")]);
      const response = await sandbox.fetch(requestOf("POST /upload")[0], multipart(body));
      return (await response.json()) as { error?: { system_message: string } };
    };
    expect(await upload(31_000_000)).toMatchObject({ size_bytes: 31_000_000 });
    expect((await upload(31_000_001)).error?.system_message).toContain("31000001 bytes: above 31000000");
    expect(sandbox.files).toHaveLength(1);
  });

  it.each<[what: string, disposition: string, error: object]>([
    ["a part has no name", 'filename="a"', { system_message: expect.stringContaining("no name") }],
    [
      "a file name is empty",
      'name="file"; filename=""',
      { details: { field: "file" }, system_message: expect.stringContaining("is empty") },
    ],
  ])("says that %s, which FormData does not send", async (_, disposition, error) => {
    const body = `--b\r\nContent-Disposition: form-data; ${disposition}\r\n\r\na\r\n--b--\r\n`;
    const response = await createCheckedSandbox().fetch(requestOf("POST /upload")[0], multipart(body));
    expect(await response.json()).toMatchObject({ error: { status: 422, ...error } });
  });

  it("reads a form of any length to its end, and keeps none of one that is too long", async () => {
    const megabyte = new Uint8Array(1024 * 1024);
    let sent = 0;
    const endless = new ReadableStream({
      pull: (controller) => (sent++ < 40 ? controller.enqueue(megabyte) : controller.close()),
    });
    const response = await createSandbox().fetch(requestOf("POST /upload")[0], multipart(endless));
    expect(await response.json()).toMatchObject({
      error: { status: 422, system_message: "Request body longer than 33554432 bytes" },
    });
    expect(sent).toBe(41);
  });
});

const multipart = (body: BodyInit) =>
  ({
    method: "POST",
    headers: { Authorization: "Bearer a", "Content-Type": "multipart/form-data; boundary=b" },
    body,
    duplex: "half",
  }) as RequestInit;
