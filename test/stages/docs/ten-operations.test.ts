import { describe, expect, it } from "vitest";
import type { Description } from "../../../scripts/description/description.js";
import { bundle } from "../../../scripts/stages/bundle/bundle.js";
import { buildSite } from "../../../scripts/stages/docs/build-site.js";
import { pageBudget } from "./page-budget.js";

/** The description with its first path nine times more, each time with other names and words of its own. */
async function tenOperations(): Promise<Description> {
  const description = structuredClone(await bundle("openapi/openapi.yaml"));
  const paths = description.paths as Record<string, unknown>;
  const [[path, item] = ["", {}]] = Object.entries(paths);
  for (let number = 2; number <= 10; number++) {
    const text = JSON.stringify(item)
      .replaceAll('"operationId":"', `"operationId":"copy${number}-`)
      .replaceAll('"summary":"', `"summary":"Copy ${number}: `)
      .replaceAll('"description":"', `"description":"In copy ${number}: `);
    paths[`${path}/copies/${number}`] = JSON.parse(text);
  }
  return description;
}

const site = await buildSite(await tenOperations(), {
  spec: "openapi/openapi.yaml",
  text: "",
  changelog: "CHANGELOG.md",
});
const pages = [...site].filter(([path]) => path.endsWith(".html"));

describe("a site of ten operations", () => {
  it("has a page for each of them", () => {
    expect(pages.filter(([path]) => path.startsWith("reference/")).length).toBe(10);
  });

  it.each(pages)("has pages that stay light: %s", (path, html) => {
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(pageBudget(path, 10));
  });

  it("names none of them alone beside an error that all of them share", () => {
    expect(String(site.get("errors.md"))).toContain("every operation");
  });
});
