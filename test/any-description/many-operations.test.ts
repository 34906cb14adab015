import { expect, it } from "vitest";
import type { Description } from "../../scripts/description/description.js";
import { menu } from "../../scripts/stages/docs/frame/menu.js";
import type { Page } from "../../scripts/stages/docs/pages/page.js";
import { readPages } from "../../scripts/stages/docs/read-pages.js";

const tags = ["users", "Users", "ünï/code", ...Array.from({ length: 17 }, (_, index) => `Area ${index}`)];

/** 300 operations; the half of them has one tag. */
const paths = Object.fromEntries(
  Array.from({ length: 300 }, (_, index) => [
    `/things${index}`,
    {
      get: {
        operationId: `getThing${index}`,
        tags: [index % 2 === 0 ? "users" : (tags[index % tags.length] as string)],
        responses: {
          "204": { description: "ok" },
          ...(index > 0 && { "404": { $ref: "#/components/responses/Gone" } }),
        },
      },
    },
  ]),
);
const description = {
  openapi: "3.1.0",
  info: { title: "Many", version: "1" },
  tags: tags.map((name) => ({ name })),
  paths,
  components: {
    responses: {
      Gone: {
        description: "Gone",
        content: {
          "application/json": {
            schema: {
              type: "object",
              required: ["error"],
              properties: {
                error: {
                  type: "object",
                  required: ["code", "message"],
                  properties: { code: { enum: ["GONE", "MOVED"] }, message: { type: "string" } },
                },
              },
            },
          },
        },
      },
    },
  },
} as unknown as Description;

const pages = await readPages(description, {
  spec: "nowhere/openapi.yaml",
  text: "",
  changelog: undefined,
  others: [],
});
const [first] = pages as [Page];
const linksOf = (text: string) =>
  [...text.matchAll(/(?:href="|\]\()(?:\.\.\/)*([^")#]+?)\.(?:md|html)/g)].map(([, to]) => to);

it("the first page lists groups, and their pages list each operation once", () => {
  const groups = pages.filter(({ path }) => path.startsWith("groups/"));
  expect(linksOf(first.markdown)).toEqual(groups.map(({ path }) => path));
  expect(new Set(groups.map(({ path }) => path.toLowerCase())).size).toBe(groups.length);
  const listed = groups.flatMap(({ markdown }) => linksOf(markdown)).sort();
  expect(listed).toEqual(
    Object.keys(paths)
      .map((path) => `reference/getThing${path.slice(7)}`)
      .sort(),
  );
});

it("each page has a short menu, with the page itself and a way into each group", () => {
  for (const page of [first, pages.find(({ path }) => path === "reference/getThing160") as Page]) {
    const links = linksOf(menu(pages, page, ""));
    expect(links.length).toBeLessThan(120);
    if (page !== first) expect(links).toContain(page.path);
    const groups = new Set(pages.flatMap(({ group }) => group ?? []));
    const reached = new Set(links.map((to) => pages.find(({ path }) => path === to)?.group));
    expect([...groups].filter((group) => !reached.has(group))).toEqual([]);
  }
});

it("the catalogue of errors names some of many operations, and counts the others", () => {
  const errors = pages.find(({ path }) => path === "errors")?.markdown ?? "";
  const row = errors.split("\n").find((line) => line.startsWith("| [`GONE`]")) ?? "";
  expect(linksOf(row).length).toBe(10);
  expect(row).toContain(" and 289 more");
});
