import { type Description, methods, type Parameter, type Reference } from "../../description/description.js";
import { rebuild } from "../../description/rebuild.js";
import { printable } from "./printable-schema.js";

/**
 * A description as openapi-typescript has to see it: schemas in a form that it prints correctly, and
 * [content-parameter] parameters with `content` with the schema of their media type, because it reads only `schema`.
 */
export function typeSource(description: Description): Description {
  const { parameters, ...components } = description.components ?? {};
  const source = {
    ...description,
    components: { ...components, ...(parameters && { parameters: mapValues(parameters, withSchema) }) },
    ...(description.paths && { paths: mapValues(description.paths, withSchemas) }),
  };
  return rebuild(source, "Root", { Schema: (schema) => printable(description, schema) }) as Description;
}

/** A path item or an operation, with only those parameters that have a schema. */
function withSchemas<Item extends object>(item: Item): Item {
  if (typeof item !== "object" || item === null) return item;
  const members = Object.entries(item).map(([name, member]) => {
    if (name === "parameters") return [name, (member as (Parameter | Reference)[]).map(withSchema)];
    return [name, (methods as readonly string[]).includes(name) ? withSchemas(member as object) : member];
  });
  return Object.fromEntries(members);
}

function withSchema(parameter: Parameter | Reference): Parameter | Reference {
  if (!("content" in parameter) || !parameter.content) return parameter;
  const schema = Object.values(parameter.content)[0]?.schema;
  return schema === undefined ? parameter : { ...parameter, schema };
}

const mapValues = <From, To>(record: Record<string, From>, map: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
