/** What can be done to one node of a YAML file: the kind of change, in words, and the change itself. */
export interface Edit {
  kind: string;
  change: string;
  apply: (parent: Node, key: string | number) => void;
}

export type Node = Record<string | number, unknown>;

const otherTypes: Record<string, string> = {
  string: "integer",
  integer: "string",
  number: "string",
  boolean: "string",
  object: "array",
  array: "object",
  http: "apiKey",
  apiKey: "http",
};
const otherFormats: Record<string, string> = { "date-time": "date", uri: "email", int64: "int32" };
const bounds = /^(exclusive)?(min|max)/i;
/** The members are names of the API, so another name is another thing. */
const nameMaps = new Set([
  "properties",
  "headers",
  "examples",
  "responses",
  "content",
  "paths",
  "x-enumDescriptions",
  "x-error-words",
]);

/** Every change of the member `key` of `parent`. `data`: it is an example, in which no name has a meaning of its own. */
export function editsOf(parent: Node, key: string | number, owner: string, data: boolean): Edit[] {
  const value = parent[key];
  const set = (kind: string, to: unknown): Edit => ({
    kind,
    change: `${JSON.stringify(value)} → ${JSON.stringify(to)}`,
    apply: (node, at) => {
      node[at] = to;
    },
  });
  const edits: Edit[] = [
    { kind: Array.isArray(parent) ? "drop item" : "drop", change: "removed", apply: drop },
  ];
  if (!Array.isArray(parent) && (data || nameMaps.has(owner)))
    edits.push(renaming(String(key), owner, parent));
  if (typeof value === "boolean") edits.push(set("negate", !value));
  if (typeof value === "number") edits.push(...numberEdits(String(key), value, data, set));
  if (typeof value === "string") edits.push(...stringEdits(String(key), value, data, set));
  return edits;
}

function drop(parent: Node, key: string | number): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
}

function renaming(key: string, owner: string, parent: Node): Edit {
  const free = ["409", "410", "412"].find((status) => !(status in parent)) ?? "418";
  const to = owner === "responses" ? free : owner === "content" ? "application/problem+json" : `${key}_x`;
  return {
    kind: "rename",
    change: `to ${to}`,
    apply: (node, at) => {
      const entries = Object.entries(node).map(([name, each]) => [name === String(at) ? to : name, each]);
      for (const name of Object.keys(node)) delete node[name];
      Object.assign(node, Object.fromEntries(entries));
    },
  };
}

type SetTo = (kind: string, to: unknown) => Edit;

function numberEdits(key: string, value: number, data: boolean, set: SetTo): Edit[] {
  if (data) return [set("change", value + 1), set("retype", `${value}`)];
  if (!bounds.test(key)) return [set("change", value + 1)];
  const looser = /min/i.test(key) ? -1 : 1;
  return [set("loosen", value + looser), set("tighten", value - looser)];
}

function stringEdits(key: string, value: string, data: boolean, set: SetTo): Edit[] {
  if (data) return [set("change", `${value}x`), set("retype", 7)];
  if (key === "type") return [set("retype", otherTypes[value] ?? "null")];
  if (key === "format") return [set("retype", otherFormats[value] ?? "byte")];
  if (key === "pattern") return [set("loosen", "."), set("tighten", `${value}zz`)];
  if (key === "$ref") return []; // redirected to a file that is there
  return [set("change", `${value}x`)];
}

/** Changes of an object or array as a whole: something more, or another order. */
export function growthOf(key: string, node: unknown): Edit[] {
  const grow = (kind: string, change: string, more: (target: Node) => void): Edit => ({
    kind,
    change,
    apply: (parent, at) => more(parent[at] as Node),
  });
  if (Array.isArray(node)) {
    const reorder = grow("reorder", "the first two swapped", (list) => {
      [list[0], list[1]] = [list[1], list[0]];
    });
    const add = (kind: string, item: unknown) =>
      grow(kind, `${JSON.stringify(item)} added`, (list) => void (list as unknown as unknown[]).push(item));
    return [
      ...(node.length > 1 ? [reorder] : []),
      ...(key === "enum" ? [add("loosen", "NOBODY_KNOWS")] : []),
      ...(key === "security" ? [add("loosen", {})] : []),
    ];
  }
  const names = Object.keys(Object(node));
  const insert = (kind: string, name: string, value: unknown) =>
    grow(kind, `${name} added`, (map) => {
      map[name] = value;
    });
  if (key === "properties")
    return [
      insert("loosen", "x_nobody", {
        type: "string",
        description: "An unknown field.",
        examples: ["a"],
      }),
    ];
  if (key === "responses") return [insert("loosen", "409", (node as Node)[names[0] ?? ""])];
  return [];
}

/** A schema that requires one more field. */
export function tighteningOf(node: Node): Edit[] {
  const { properties, required = [] } = node as { properties?: object; required?: string[] };
  const optional = Object.keys(properties ?? {}).filter((name) => !required.includes(name));
  return optional.map((name) => ({
    kind: "tighten",
    change: `${name} required`,
    apply: (parent, at) => {
      (parent[at] as Node).required = [...required, name];
    },
  }));
}
