import type { Description, Encoding, Parameter } from "../../description/description.js";
import { mediaKind } from "../../description/media-type.js";
import type { Operation, OperationParameter } from "../../description/operation.js";
import { isPlain } from "../../description/schema-shape.js";
import type { Style } from "./serialize.js";

/** The styles of all query parameters that are not the usual, or `undefined` where openapi-fetch by itself writes the query as described. */
export function queryStyles(
  description: Description,
  { parameters, request }: Operation,
): Record<string, Style> | undefined {
  const query = parameters.filter((each) => each.in === "query");
  const isFixedPlain = Object.keys(request.query).every(isPlainName);
  const isUsual = ({
    name,
    schema,
    source: { content, allowReserved, style = "form", explode = true },
    pointer,
  }: OperationParameter): boolean =>
    !content &&
    !allowReserved &&
    isPlainName(name) &&
    isPlain(description, schema, pointer, style === "form" && explode);
  return isFixedPlain && query.every(isUsual) ? undefined : styles(query.map(({ source }) => source));
}

/** openapi-fetch does not encode names. */
const isPlainName = (name: string): boolean =>
  encodeURIComponent(name).replaceAll("%5B", "[").replaceAll("%5D", "]") === name;

/** What parameters have other than `form`, exploded. */
export const styles = (parameters: Parameter[]): Record<string, Style> =>
  Object.fromEntries(
    parameters.flatMap(({ name, content, style = "form", explode, allowReserved }) => {
      const unusual: Style = {
        ...(style !== "form" && { style }),
        ...(explode !== undefined && explode !== (style === "form") && { explode }),
        ...(allowReserved && { allowReserved }),
        ...(content && { json: true }),
      };
      return Object.keys(unusual).length === 0 ? [] : [[name, unusual]];
    }),
  );

/** The same for the fields of a form, from the description's `encoding`. */
export const encodingStyles = (encoding: Record<string, Encoding>): Record<string, Style> =>
  styles(
    Object.entries(encoding).map(([name, { style, explode, contentType = "" }]) => ({
      name,
      in: "query",
      ...(style !== undefined && { style }),
      ...(explode !== undefined && { explode }),
      ...(style === undefined && mediaKind(contentType) === "json" && { content: {} }),
    })),
  );

/** The path in openapi-fetch's notation, which is that of RFC 6570: `{.name}` for label, `{;name*}` for exploded matrix. */
export const pathTemplate = (description: Description, { request, parameters }: Operation): string =>
  request.path.replaceAll(/\{([^{}]+)\}/g, (whole, name: string) => {
    const parameter = parameters.find((each) => each.in === "path" && each.name === name);
    if (!parameter || parameter.source.content) return whole;
    const { style = "", explode } = parameter.source;
    const prefix = { label: ".", matrix: ";" }[style] ?? "";
    const exploded = explode && !isPlain(description, parameter.schema, parameter.pointer, false);
    return `{${prefix}${name}${exploded ? "*" : ""}}`;
  });
