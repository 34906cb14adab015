import { spawnSync } from "node:child_process";
import { pathToFileURL } from "node:url";

/** Milliseconds until a client can be called, in a new process. */
export function coldImportMs(file: string): number {
  const program = `const start = performance.now();
await import(${JSON.stringify(pathToFileURL(file).href)});
console.log(performance.now() - start);`;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "--eval", program], {
    encoding: "utf8",
  });
  return Number(stdout);
}
