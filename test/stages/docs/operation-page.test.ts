import { describe, expect, it } from "vitest";
import { readOperations } from "../../../scripts/description/read-operations.js";
import { bundle } from "../../../scripts/stages/bundle/bundle.js";
import { builtSite, codeBlocks, decode } from "./site.js";

const site = await builtSite();
const references = [...site].filter(([path]) => /^reference\/.*\.html$/.test(path));
const officialPages = new Map(
  readOperations(await bundle("openapi/openapi.yaml")).map(({ id, source }) => [
    `reference/${id}.html`,
    source.externalDocs?.url,
  ]),
);

describe("the page of the operation", () => {
  const html = site.get("reference/getUploadUrl.html") ?? "";
  const text = decode(html.replaceAll(/<(script|style)>[\s\S]*?<\/\1>/g, "").replaceAll(/<[^>]+>/g, ""));
  const words = (of: string) => of.replaceAll(/\s+/g, " ");
  const titles = references.map(([, page]) => /<h1[^>]*><a [^>]*>([^<]*)<\/a>/.exec(page)?.[1]);

  it("says everything that the documented page says", () => {
    for (const sentence of [
      "Generate a resumable upload URL for large files that exceed the direct upload limit.",
      "Returns a signed, resumable upload URL for uploading large files (>31 MB).",
      "The unique identifier of the organization (format: org_*).",
      "The unique identifier of the vector store.",
      "The name of the file (1-255 characters).",
      "The file size in bytes (must be greater than 0).",
      "The MIME type of the file.",
      "A relative path within the store for folder uploads.",
      "An object containing the upload session URL, recommended chunk size, and expiry time.",
      '"upload_id": "file_abc123def456"',
      '"system_message": "Vector store not found"',
    ])
      expect(words(text)).toContain(sentence);
  });

  it("names the related resources, linked where they are described and said to be open where not", () => {
    const related = html.split('<h2 id="related">')[1]?.split("</section>")[0] ?? "";
    const [linked = "", open = ""] = related.toLowerCase().split("not described:");
    const names =
      "Upload File, Register upload, List Files, Get File, Delete File, Bulk Remove Files, Processing Status, Processing Logs, Retry Processing, File Config, Storage Usage";
    for (const name of names.toLowerCase().split(", ")) {
      const isDescribed = titles.some((title) => title?.toLowerCase() === name);
      expect(isDescribed ? linked : open, name).toContain(isDescribed ? `>${name}</a>` : name);
    }
    expect(open).toContain("is not available to this project");
  });

  it("is known by the title of its page", () => {
    expect(titles).toContain("Get upload URL");
  });

  it("shows the bodies of the documented page beside the request, each under its status", () => {
    const bodies = codeBlocks(html).filter(({ language, label }) => language === "json" && label !== "");
    expect(bodies.map(({ label }) => label)).toEqual(["200 OK", "404 Not Found"]);
    const [success, failure] = bodies.map(({ text }) => JSON.parse(text));
    expect(success).toEqual({
      upload_id: "file_abc123def456",
      signed_url: "https://storage.googleapis.com/...",
      chunk_size: 8388608,
      expires_at: "2025-06-15T11:00:00Z",
    });
    expect(failure.error).toMatchObject({
      code: "VECTOR_STORE_NOT_FOUND",
      system_message: "Vector store not found",
    });
  });

  it("says first what a reader needs first, and last how callers prove who they are", () => {
    const ids = [...html.matchAll(/<h2 id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([
      "request-samples",
      "path-parameters",
      "request-body",
      "returns",
      "is-it-safe-to-retry",
      "errors",
      "authentication",
      "related",
    ]);
  });

  it.each(references)("%s says of every response where it is known from, and links there", (_, page) => {
    const returns = page.match(/<h3 id="\d+.*/g) ?? [];
    const errors = page.match(/<details class="row">.*/g) ?? [];
    expect(returns.length).toBeGreaterThan(0);
    expect(errors.length).toBeGreaterThan(7);
    for (const line of [...returns, ...errors])
      expect(line).toMatch(
        /class="mark (documented|reference)" href="https:\/\/docs\.aitronos\.com\/|class="mark constructed" href="\.\.\/conventions\.html#/,
      );
    expect(errors.find((line) => line.includes("500 Internal"))).toContain("mark reference");
  });

  it.each(references)(
    "%s says what it is, and links to its official docs page where there is one",
    (path, page) => {
      const [title = ""] = /<h1.*/.exec(page) ?? [];
      const isInferred = /getFile|getProcessingLogs/.test(path);
      const official = officialPages.get(path);
      const mark = isInferred ? "inferred" : official && `documented" href="${official}`;
      expect(title).toContain(mark === undefined ? "<h1" : `class="mark ${mark}"`);
      expect(title.includes('class="mark')).toBe(mark !== undefined);
      expect(page.includes('class="callout inferred"')).toBe(isInferred);
    },
  );

  it.each(references)("%s says whether to retry, and so does each of its errors", (_, page) => {
    const [, safe] = /<h2 id="is-it-safe-to-retry".*\s*<p><strong>(Yes|No)\.<\/strong> \S/.exec(page) ?? [];
    expect(safe).toBeDefined();
    const rows = page.match(/<details class="row">.*/g) ?? [];
    for (const row of rows) expect(row).toContain("Retry? ");
    expect(rows.find((row) => row.includes("503 "))).toContain(`Retry? ${safe}`);
  });

  it("says that fields of a documented response without a published table are ours", () => {
    expect(html.split('<h3 id="200"')[1]?.split("<h2")[0]).toContain(
      "Only an example of the body is published; the types and descriptions of its fields are inferred.",
    );
    expect(text).not.toContain("int64");
  });

  it("leaves what all operations share to one page: each header with where it is known from, and the body of an error", () => {
    const shared = site.get("conventions.html") ?? "";
    const names = [...shared.matchAll(/id="header\.([^"]+)"/g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) {
      expect(shared).toMatch(
        new RegExp(
          `<code>${name}</code></a> (string|integer|number) · optional( · [^·]+)* · <a class="mark reference" href="https:`,
        ),
      );
      for (const [path, page] of references) expect(page, path).not.toContain(`>${name}<`);
    }
    expect(shared).toContain('id="error-body.error.trace_id"');
    for (const [path, page] of references) expect(page, path).not.toContain("trace_id</code>");
    expect(html).toContain('id="header.Retry-After"'); // not every response has it
  });
});
