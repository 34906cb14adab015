import { cpSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { RepositoryCopy } from "./repository-copy.js";

const added = resolve("test/adding/operations");

/** The ids of the operations that are added. */
export const operations = ["listLabels", "deleteLabel", "importLabels"];

/** Adds the files of operations/ to a copy, and a line for each where CONTRIBUTING says so. */
export function addOperations({ folder, edit }: RepositoryCopy): void {
  cpSync(join(added, "openapi"), join(folder, "openapi"), { recursive: true });
  cpSync(join(added, "src"), join(folder, "src"), { recursive: true });
  const store = "/v1/organizations/{organization_id}/stores/{store_id}";
  edit("openapi/openapi.yaml", (text) =>
    text
      .replace(
        /^ {2}version: (\d+)\.(\d+)\.\d+$/m,
        (_, major, minor) => `  version: ${major}.${Number(minor) + 1}.0`,
      )
      .replace(
        "\npaths:\n",
        `
paths:
  ${store}/labels:
    $ref: paths/labels/labels.yaml
  ${store}/labels/{label_id}:
    $ref: paths/labels/label.yaml
`,
      ),
  );
  const statements = readFileSync(join(added, "statements.yaml"), "utf8");
  edit("test/contract/statements.yaml", (text) => `${text}\n${statements}`);
  const entry = readFileSync(join(added, "errors-entry.yaml"), "utf8").trimEnd();
  edit("openapi/guides/errors.yaml", (text) => `${text}${entry.replace(/^/gm, "  ")}\n`);
  for (const operation of operations)
    edit("src/sandbox/operations.ts", (text) => {
      const file = operation.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      const line = `import { ${operation} } from "./operations/${file}.js";`;
      const lines = [...text.split("\n"), line];
      const imports = lines.filter((each) => each.startsWith("import ")).sort(byPath);
      const others = lines.filter((each) => !each.startsWith("import ")).join("\n");
      return `${imports.join("\n")}\n${others.replace(/^(\s*)getUploadUrl,$/m, `$1getUploadUrl,\n$1${operation},`)}`;
    });
}

/** In the order that `npm run check` wants. */
function byPath(one: string, other: string): number {
  const [a = "", b = ""] = [one, other].map((line) => line.slice(line.indexOf('"')));
  return a < b ? -1 : 1;
}
