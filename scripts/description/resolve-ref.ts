import type { Description, Reference } from "./description.js";
import { DescriptionError } from "./description-error.js";
import { fragmentKeys, memberAt } from "./json-pointer.js";

/** A description from which nothing sound can be generated; `pointer` says where. */
export class UnsoundDescriptionError extends DescriptionError {
  constructor(
    readonly pointer: string,
    message: string,
  ) {
    super(`${pointer}: ${message}`);
    this.name = "UnsoundDescriptionError";
  }
}

/** What a reference stands for, through references to references. `pointer` is where `value` stands, for the error. */
export function resolveRef<T extends object>(
  description: Description,
  value: T | Reference,
  pointer: string,
): T {
  const seen = new Set<string>();
  let found: unknown = value;
  while (isReference(found)) {
    if (seen.has(found.$ref))
      throw new UnsoundDescriptionError(pointer, `the reference ${found.$ref} leads to itself`);
    seen.add(found.$ref);
    found = lookUp(description, found.$ref, pointer);
  }
  return found as T;
}

function lookUp(description: Description, ref: string, pointer: string): unknown {
  if (!ref.startsWith("#/"))
    throw new UnsoundDescriptionError(
      pointer,
      `the reference ${ref} leads out of the description: bundle it first`,
    );
  const found = fragmentKeys(ref).reduce(memberAt, description);
  if (found === undefined || found === null)
    throw new UnsoundDescriptionError(pointer, `the reference ${ref} leads nowhere`);
  return found;
}

/** The name of the component that a reference leads to. */
export const targetName = (ref: string): string => fragmentKeys(ref).at(-1) ?? "";

export const isReference = (value: unknown): value is Reference =>
  typeof value === "object" && value !== null && typeof (value as Reference).$ref === "string";
