import type { SchemaObject } from "../description/description.js";
import type { SourcePosition } from "../description/source-position.js";
import type { Reading } from "./reading.js";

/** An object of the revision on the way from the root, and the key under which it stands. */
export interface Step {
  key: string;
  node: object | undefined;
  /** What it is compared with. */
  other?: object;
  up?: Step;
}

/** Where the member `key` of the object at the end of the way was written, or else what is closest around it. */
export function placeOf(
  { origins, placeOf: find }: Reading,
  end: Step,
  key?: string,
): SourcePosition | undefined {
  let name = key;
  for (
    let step: Step | undefined = end;
    step;
    name = key === "credentials" ? key : step.key, step = step.up
  ) {
    const { node, other } = step;
    const written = node ? [...origins.of(node), node] : [];
    for (const spelling of name === undefined ? [] : [name, ...(otherSpellings.get(name) ?? [])]) {
      const owner = written.findLast((one) => has(one, spelling, node, other) && find(one));
      if (owner) return find(owner, spelling);
    }
    if (name === "credentials") continue; // at the operation, or at the root for all of them
    const place = written.map((one) => find(one)).find((found) => found !== undefined);
    if (place) return place;
  }
  return undefined;
}

/** The canonical form has one name for what may have been written with another. */
const otherSpellings = new Map([
  ["enum", ["const", "anyOf", "oneOf"]],
  ["anyOf", ["oneOf"]],
  ["onlyOne", ["oneOf", "anyOf"]],
  ["minimum", ["exclusiveMinimum"]],
  ["maximum", ["exclusiveMaximum"]],
  ["examples", ["example"]],
  ["credentials", ["security"]],
]);

/** Several schemas that are one by `allOf` may each demand fields: it is the one that knows the field whose demand changed. */
function has(owner: object, key: string, after?: SchemaObject, before?: SchemaObject): boolean {
  if (!Object.hasOwn(owner, key)) return false;
  const [old, now] = [before?.required ?? [], after?.required ?? []];
  if (key !== "required" || !Array.isArray(now) || !Array.isArray(old)) return true;
  const { required = [], properties = {} } = owner as SchemaObject;
  return [...old.filter((one) => !now.includes(one)), ...now.filter((one) => !old.includes(one))].some(
    (name) => required.includes(name) || Object.hasOwn(properties, name),
  );
}
