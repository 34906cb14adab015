import { openAsBlob, readFileSync } from "node:fs";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { args, envelope, rejection } from "./examples.js";
import { file, type Sent, store, stubbed } from "./stub.js";

beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));

const noContent = () => new Response(null, { status: 204 });

describe("a response without a body", () => {
  test.each([
    ["deleteFile", (client: ReturnType<typeof stubbed>["client"]) => client.deleteFile(file)],
    [
      "bulkRemoveFiles",
      (client: ReturnType<typeof stubbed>["client"]) =>
        client.bulkRemoveFiles({ ...store, file_ids: ["file_1"] }),
    ],
  ])("of %s gives undefined", async (_, call) => {
    expect(await call(stubbed(noContent).client)).toBeUndefined();
  });

  test("in the safe style is a success with undefined", async () => {
    const result = await stubbed(noContent).client.safe.deleteFile(file);
    expect(result).toMatchObject({ ok: true, data: undefined, status: 204 });
  });

  test("fails where a body is promised", async () => {
    expect(await rejection(stubbed(noContent).client.getUploadUrl(args))).toMatchObject({ status: 204 });
  });
});

describe("a query", () => {
  const urlOf = async (query: object) => {
    const { client, requests } = stubbed(() => Response.json({ items: [] }));
    await client.listFiles({ ...store, ...query });
    return requests[0]?.url;
  };

  test("has what was given, encoded, and nothing else", async () => {
    const url = await urlOf({ status: "failed", search: "a&b=c ü+%", skip: 0, limit: undefined });
    expect(url?.pathname).toBe("/v1/organizations/org_xyz789/stores/vs_abc123/files");
    expect([...(url?.searchParams ?? [])]).toEqual([
      ["status", "failed"],
      ["search", "a&b=c ü+%"],
      ["skip", "0"],
    ]);
  });

  test("is not there when nothing was given", async () => {
    expect((await urlOf({}))?.search).toBe("");
  });

  test.each([{ limit: 0 }, { limit: 101 }, { limit: 1.5 }, { status: "ready" }, { skip: "1" }])(
    "%j is refused before any request",
    async (query) => {
      const { client, requests } = stubbed(noContent);
      const error = await rejection(client.listFiles({ ...store, ...(query as object) }));
      expect(error).toMatchObject({ kind: "invalid-argument", argument: Object.keys(query)[0] });
      expect(requests).toEqual([]);
    },
  );

  test("a list of at least one is asked for", async () => {
    const { client } = stubbed(noContent);
    const error = await rejection(client.bulkRemoveFiles({ ...store, file_ids: [] }));
    expect(error).toMatchObject({ message: "file_ids must have 1 or more items" });
  });
});

describe("a file", () => {
  const ok = () => Response.json({ id: "file_1", status: "pending" }, { status: 201 });
  const formOf = async (body: Blob) => new Response(body).formData();

  test("goes with its name, its type and the other fields, in a body that any fetch takes", async () => {
    const { client, requests } = stubbed(ok);
    const source = new File(["content"], "document.pdf", { type: "application/pdf" });
    expect(await client.uploadFile({ ...store, file: source, relative_path: "reports/2025" })).toMatchObject({
      id: "file_1",
    });
    const { method, headers, body } = (requests[0] as Sent).init;
    expect(method).toBe("POST");
    expect(headers["content-type"]).toBe(body.type);
    expect(body.type).toMatch(/^multipart\/form-data; boundary=\S+$/);
    const form = await formOf(body);
    const sent = form.get("file") as File;
    expect([...form.keys()]).toEqual(["file", "relative_path"]);
    expect([sent.name, sent.type, await sent.text()]).toEqual(["document.pdf", "application/pdf", "content"]);
    expect(form.get("relative_path")).toBe("reports/2025");
  });

  test.each(['quote".txt', "Grüße 😀.txt", "line\nbreak\r.txt", "back\\slash%22.txt", 'x"; filename="y'])(
    "may be named %j",
    async (name) => {
      const { client, requests } = stubbed(ok);
      await client.uploadFile({ ...store, file: new File(["x"], name) });
      // What browsers send, and what their servers undo (HTML, "Multipart form data").
      const escaped = name.replaceAll("\n", "%0A").replaceAll("\r", "%0D").replaceAll('"', "%22");
      expect(await requests[0]?.init.body.text()).toContain(
        `\r\ncontent-disposition: form-data; name="file"; filename="${escaped}"\r\ncontent-type: application/octet-stream\r\n\r\nx\r\n`,
      );
    },
  );

  test("may come from a disk, and is sent from there", async () => {
    const { client, requests } = stubbed(ok);
    await client.uploadFile({
      ...store,
      file: await openAsBlob("package.json", { type: "application/json" }),
    });
    const sent = (await formOf(requests[0]?.init.body)).get("file") as File;
    expect([sent.type, JSON.parse(await sent.text()).name]).toEqual([
      "application/json",
      "aitronos-knowledge",
    ]);
  });

  test.each(["document.pdf", { path: "document.pdf" }, 7, null, new Uint8Array(3)])(
    "that is not a Blob is refused: %j",
    async (no) => {
      const { client, requests } = stubbed(ok);
      const error = await rejection(client.uploadFile({ ...store, file: no as unknown as Blob }));
      expect(error).toMatchObject({ message: "file must be of type Blob" });
      expect(requests).toEqual([]);
    },
  );

  test("is sent whole again by a retry", async () => {
    const { client, requests } = stubbed((_, index) =>
      index < 2 ? Response.json({}, { status: 429, headers: { "retry-after": "0" } }) : ok(),
    );
    await client.uploadFile({ ...store, file: new File(["content"], "a.txt") });
    const texts = await Promise.all(requests.map(async ({ init }) => (await formOf(init.body)).get("file")));
    expect(await Promise.all(texts.map((each) => (each as File).text()))).toEqual([
      "content",
      "content",
      "content",
    ]);
  });

  test("is not sent again where the first request may have arrived", async () => {
    const { client, requests } = stubbed(() => Response.json(envelope(500, "NO").body, { status: 500 }));
    expect(await rejection(client.uploadFile({ ...store, file: new Blob(["x"]) }))).toMatchObject({
      attempts: 1,
    });
    expect(requests).toHaveLength(1);
  });

  test("is not cloned by Node, which would keep it in memory to follow a redirect", async () => {
    const { client, requests } = stubbed(ok);
    await client.uploadFile({ ...store, file: new Blob(["x"]) });
    expect(requests[0]?.init).toMatchObject({ redirect: "error", window: null });
  });
});

test("what is inferred is experimental, and nothing else is", () => {
  const text = readFileSync("generated/client.ts", "utf8");
  const blocks = text.split("/**").filter((block) => block.includes("@experimental"));
  expect(blocks.map((block) => /^ {2}(\w+)\(args/m.exec(block)?.[1])).toEqual([
    "getProcessingLogs",
    "getFile",
  ]);
});
