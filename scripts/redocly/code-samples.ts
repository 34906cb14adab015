import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { Description, OperationObject } from "../description/description.js";
import { DescriptionError } from "../description/description-error.js";
import { operationObjects } from "../description/path-items.js";

/** What a file in `samples/<operationId>/` is called in the docs, in the order of the tabs. */
const tabs: Readonly<Record<string, { lang: string; label: string }>> = {
  "curl.sh": { lang: "Shell", label: "cURL" },
  "python-sdk.py": { lang: "Python", label: "Python SDK" },
  "python.py": { lang: "Python", label: "Python" },
  "javascript.js": { lang: "JavaScript", label: "JavaScript" },
  "typescript.ts": { lang: "TypeScript", label: "TypeScript" },
};

/** Puts the samples beside the root file into the operations whose ids their folders name, as `x-codeSamples`. */
export function putCodeSamples(description: Description, root: string): void {
  const folder = join(dirname(root), "samples");
  if (!existsSync(folder)) return;
  const operations = new Map(
    (operationObjects(description) as Documented[]).map((each) => [each.operationId ?? "", each]),
  );
  for (const id of readdirSync(folder)) {
    const operation = operations.get(id);
    if (operation === undefined) throw misplaced(join(folder, id), "No operation has the operationId", id);
    const names = readdirSync(join(folder, id));
    const stranger = names.find((name) => !(name in tabs));
    if (stranger !== undefined)
      throw misplaced(join(folder, id, stranger), "No tab of the docs shows the file", stranger);
    operation["x-codeSamples"] = Object.entries(tabs)
      .filter(([name]) => names.includes(name))
      .map(([name, tab]) => ({ ...tab, source: readFileSync(join(folder, id, name), "utf8") }));
  }
}

type Documented = OperationObject & { "x-codeSamples"?: { lang: string; label: string; source: string }[] };

const misplaced = (path: string, message: string, name: string) =>
  new DescriptionError("The files of the description do not fit together.", [
    {
      rule: "code-samples",
      severity: "error",
      message: `${message} \`${name}\``,
      file: relative(process.cwd(), path),
      line: 1,
      column: 1,
      hint: `Samples are named samples/<operationId>/<file>, with one of these files: ${Object.keys(tabs).join(", ")}.`,
    },
  ]);
