import { readFileSync } from "node:fs";
import { posix } from "node:path";

/** The files of a description that only these operations need: what they share with others is proved with all of them. */
export function ownFiles(folder: string, operations: readonly string[]): (file: string) => boolean {
  const root = "openapi.yaml";
  const textOf = (file: string) => readFileSync(posix.join(folder, file), "utf8");
  const referred = (file: string): string[] =>
    [...textOf(file).matchAll(/\$ref:\s*["']?([^\s"'#]+\.ya?ml)/g)].map(([, ref = ""]) =>
      posix.join(posix.dirname(file), ref),
    );
  const isTheirs = (file: string) =>
    operations.some((id) => new RegExp(`operationId: ${id}\\s*$`, "m").test(textOf(file)));
  const theirs = new Set(referred(root).filter(isTheirs));
  const reach = (from: Iterable<string>, without = new Set<string>()): Set<string> => {
    const reached = new Set(from);
    for (const file of reached) for (const next of referred(file)) if (!without.has(next)) reached.add(next);
    return reached;
  };
  const shared = reach([root], theirs);
  const own = reach(theirs);
  return (file) =>
    (own.has(file) && !shared.has(file)) || operations.some((id) => file.startsWith(`samples/${id}/`));
}
