import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { installed } from "./installed.js";

/*
 * golden/ holds the declarations that users compile against, as the last review has seen them. What was meant, and is
 * written down with `npx changeset`, is taken over by
 *
 *     npx vitest run test/package/api.test.ts --update
 */
const golden = resolve("test/package/golden");
const advice =
  "the public surface has changed: `npx changeset`, `npx vitest run test/package/api.test.ts --update`";

const built = () => join(installed().package, "dist");
/** One of each: what has no declaration for `import` has one for both. */
const declarations = () => {
  const names = readdirSync(built());
  return names.filter(
    (name) =>
      name.endsWith(".d.ts") || (name.endsWith(".d.cts") && !names.includes(name.replace(".d.cts", ".d.ts"))),
  );
};
const declaration = (name: string) => readFileSync(join(built(), name), "utf8");

it("declares what the last review has seen", async () => {
  expect(declarations().length).toBeGreaterThan(0);
  for (const name of declarations()) {
    await expect(declaration(name), advice).toMatchFileSnapshot(join(golden, name));
  }
});

it("has a declaration for every one that was reviewed", () => {
  expect(readdirSync(golden), advice).toEqual(declarations());
});

it("declares the same for require as for import", () => {
  for (const name of declarations().filter((each) => each.endsWith(".d.ts"))) {
    const required = declaration(name.replace(".d.ts", ".d.cts"));
    expect(required.replaceAll('.cjs"', '.js"').trim()).toBe(declaration(name).trim());
  }
});
