import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { playground } from "../../../../openapi/playground.js";
import { callArguments } from "../../../../scripts/stages/client/write-call.js";
import type { TryFacts } from "../../../../scripts/stages/docs/try/try-facts.js";
import { exchanges } from "../../../contract/exchanges.js";
import { builtSite } from "../site.js";

const site = await builtSite();
const page = site.get("try.html") ?? "";
const sender = site.get("try-send.html") ?? "";
const scriptsOf = (html: string) =>
  [...html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)].map(([, kind = "", text = ""]) => ({
    kind,
    text,
  }));
const policyOf = (html: string) => /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
const facts = scriptsOf(page).find(({ kind }) => kind.includes("json"))?.text ?? "";
const { operations }: { operations: TryFacts[] } = JSON.parse(facts);

describe("the page that one tries the API in", () => {
  it("weighs at most 35 kB as gzip with the client and the sandbox, and 0.5 kB for the samples and the form of each operation", () => {
    const scripts = scriptsOf(page).map(({ text }) => text);
    expect(gzipSync(scripts.join("\n"), { level: 9 }).length).toBeLessThanOrEqual(
      35_000 + operations.length * 500,
    );
  });

  it.each([
    ["try.html", page],
    ["try-send.html", sender],
  ])("%s runs the scripts that its policy names by their hash, and no other", (_path, html) => {
    const hashes = scriptsOf(html)
      .filter(({ kind }) => kind === "")
      .map(({ text }) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
    expect(hashes.length).toBeGreaterThan(0);
    expect(policyOf(html)).toContain(`script-src ${hashes.join(" ")};`);
    expect(html).not.toMatch(/<(script|link|img|iframe)[^>]+src=|\son\w+=|\sstyle=/);
  });

  it("connects to nothing itself", () => {
    expect(policyOf(page)).toMatch(/^default-src 'none'/);
    expect(policyOf(page)).not.toContain("connect-src");
    expect(policyOf(sender)).toContain("connect-src http: https:");
  });

  it("has a form for every operation, with every field that its exchanges send", () => {
    const shown = Object.fromEntries(
      operations.map(({ id, fields }) => [id, fields.map(({ name }) => name)]),
    );
    for (const { operationId, arguments: sent } of exchanges)
      expect(shown[operationId], operationId).toEqual(expect.arrayContaining(Object.keys(sent)));
  });

  it("takes types, bounds, lists, defaults and files from the contract", () => {
    const field = (id: string, name: string) =>
      operations.find((each) => each.id === id)?.fields.find((each) => each.name === name);
    expect(field("listFiles", "limit")).toMatchObject({
      kind: "number",
      attributes: { step: 1, min: 1, max: 100 },
      default: 20,
    });
    expect(field("listFiles", "status")).toMatchObject({
      kind: "choice",
      choices: ["pending", "processing", "completed", "failed"],
    });
    expect(field("uploadFile", "file")).toMatchObject({ kind: "file", required: true });
    expect(field("bulkRemoveFiles", "file_ids")).toMatchObject({ kind: "lines", in: "body" });
  });
});

describe.each(operations.map((each) => [each.id, each] as const))(
  "the sandbox in the form of %s",
  (id, each) => {
    const { request, fields, codes } = each;
    const values = (place: (where: string) => boolean) =>
      Object.fromEntries(
        fields
          .filter((field) => place(field.in) && field.example !== undefined)
          .map(({ name, kind, example }) => [name, kind === "file" ? new Blob([String(example)]) : example]),
      );

    it("responds with success to what the form has at first", async () => {
      const args = callArguments(request.call, {
        parameters: values((place) => place !== "body"),
        ...(request.body && { body: values((place) => place === "body") }),
      });
      const { fetch } = playground.start(id);
      const onRetry = () => expect.fail("the request had to be sent again");
      await playground.call(request.call.name, args, { accessToken: "sandbox", fetch, onRetry });
    });

    it("knows every fault that the form offers", () => {
      const server = playground.start(id);
      for (const name of [...codes.map(({ code }) => code), ...Object.keys(playground.faults)])
        expect(() => server.breakWith(name, 1), name).not.toThrow();
      expect(codes.length).toBeGreaterThan(5);
    });
  },
);
