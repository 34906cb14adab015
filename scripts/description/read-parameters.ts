import { type Description, locations, type Parameter, type Reference } from "./description.js";
import { resolveRef, UnsoundDescriptionError } from "./resolve-ref.js";

/** An operation's parameter replaces the path's one of the same name and place. */
export function readParameters(
  description: Description,
  all: (Parameter | Reference)[],
  pointer: string,
): Parameter[] {
  const byPlace = new Map<string, Parameter>();
  for (const each of all) {
    const parameter = resolveRef<Parameter>(description, each, pointer);
    if (!locations.includes(parameter.in))
      throw new UnsoundDescriptionError(
        pointer,
        `the parameter ${parameter.name} stands in "${parameter.in}"`,
      );
    byPlace.set(`${parameter.in} ${parameter.name}`, parameter);
  }
  return [...byPlace.values()].sort((a, b) => locations.indexOf(a.in) - locations.indexOf(b.in));
}

/** OpenAPI tells to ignore header parameters of these names. */
export const isReserved = ({ in: location, name }: Parameter): boolean =>
  location === "header" && /^(accept|content-type|authorization)$/i.test(name);

/** Fails where the path has a placeholder that no parameter fills. */
export function refuseUndeclared(path: string, parameters: Parameter[], pointer: string): void {
  for (const [, name] of path.matchAll(/\{([^{}]+)\}/g))
    if (!parameters.some((each) => each.in === "path" && each.name === name))
      throw new UnsoundDescriptionError(
        pointer,
        `the path has {${name}}, but no path parameter of that name is described`,
      );
}
