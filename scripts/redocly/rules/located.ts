import { isRef, type Location, type UserContext } from "@redocly/openapi-core";
import type { Reference } from "../../description/description.js";

/** A part of the description and the place where it stands. */
export interface Located<T> {
  node: T;
  location: Location;
}

/** The member of that name, behind its reference if it is one. Undefined where nothing is: whether that is wrong, Redocly's own rules say. */
export function member<T>(
  ctx: UserContext,
  parent: Located<object>,
  key: string | number,
): Located<T> | undefined {
  const node = (parent.node as Record<string | number, T | Reference | null | undefined>)[key];
  if (node === undefined || node === null) return undefined;
  const location = parent.location.child([key]);
  if (!isRef(node)) return { node: node as T, location };
  const target = ctx.resolve<object>(node, location.source.absoluteRef);
  return target.node === undefined ? undefined : { node: target.node as T, location: target.location };
}

/** All members of a map or list, behind their references, each with its key. */
export function members<T>(ctx: UserContext, parent: Located<object> | undefined): [string, Located<T>][] {
  if (parent === undefined || typeof parent.node !== "object" || parent.node === null) return [];
  return Object.keys(parent.node).flatMap((key) => {
    const found = member<T>(ctx, parent, key);
    return found === undefined ? [] : [[key, found]];
  });
}
