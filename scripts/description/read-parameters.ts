import { type Description, locations, type Parameter, type Reference } from "./description.js";
import type { OperationParameter } from "./operation.js";
import { resolveRef } from "./resolve-ref.js";

type Parameters = (Parameter | Reference)[] | undefined;

/** The parameters of a path and its operation, each list with the pointer of its owner. An operation's parameter replaces the path's one. */
export function readParameters(
  description: Description,
  lists: readonly [Parameters, owner: string][],
): OperationParameter[] {
  const byPlace = new Map<string, OperationParameter>();
  for (const [parameters = [], owner] of lists)
    for (const [index, each] of parameters.entries()) {
      const pointer = `${owner}/parameters/${index}`;
      const source = resolveRef<Parameter>(description, each, pointer);
      const { name, in: location, required = false, content = {} } = source;
      const schema = source.schema ?? Object.values(content)[0]?.schema ?? true;
      byPlace.set(`${location} ${name}`, { name, in: location, required, schema, source, pointer });
    }
  return [...byPlace.values()].sort((a, b) => locations.indexOf(a.in) - locations.indexOf(b.in));
}

/** OpenAPI says to ignore header parameters of these names. */
export const isReserved = ({ in: location, name }: OperationParameter): boolean =>
  location === "header" && /^(accept|content-type|authorization)$/i.test(name);
