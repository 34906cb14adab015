import { type Bounds, readBounds } from "../../../description/bounds.js";
import type { HouseRule } from "../house-rule.js";
import { walkSchemas } from "../walk-schemas.js";

/** Bounds that exclude each other accept no value at all. */
export const possibleBounds: HouseRule = {
  name: "possible-bounds",
  hint: "Correct one of the two bounds: together they accept no value.",
  check: (description) =>
    walkSchemas(description).flatMap(({ schema, pointer }) => {
      const bounds = readBounds(schema);
      return pairs.flatMap(([lower, upper]) => {
        const { [lower]: from = -Infinity, [upper]: to = Infinity } = bounds;
        const open = `${lower} ${upper}`.includes("exclusive");
        if (from < to || (from === to && !open)) return [];
        const message = `\`${lower}\` ${from} and \`${upper}\` ${to} exclude each other`;
        return { message, pointer: `${pointer}/${lower}` };
      });
    }),
};

const pairs: [lower: keyof Bounds, upper: keyof Bounds][] = [
  ["minLength", "maxLength"],
  ["minItems", "maxItems"],
  ["minProperties", "maxProperties"],
  ["minimum", "maximum"],
  ["minimum", "exclusiveMaximum"],
  ["exclusiveMinimum", "maximum"],
  ["exclusiveMinimum", "exclusiveMaximum"],
];
