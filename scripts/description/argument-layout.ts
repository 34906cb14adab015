import { type Description, locations } from "./description.js";
import { type ObjectFields, objectFields } from "./object-fields.js";
import type { Layout, Operation, OperationBody, OperationParameter } from "./operation.js";

export function layOutArguments(
  description: Description,
  { parameters, body }: Pick<Operation, "parameters" | "body">,
): Pick<Operation, "layout" | "notes"> {
  const laidOut = (layout: Layout, ...notes: string[]) => ({ layout, notes });
  const names = parameters.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) {
    const places = parameters.filter(({ name }) => name === twice).map((each) => each.in);
    return laidOut("grouped", `"${twice}" stands in ${places.join(" and ")}: arguments are grouped by place`);
  }
  if (!body) return laidOut("flat");
  const flat = body.required ? flatFields(description, body) : undefined;
  const collision = flat && names.find((name) => flat.fields.has(name));
  if (flat && collision === undefined) return laidOut("flat");
  const why = collision === undefined ? "" : `"${collision}" is both a parameter and a field of the body: `;
  if (names.includes("body"))
    return laidOut("grouped", `${why}a parameter is named "body": arguments are grouped by place`);
  return why === "" ? laidOut("body") : laidOut("body", `${why}the body is passed as \`body\``);
}

/** The fields of a body that is a plain object and so can stand beside the parameters; `undefined` for any other body. */
export function flatFields(
  description: Description,
  { content: { kind, schema, pointer } }: OperationBody,
): ObjectFields | undefined {
  if (kind !== "json" && kind !== "multipart" && kind !== "urlencoded") return undefined;
  const found = objectFields(description, schema, pointer);
  return found && found.fields.size > 0 ? found : undefined;
}

/** The arguments of an operation by where they may stand. */
export const parametersIn = (
  parameters: readonly OperationParameter[],
): [(typeof locations)[number], OperationParameter[]][] =>
  locations
    .map((location): [(typeof locations)[number], OperationParameter[]] => [
      location,
      parameters.filter((each) => each.in === location),
    ])
    .filter(([, some]) => some.length > 0);
