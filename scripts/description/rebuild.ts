import type { MediaType, Reference, Schema } from "./description.js";
import { type Kind, objects } from "./objects.js";
import { isReference } from "./resolve-ref.js";

/** What is done with a schema or a media type; without it, its members are looked at as those of any other object. */
export interface Hooks {
  /** Whether a reference is kept. Without it a schema says what stands beside, and any other object is left out. */
  keeps?: (reference: Reference, kind: string) => boolean;
  Schema?: (schema: Schema, key: string) => Schema;
  MediaType?: (mediaType: MediaType, key: string) => MediaType;
}

const typeNames = new Set(["string", "number", "integer", "boolean", "null", "array", "object"]);

/** Rebuilds a value of a kind without what cannot be read as that kind; `undefined` where nothing is left. What is right stays the same object. */
export function rebuild(value: unknown, kind: Kind, hooks?: Hooks, key = ""): unknown {
  if (kind === "any") return value;
  if (kind === "json") return typeof value !== "number" || Number.isFinite(value) ? value : undefined; // YAML has .inf
  if (kind === "text") return isText(value) ? value : scalarText(value);
  if (kind === "pattern") return isText(value) ? value : undefined; // a number is none
  if (kind === "number") return typeof value === "number" ? value : undefined;
  if (kind === "flag") return typeof value === "boolean" ? value : undefined;
  if (kind === "bound") return typeof value === "number" || typeof value === "boolean" ? value : undefined;
  if (kind === "list") return Array.isArray(value) ? value : undefined;
  if (kind === "types") return readTypes(value);
  if (kind === "Items" && Array.isArray(value)) return rebuild(value, ["Schema"], hooks);
  if (typeof kind === "object" && "each" in kind) return rebuildMap(value, kind, hooks);
  if (typeof kind === "object") return rebuildList(value, kind[0], hooks);
  const name = kind === "Items" ? "Schema" : kind;
  if (name === "Schema" && typeof value === "boolean")
    return hooks?.Schema ? hooks.Schema(value, key) : value;
  if (!isObject(value)) return undefined;
  if (hooks?.keeps && isReference(value) && !hooks.keeps(value, name))
    return name === "Schema" ? withoutReference(value) : undefined;
  if (name === "Callback") return rebuildMap(value, { each: "PathItem", key: /^(?!x-|\$ref$)/ }, hooks);
  if (name === "Parameter" && !("$ref" in value) && rebuild(value.name, "text") === undefined)
    return undefined; // nothing can be sent by it
  if (name === "Schema" && hooks?.Schema) return hooks.Schema(value as Schema, key);
  if (name === "MediaType" && hooks?.MediaType) return hooks.MediaType(value as MediaType, key);
  return rebuildMembers(value, name, hooks);
}

/** Rebuilds an object of a kind member by member. */
export const rebuildMembers = <Value extends object>(value: Value, kind: string, hooks?: Hooks): Value =>
  rebuildObject(
    kind === "Schema" ? ofSchemas(value as Record<string, unknown>) : value,
    objects[kind] ?? {},
    hooks,
  ) as Value;

/** A schema that refers to a parameter, or to another component that is not a schema, refers to nothing. */
function ofSchemas(schema: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { $ref, ...rest } = schema;
  return /^#\/components\/(?!schemas\/)\w+\/[^/]+$/.test(String($ref)) ? rest : schema;
}

const withoutReference = ({ $ref: _, ...rest }: Readonly<Record<string, unknown>>) => rest;

/** What openapi-typescript prints of any object. */
const printed = { title: "text", summary: "text", description: "text" };

/** Made once for each type of object: a large description has a million of them. */
const known = new WeakMap<object, Readonly<Record<string, Kind>>>();

function withPrinted(members: Readonly<Record<string, Kind>>): Readonly<Record<string, Kind>> {
  // A requirement has no members of its own, but the names of schemes.
  const own = Object.keys(members).length > 0 ? { ...printed, ...members } : members;
  known.set(members, own);
  return own;
}

function rebuildObject(given: object, members: Readonly<Record<string, Kind>>, hooks?: Hooks): unknown {
  const value = given as Readonly<Record<string, unknown>>;
  let copy: Record<string, unknown> | undefined;
  const own = known.get(members) ?? withPrinted(members);
  for (const name of Object.keys(value)) {
    // A reference would be followed even where none may stand.
    if (!Object.hasOwn(own, name) && name !== "$ref") continue;
    const kind = Object.hasOwn(own, name) ? own[name] : undefined;
    const member = kind && rebuild(value[name], kind, hooks, name);
    if (member === value[name]) continue;
    copy ??= { ...value };
    if (member === undefined) delete copy[name];
    else copy[name] = member;
  }
  return copy ?? value;
}

function rebuildMap(value: unknown, { each, key }: { each: Kind; key?: RegExp }, hooks?: Hooks): unknown {
  if (!isObject(value)) return undefined;
  let changed = false;
  const entries = Object.entries(value).flatMap(([name, member]): [string, unknown][] => {
    const isName = key === undefined || key.test(name);
    // YAML reads `name:` with nothing behind it as null; what was meant is a member without further words.
    const rebuilt = isName
      ? rebuild(member === null && isComposite(each) ? {} : member, each, hooks, name)
      : undefined;
    changed ||= rebuilt !== member;
    return rebuilt === undefined ? [] : [[name, rebuilt]];
  });
  return changed ? Object.fromEntries(entries) : value;
}

function rebuildList(value: unknown, kind: Kind, hooks?: Hooks): unknown {
  if (!Array.isArray(value)) return undefined;
  const members = value.map((each, index) => rebuild(each, kind, hooks, String(index)));
  const kept = kind === "any" ? members : members.filter((each) => each !== undefined);
  return kept.length === value.length && kept.every((each, index) => each === value[index]) ? value : kept;
}

/** Types that JSON Schema knows; YAML reads `[string, null]` with a null that is not a string. */
function readTypes(value: unknown): string | string[] | undefined {
  if (typeof value === "string") return typeNames.has(value) ? value : undefined;
  if (!Array.isArray(value)) return undefined;
  const types = value.map((each) => (each === null ? "null" : each));
  const known = types.filter((each) => typeNames.has(each as string));
  if (known.length < types.length) return undefined; // an unknown type may mean anything
  return types.every((each, index) => each === value[index]) ? (value as string[]) : (known as string[]);
}

/** To YAML, a version `1.0` or a text `yes` is not a string. */
const scalarText = (value: unknown): string | undefined =>
  typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;

const isText = (value: unknown): value is string => typeof value === "string";

const isComposite = (kind: Kind): boolean => typeof kind !== "string" || /^[A-Z]/.test(kind);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
