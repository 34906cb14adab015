import { existsSync, readFileSync } from "node:fs";
import { parseYaml } from "@redocly/openapi-core";
import { expect, it } from "vitest";

interface Workflow {
  on: { push: Record<string, string[]> };
  jobs: Record<string, { needs?: string; if?: string; steps: Record<string, unknown>[] }>;
}

const { on, jobs } = parseYaml(readFileSync(".github/workflows/docs.yml", "utf8")) as Workflow;

it("publishes from tags alone, and only what the tests of that commit have passed", () => {
  expect(on.push).toEqual({ tags: ["v*"] });
  const steps = jobs.build?.steps ?? [];
  const tested = steps.findIndex(({ run }) => run === "bash .ci/run");
  const uploaded = steps.findIndex(({ uses }) => String(uses).startsWith("actions/upload-pages-artifact@"));
  expect(tested).toBeGreaterThan(0);
  expect(uploaded).toBeGreaterThan(tested);
  expect(steps[uploaded]?.with).toEqual({ path: "generated/docs" });
  for (const at of [tested, uploaded]) expect(steps[at]?.if).toBe("steps.release.outputs.tag != ''");
  expect(jobs.publish).toMatchObject({ needs: "build", if: "needs.build.outputs.tag != ''" });
});

it("what it runs generates the site and runs these tests", () => {
  expect(existsSync(".ci/run")).toBe(true);
  const commands = readFileSync(".ci/run", "utf8");
  expect(commands).toContain("npm ci && npm run generate");
  expect(commands).toContain("npm test");
});
