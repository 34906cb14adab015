import { existsSync, readdirSync, readFileSync } from "node:fs";
import { parseYaml } from "@redocly/openapi-core";
import { expect, it } from "vitest";

interface Workflow {
  permissions: Record<string, string>;
  jobs: {
    release: {
      permissions: Record<string, string>;
      steps: { run?: string; with?: Record<string, string> }[];
    };
  };
}

const workflow = parseYaml(readFileSync(".github/workflows/release.yml", "utf8")) as Workflow;
const { permissions, steps } = workflow.jobs.release;

it("may sign a provenance statement, and publishes with one", () => {
  expect(workflow.permissions).toEqual({ contents: "read" });
  expect(permissions).toEqual({ contents: "write", "pull-requests": "write", "id-token": "write" });
  expect(JSON.parse(readFileSync("package.json", "utf8")).publishConfig).toEqual({
    access: "public",
    provenance: true,
  });
});

it("runs what CI runs before it publishes, and only scripts that are there", () => {
  const commands = steps.flatMap(({ run, with: inputs }) => [run, inputs?.version, inputs?.publish]);
  const scripts = commands.flatMap((command) => command?.match(/^bash (.+)$/)?.[1] ?? []);
  expect(scripts).toEqual([".ci/run", ".changeset/version.sh", ".changeset/publish.sh"]);
  expect(scripts.filter((path) => !existsSync(path))).toEqual([]);
});

it("is told in .changeset/ what to release, in the form that changesets reads", () => {
  const notes = readdirSync(".changeset").filter((name) => name.endsWith(".md"));
  for (const name of notes) {
    const text = readFileSync(`.changeset/${name}`, "utf8");
    expect(text, name).toMatch(/^---\n"aitronos-knowledge": (patch|minor|major)\n---\n\n\S/);
  }
});
