import { basename } from "node:path";
import type { Plugin } from "esbuild";
import type { Description, PathItem } from "../../scripts/description/description.js";
import type { Operation } from "../../scripts/description/operation.js";
import { emitChecks } from "../../scripts/stages/checks/emit-checks.js";
import { emitClient } from "../../scripts/stages/client/emit-client.js";

/** A bundler plugin that takes the client and the checks of another description. */
export function generatedFrom(description: Description): Plugin {
  const texts: Record<string, string> = {
    "client.ts": emitClient(description, { withOk: false }).text,
    "checks.ts": emitChecks(description),
  };
  const setup: Plugin["setup"] = ({ onLoad }) => {
    onLoad({ filter: /\/generated\/(client|checks)\.ts$/ }, ({ path }) => ({
      contents: texts[basename(path)] as string,
      loader: "ts",
    }));
  };
  return { name: "generated-from", setup };
}

/** The description without one of its operations. */
export function without(description: Description, { path, method }: Operation): Description {
  const copy = structuredClone(description);
  const item = copy.paths?.[path] as PathItem;
  delete item[method];
  return copy;
}
