import type { Description } from "../../../description/description.js";
import { readOperations } from "../../../description/read-operations.js";
import type { HouseRule } from "../house-rule.js";
import { walkSchemas } from "../walk-schemas.js";

/**
 * A schema without a type accepts everything, although its bounds or format seem to forbid something. A missing schema accepts everything,
 * too.
 */
export const typed: HouseRule = {
  name: "typed",
  hint: "Add `type`, or add the name of the field to `anything` in house-rules.yaml if it may hold anything.",
  check: (description, { anything }) => [
    ...walkSchemas(description)
      .filter(
        ({ conditional, schema: { type, $ref, allOf, anyOf, oneOf } }) =>
          !(conditional || (type ?? $ref ?? allOf ?? anyOf ?? oneOf)),
      )
      .filter(({ key }) => key === undefined || !anything.includes(key))
      .map(({ pointer }) => ({ message: "The schema has no `type`", pointer })),
    ...contentsOf(description)
      .filter(({ kind, source }) => /^(json|multipart|urlencoded)$/.test(kind) && source.schema === undefined)
      .map(({ pointer }) => ({ message: "The body has no `schema`", pointer })),
  ],
};

/** Everything that is sent or received, but for bytes and texts. */
const contentsOf = (description: Description) =>
  readOperations(description)
    .flatMap(({ body, responses }) => [body?.contents ?? [], responses.flatMap(({ contents }) => contents)])
    .flat();
