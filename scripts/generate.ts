/** The pipeline: one hand-written description becomes everything in generated/. The stages stand in the order in which they run. */
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Job } from "./runner/job.js";
import { runGenerate } from "./runner/run-generate.js";
import type { Stage } from "./runner/stage.js";
import { openDescription } from "./stages/bundle/open-description.js";

export default (args: string[]) => runGenerate(args, runStages);

// Each stage loads its modules when it is due: loading is most of what a stage costs.
async function runStages({ spec, others, foreign, stages }: Job, stage: Stage) {
  const source = openDescription(spec, { foreign });
  const { startThread, inThread } = await import("./stages/thread/thread.js");
  const { ownPaths, ownUsages } = await import("./stages/docs/library/own-library.js");
  if (stages.has("types")) startThread();
  const entries = !foreign && stages.has("docs") ? inThread("readLibrary", ownPaths()) : undefined;

  await stage("lint", async () => {
    const { lint } = await import("./stages/lint/lint.js");
    const findings = [await lint(spec, { foreign, source })];
    for (const root of others) findings.push(await lint(root));
    return { findings: findings.flat() };
  });

  const { withChildren } = await import("./description/with-children.js");
  const description = withChildren(await source.description());
  await stage("bundle", async () => ({ files: { "openapi.yaml": await source.text() } }));

  const typed = stage("types", async () => {
    const { emitSchemas } = await import("./stages/types/emit-schemas.js");
    const { typeInput } = await import("./stages/types/type-input.js");
    const types = inThread("emitTypesOf", typeInput(description));
    return { files: { "types.ts": await types, "schemas.ts": emitSchemas(description) } };
  });

  await stage("client", async () => {
    const { emitClient } = await import("./stages/client/emit-client.js");
    const { text, companions, notes } = emitClient(description, { withOk: foreign });
    const copied = companions.map((name) => [name, readFileSync(`scripts/stages/client/${name}`, "utf8")]);
    return { files: { "client.ts": text, ...Object.fromEntries(copied) }, notes };
  });

  await stage("checks", async () => {
    const { emitChecks, readKeywords } = await import("./stages/checks/emit-checks.js");
    const { emitSandbox } = await import("./stages/checks/emit-sandbox.js");
    const sandbox = foreign ? {} : { "sandbox.ts": emitSandbox(description) };
    return { files: { "checks.ts": emitChecks(description), "keywords.ts": readKeywords(), ...sandbox } };
  });

  await stage("docs", async (generated) => {
    const { buildSite } = await import("./stages/docs/build-site.js");
    const { usage } = await import("./prober/usage.js");
    const playground = join(dirname(spec), "playground.ts");
    const contract = usage(description, "npx aitronos-knowledge contract [options]");
    const site = await buildSite(description, {
      spec,
      text: await source.text(),
      ...(existsSync(playground) && { tryScript: inThread("bundleTry", { playground, generated }) }),
      ...(entries && { library: { entries: await entries, usages: ownUsages({ contract }) } }),
      changelog: foreign ? undefined : "CHANGELOG.md",
      others: await Promise.all(others.map(openOther)),
      renderElsewhere: (texts) => inThread("renderMarkdown", texts),
    });
    return { files: Object.fromEntries([...site].map(([path, content]) => [`docs/${path}`, content])) };
  });

  return typed.then(source.exact);
}

async function openOther(root: string) {
  const { description, text } = openDescription(root);
  return { path: basename(dirname(root)), description: await description(), text: await text() };
}
