import type { Description, Parameter, PathItem, Reference } from "../../description/description.js";
import { methods } from "../../description/description.js";

/**
 * What openapi-typescript has to see of a description. Parameters with `content` are given their media type's schema: it reads only
 * `schema`, and would type them as strings. Example components, half of many a description, are left out: no type is made from them.
 */
export function typeSource(description: Description): Description {
  const { components, paths } = description;
  const { examples: _, ...typed } = components ?? {};
  const parameters = typed.parameters && mapValues(typed.parameters, withSchema);
  return {
    ...description,
    components: { ...typed, ...(parameters && { parameters }) },
    ...(paths && { paths: mapValues(paths, (item) => ("$ref" in item ? item : pathItem(item))) }),
  };
}

function pathItem(item: PathItem): PathItem {
  const copy: PathItem = { ...item, ...inParameters(item) };
  for (const method of methods) {
    const operation = item[method];
    if (operation) copy[method] = { ...operation, ...inParameters(operation) };
  }
  return copy;
}

type WithParameters = { parameters?: (Parameter | Reference)[] };

const inParameters = ({ parameters }: WithParameters): WithParameters =>
  parameters ? { parameters: parameters.map(withSchema) } : {};

function withSchema(parameter: Parameter | Reference): Parameter | Reference {
  if (!("content" in parameter) || !parameter.content) return parameter;
  const schema = Object.values(parameter.content)[0]?.schema;
  return schema === undefined ? parameter : { ...parameter, schema };
}

const mapValues = <From, To>(record: Record<string, From>, map: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
