import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "../../runner/output-tree.js";

const folder = "node_modules/.cache/aitronos-knowledge/comparisons";
const judges = "scripts/diff";

/** What `work` made of the same inputs when the same code judged: a comparison takes Redocly a second, and releases never change. */
export async function remembered<T>(inputs: readonly string[], work: () => Promise<T>): Promise<T> {
  const code = listFiles(judges).map((path) => readFileSync(join(judges, path), "utf8"));
  const tools = readFileSync("package-lock.json", "utf8");
  const name = createHash("sha256")
    .update(JSON.stringify([inputs, code, tools]))
    .digest("hex");
  const file = join(folder, `${name}.json`);
  try {
    return JSON.parse(readFileSync(file, "utf8")) as T;
  } catch {
    const made = await work();
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, JSON.stringify(made));
    return made;
  }
}
