import { type Description, methods, type OperationObject, type PathItem } from "./description.js";

/** The path items of a description as they are written; an extension among them is not one. */
export const pathItems = ({ paths }: Description): [path: string, item: PathItem][] =>
  Object.entries(paths ?? {}).filter(
    (entry): entry is [string, PathItem] =>
      !entry[0].startsWith("x-") && typeof entry[1] === "object" && entry[1] !== null,
  );

/** The operations of a description as they are written. */
export const operationObjects = (description: Description): OperationObject[] =>
  pathItems(description).flatMap(([, item]) =>
    methods.flatMap((method) => (typeof item[method] === "object" && item[method] ? item[method] : [])),
  );
