import { describe, expect, it } from "vitest";
import type { Description } from "../../scripts/description/description.js";
import { renderMarkdown } from "../../scripts/stages/docs/markdown/render-markdown.js";
import { readPages } from "../../scripts/stages/docs/read-pages.js";

/** Texts of descriptions, and the HTML that they become. */
const texts: Record<string, string> = {
  "[a](https://a.example)": '<p class="action"><a href="https://a.example">a</a></p>',
  "a [b](mailto:a@b.example)": '<p>a <a href="mailto:a@b.example">b</a></p>',
  "a [b](other.md)": '<p>a <a href="other.html">b</a></p>',
  "a [b](javascript:alert(1))": "<p>a b</p>",
  "a [b](JavaScript:x) [c](data:text/html,x) [d](vbscript:x) [e](file:///x)": "<p>a b c d e</p>",
  "a [b](<java\tscript:x>)": "<p>a b</p>",
  "a <b>bold</b>, <EM class=x onclick=y>so *very*</EM>": "<p>a <b>bold</b>, <em>so <em>very</em></em></p>",
  "a <a href='https://a.example?b&c' onclick=x>link</a>":
    '<p>a <a href="https://a.example?b&amp;c">link</a></p>',
  "a <a href='javascript:x'>link</a>": "<p>a &lt;a href='javascript:x'&gt;link</a></p>",
  "a<br/>b": "<p>a<br>b</p>",
  "<p onclick=x>one</p><ul><li>two &amp; three</li></ul>": "<p>one</p><ul><li>two &amp; three</li></ul>",
  "<p>one<script>x</script></p>": "&lt;p&gt;one&lt;script&gt;x&lt;/script&gt;&lt;/p&gt;",
  "a <img src=x onerror=y> `<b>x</b>`":
    "<p>a &lt;img src=x onerror=y&gt; <code>&lt;b&gt;x&lt;/b&gt;</code></p>",
  "a <b>open": "<p>a &lt;b&gt;open</p>",
};

it.each(Object.entries(texts))("%s", (text, html) => {
  expect(renderMarkdown(text).html.trim()).toBe(html);
});

describe("names", async () => {
  const schema = {
    type: "object",
    properties: { 'a "b" (c)': { type: "object", properties: { "<d>": {} } } },
  };
  const content = { "application/json": { schema } };
  const responses = { "200": { description: "ok", content } };
  const ids = ["getAll", "GetAll", "GETALL", "get all", "get-all"];
  const description = {
    openapi: "3.1.0",
    info: { title: "Names", version: "1" },
    paths: Object.fromEntries(
      ids.map((operationId, index) => [`/${index}`, { get: { operationId, responses } }]),
    ),
  } as unknown as Description;
  const sources = { spec: "nowhere/openapi.yaml", text: "", changelog: undefined, others: [] };
  const pages = (await readPages(description, sources)).filter(({ layout }) => layout === "operation");

  it("that differ in capitals only are two files on every system", () => {
    expect(pages.length).toBe(ids.length);
    expect(new Set(pages.map(({ path }) => path.toLowerCase())).size).toBe(ids.length);
  });

  it("of any field are anchors", () => {
    const { html } = renderMarkdown(pages[0]?.markdown ?? "");
    expect(html).toContain('id="200.a-b-c-"');
    expect(html).toContain('id="200.a-b-c-.-d-"');
  });
});
