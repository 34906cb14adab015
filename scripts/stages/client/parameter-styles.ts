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
  const isUsual = ({ name, schema, source, pointer }: OperationParameter): boolean => {
    const { allowReserved, style = "form", explode = true } = source;
    const isSpread = style === "form" && explode;
    return (
      !isJson(source) &&
      !allowReserved &&
      isPlainName(name) &&
      isPlain(description, schema, pointer, isSpread)
    );
  };
  return isFixedPlain && query.every(isUsual) ? undefined : styles(query.map(({ source }) => source));
}

/** Whether a parameter is one JSON text. */
export const isJson = ({ content }: Pick<Parameter, "content">): boolean =>
  Object.keys(content ?? {})
    .slice(0, 1)
    .some((mediaType) => mediaKind(mediaType) === "json");

/** openapi-fetch does not encode names. */
const isPlainName = (name: string): boolean => encodeURIComponent(name) === name;

/** How the styles of parameters differ from `form`, exploded. */
export const styles = (parameters: Parameter[]): Record<string, Style> =>
  Object.fromEntries(
    parameters.flatMap((each) => {
      const { name, style = "form", explode, allowReserved } = each;
      const unusual: Style = {
        ...(style !== "form" && { style }),
        ...(explode !== undefined && explode !== (style === "form") && { explode }),
        ...(allowReserved && { allowReserved }),
        ...(isJson(each) && { json: true }),
      };
      return Object.keys(unusual).length === 0 ? [] : [[name, unusual]];
    }),
  );

/**
 * The styles of the fields of a form, from the description's `encoding`. Where one of these members is given, the media type of the field
 * counts for nothing.
 */
export const encodingStyles = (encoding: Record<string, Encoding>): Record<string, Style> =>
  Object.fromEntries(
    Object.entries(encoding).flatMap(([name, { style, explode, allowReserved, contentType = "" }]) => {
      const said: Style = {
        ...(style !== undefined && { style }),
        ...(explode !== undefined && { explode }),
        ...(allowReserved !== undefined && { allowReserved }),
      };
      if (Object.keys(said).length > 0) return [[name, said]];
      return mediaKind(contentType) === "json" ? [[name, { json: true }]] : [];
    }),
  );

/** The styles of the path parameters, or `undefined` where openapi-fetch by itself fills the path as described. */
export function pathStyles(
  description: Description,
  { parameters }: Operation,
): Record<string, Style> | undefined {
  const inPath = parameters.filter((each) => each.in === "path");
  const unusual = inPath.flatMap(({ name, schema, source, pointer }): [string, Style][] => {
    const { style = "simple", explode = false } = source;
    const said: Style = {
      ...(style !== "simple" && { style }),
      ...(explode && !isPlain(description, schema, pointer, style === "simple") && { explode }),
      ...(isJson(source) && { json: true }),
    };
    return Object.keys(said).length === 0 ? [] : [[name, said]];
  });
  // openapi-fetch reads RFC 6570 in the template.
  const isPlainNamed = inPath.every(({ name }) => !/^[.;]|\*$/.test(name));
  return unusual.length === 0 && isPlainNamed ? undefined : Object.fromEntries(unusual);
}
