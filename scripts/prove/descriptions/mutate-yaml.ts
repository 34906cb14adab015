import { posix } from "node:path";
import { escapePointer } from "../../description/json-pointer.js";
import { parseYaml, printYaml } from "../../redocly/yaml.js";
import type { DescriptionMutant } from "./description-mutant.js";
import { type Edit, editsOf, growthOf, type Node, tighteningOf } from "./edits.js";

/** Members whose value is data of the API, not part of the description. */
const isData = (owner: string, key: string, value: unknown): boolean =>
  key === "value" || key === "example" || (key === "examples" && Array.isArray(value)) || owner === "x-clock";

/** Every mutant of one YAML file, in the order of the file. `others` are the files that a reference could name instead. */
export function mutateYaml(file: string, text: string, others: readonly string[]): DescriptionMutant[] {
  const mutants: DescriptionMutant[] = [];
  const add = (path: (string | number)[], { kind, change, apply }: Edit): void => {
    const copy: Node = { root: parseYaml(text) } as Node;
    const parent = ["root", ...path.slice(0, -1)].reduce<Node>((node, key) => node[key] as Node, copy);
    if (path.length === 0) apply(copy, "root");
    else apply(parent, path.at(-1) as string);
    const at = `#/${path.map((key) => escapePointer(String(key))).join("/")}`;
    mutants.push({ kind, file, at, change, text: printYaml(copy.root as object) });
  };
  const visit = (node: unknown, path: (string | number)[], owner: string, data: boolean): void => {
    if (typeof node !== "object" || node === null) return;
    const whole = data ? [] : [...growthOf(owner, node), ...tighteningOf(node as Node)];
    for (const edit of whole) add(path, edit);
    for (const [name, child] of Object.entries(node)) {
      const key = Array.isArray(node) ? Number(name) : name;
      for (const edit of editsOf(node as Node, key, owner, data)) add([...path, key], edit);
      if (name === "$ref" && typeof child === "string")
        for (const edit of redirections(file, child, others)) add([...path, key], edit);
      visit(child, [...path, key], name, data || isData(owner, name, child));
    }
  };
  visit(parseYaml(text), [], "", false);
  return mutants;
}

/** A reference to the file after the right one in the same folder. */
function redirections(file: string, ref: string, others: readonly string[]): Edit[] {
  const target = posix.join(posix.dirname(file), ref);
  const siblings = others.filter((other) => posix.dirname(other) === posix.dirname(target));
  const next = siblings[(siblings.indexOf(target) + 1) % siblings.length];
  if (next === undefined || next === target) return [];
  const to = posix.relative(posix.dirname(file), next).replace(/^(?!\.)/, "./");
  return [
    {
      kind: "redirect",
      change: `${ref} → ${to}`,
      apply: (parent, key) => {
        parent[key] = to;
      },
    },
  ];
}
