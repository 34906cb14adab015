/** Random numbers from a seed, the same on every machine (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Node = Record<string, unknown>;

const odd = [
  null,
  true,
  0,
  -1,
  1e300,
  "",
  "a",
  "#/nowhere",
  [],
  [null],
  [[]],
  {},
  { $ref: "#/paths" },
  { a: null },
];
const oddNames = ["__proto__", "constructor", "x-a", "", "a/b~c%", "$ref", "type", "0", "🙂", "a b"];

/** A copy of a description with one to three faults: a member gone, of another kind, of another name, or taken from elsewhere. */
export function mutate(description: object, next: () => number): object {
  const copy = structuredClone(description) as Node;
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(next() * values.length)] as Value;
  for (let count = 1 + Math.floor(next() * 3); count > 0; count -= 1) {
    const places = placesIn(copy);
    const [node, key] = pick(places);
    const [otherNode, otherKey] = pick(places);
    const edits = [
      () => remove(node, key),
      () => set(node, key, pick(odd)),
      () => set(node, key, structuredClone(otherNode[otherKey])),
      () => {
        const value = node[key];
        remove(node, key);
        set(node, pick(oddNames), value);
      },
      () => set(node, pick(oddNames), structuredClone(node[key])),
    ];
    pick(edits)();
  }
  return copy;
}

function remove(node: Node, key: string): void {
  if (Array.isArray(node)) node.splice(Number(key), 1);
  else delete node[key];
}

/** `__proto__` is a name like any other; a list has none. */
function set(node: Node, key: string, value: unknown): void {
  if (Array.isArray(node)) node.splice(Number(key) || 0, 1, value);
  else Object.defineProperty(node, key, { value, writable: true, enumerable: true, configurable: true });
}

function placesIn(node: unknown, found: [Node, string][] = []): [Node, string][] {
  if (typeof node !== "object" || node === null) return found;
  for (const key of Object.keys(node)) {
    found.push([node as Node, key]);
    placesIn((node as Node)[key], found);
  }
  return found;
}
