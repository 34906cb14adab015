import { type Description, locations, type Parameter } from "./description.js";
import { type ObjectFields, objectFields } from "./object-fields.js";
import type { Body } from "./operation.js";

/**
 * How the arguments of an operation are written. `flat`: parameters and body fields side by side; `body`: parameters side by side, the
 * body as `body`; `grouped`: `{ path, query, header, cookie, body }`.
 */
export type Layout = "flat" | "body" | "grouped";

interface Parts {
  parameters: readonly Parameter[];
  body: Body | undefined;
  pointer: string;
}

export function layOutArguments(
  description: Description,
  { parameters, body, pointer }: Parts,
): { layout: Layout; note?: string } {
  const names = parameters.map(({ name }) => name);
  const shared = names.find((name, index) => names.indexOf(name) !== index);
  if (shared) {
    const places = parameters.filter(({ name }) => name === shared).map((each) => each.in);
    return {
      layout: "grouped",
      note: `"${shared}" stands in ${places.join(" and ")}: arguments are grouped by place`,
    };
  }
  if (!body) return { layout: "flat" };
  const flat = body.required ? flatFields(description, body, pointer) : undefined;
  const collision = flat && names.find((name) => flat.fields.has(name));
  if (flat && collision === undefined) return { layout: "flat" };
  const why = collision === undefined ? "" : `"${collision}" is both a parameter and a field of the body: `;
  if (names.includes("body"))
    return { layout: "grouped", note: `${why}a parameter is named "body": arguments are grouped by place` };
  return why === "" ? { layout: "body" } : { layout: "body", note: `${why}the body is passed as \`body\`` };
}

/** The fields of a body that is a plain object and so can stand beside the parameters; `undefined` for any other body. */
export function flatFields(description: Description, body: Body, pointer: string): ObjectFields | undefined {
  if (body.kind !== "json" && body.kind !== "multipart" && body.kind !== "urlencoded") return undefined;
  const found = objectFields(description, body.value.schema, pointer);
  return found && found.fields.size > 0 ? found : undefined;
}

/** The arguments of an operation that may stand in one location. */
export const parametersIn = (parameters: readonly Parameter[]): [(typeof locations)[number], Parameter[]][] =>
  locations
    .map((location): [(typeof locations)[number], Parameter[]] => [
      location,
      parameters.filter((each) => each.in === location),
    ])
    .filter(([, some]) => some.length > 0);
