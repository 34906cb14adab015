import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseYaml } from "@redocly/openapi-core";
import type { Description } from "../../scripts/description/description.js";
import { pointerKeys } from "../../scripts/description/json-pointer.js";
import { compare } from "../../scripts/diff/compare.js";
import type { Judgement } from "../../scripts/diff/judgements.js";

type Side = "send" | "read";
type Members = Record<string, unknown>;

export interface Member {
  /** Its name, where a member is named twice. */
  member?: string;
  values: [unknown, unknown];
  /** What else the object has then. */
  with?: Members;
  send: string | string[];
  read?: string | string[];
}

interface Entry {
  at: { root?: string; request?: string; response?: string };
  /** The components where the object may stand instead, behind a reference. */
  section?: string;
  object?: Members;
  [member: string]: unknown;
}

export const entries = parseYaml(
  readFileSync(join(import.meta.dirname, "every-edit.yaml"), "utf8"),
) as Record<string, Entry>;
export const membersOf = ({ at: _, section: _s, object: _o, ...members }: Entry) =>
  Object.entries(members) as [string, Member][];

/** Where an operation may stand, and who sends its requests. */
const homes: Record<string, { path: string; request: Side }> = {
  "in paths": { path: "/paths/~1things", request: "send" },
  "in webhooks": { path: "/webhooks/thing", request: "read" },
  "in callbacks": { path: "/paths/~1orders/post/callbacks/done/{$url}", request: "read" },
};
const opposite = { send: "read", read: "send" } as const;

interface Stand {
  name: string;
  pointer: string;
  side: Side;
  section?: string | undefined;
}

/** Every place where an object is put: on both sides, inline and behind a reference, wherever operations stand. */
function standsOf({ at, section }: Entry): Stand[] {
  const found: Stand[] =
    at.root === undefined ? [] : [{ name: "at the root", pointer: at.root, side: "send" }];
  for (const [home, { path, request }] of Object.entries(homes))
    for (const part of ["request", "response"] as const) {
      const pointer = at[part];
      if (pointer === undefined) continue;
      const side = part === "request" ? request : opposite[request];
      const whole = pointer === ".." ? path : `${path}/post${pointer}`;
      found.push({ name: `${part} ${home}`, pointer: whole, side });
      if (section) found.push({ name: `${part} ${home}, behind a reference`, pointer: whole, side, section });
    }
  return found;
}

/** A description with `object` at a pointer, whose parents are made on the way. */
function describeWith({ pointer, section }: Stand, object: unknown): Description {
  const description: Members = {
    openapi: "3.1.0",
    info: { title: "T", version: "1" },
    paths: { "/things": { post: operation() }, "/orders": { post: operation() } },
    webhooks: { thing: { post: operation() } },
    security: [{}],
    components: {
      securitySchemes: { Key: { type: "apiKey", in: "header", name: "X-Key" } },
      schemas: {
        Cat: { type: "object" },
        Dog: { type: "array" },
        Cow: { type: "string" },
        Word: { type: "string" },
      },
    },
  };
  if (/securitySchemes/.test(pointer)) description.security = [{ Key: [] }];
  if (/flows/.test(pointer))
    put(description, "/components/securitySchemes/Key", { type: "oauth2", flows: {} });
  if (/discriminator/.test(pointer))
    put(description, pointer.replace("/discriminator", ""), { oneOf: [ref("Cat"), ref("Dog"), ref("Cow")] });
  if (/variables/.test(pointer))
    put(description, pointer.replace(/.variables.*/, ""), { url: "https://example.com/{v}", variables: {} });
  if (pointer === "") return { components: description.components, ...(object as object) } as Description;
  if (pointer === "/components")
    for (const [name, value] of Object.entries(object as Members))
      put(description, `/components/${name}`, value, true);
  else if (section === undefined) put(description, pointer, object);
  else {
    put(description, pointer, { $ref: `#/components/${section}/Shared` });
    put(description, `/components/${section}/Shared`, object);
  }
  return description as unknown as Description;
}

const operation = () => ({ responses: { "200": { description: "Fine." } } });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

function put(root: Members, pointer: string, value: unknown, merge = false): void {
  const keys = pointerKeys(pointer);
  const last = keys.pop() as string;
  let node = root;
  for (const [index, key] of keys.entries()) {
    node[key] ??= (keys[index + 1] ?? last) === "0" ? [] : {};
    node = node[key] as Members;
  }
  node[last] = merge ? { ...(node[last] as object), ...(value as object) } : value;
}

const read = (description: Description) => ({
  description: structuredClone(description),
  placeOf: () => undefined,
});

/** The rows that every-edit has met. */
export const rowsMet = new Set<Judgement>();

/** The gravest verdict on an edit; `none` where there is no verdict. */
function judged(before: Description, after: Description): string {
  const verdicts = compare(read(before), read(after));
  for (const { rows } of verdicts) for (const row of rows) rowsMet.add(row);
  return (
    ["major", "minor", "patch", "docs"].find((level) =>
      verdicts.some(({ contract }) => contract === level),
    ) ?? "none"
  );
}

const edits = ["added", "removed", "changed", "changed back"] as const;

/** The edits of a member whose judgement differs from every-edit.yaml. */
export function surprises(type: string, name: string, member: Member): string[] {
  const entry = entries[type] as Entry;
  const {
    values: [first, second],
    with: others,
  } = member;
  const key = member.member ?? name;
  const { [key]: _, ...bare }: Members = { ...entry.object, ...others };
  const [one, other] = [
    { ...bare, [key]: first },
    { ...bare, [key]: second },
  ];
  const sides = {
    added: [bare, one],
    removed: [one, bare],
    changed: [one, other],
    "changed back": [other, one],
  };
  return standsOf(entry).flatMap((stand) => {
    const say = member[stand.side];
    if (say === undefined) return [`${type}.${name}: nothing is said about callers who ${stand.side}`];
    return edits.flatMap((edit, index) => {
      const want = typeof say === "string" ? say : (say[index] ?? "never");
      const [before, after] = sides[edit].map((object) => describeWith(stand, object)) as [
        Description,
        Description,
      ];
      const found = want === "never" ? want : judged(before, after);
      return found === want ? [] : [`${type}.${name} ${edit}, ${stand.name}: ${found}, not ${want}`];
    });
  });
}

/** The verdicts from each of several forms of an object to each other. What an object means does not depend on who sends it. */
export function verdictsAmong(type: string, forms: unknown[]): { between: string; verdict: string }[] {
  const stands = standsOf(entries[type] as Entry).filter(({ name }) => !/webhooks|callbacks/.test(name));
  return stands.flatMap((stand) => {
    const written = forms.map((one) => describeWith(stand, one));
    return written.flatMap((before, from) =>
      written.flatMap((after, to) =>
        from === to ? [] : [{ between: `${from} to ${to}, ${stand.name}`, verdict: judged(before, after) }],
      ),
    );
  });
}
