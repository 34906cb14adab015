import { isDeepStrictEqual } from "node:util";
import type { Description } from "../description/description.js";
import { isReference, resolveRef } from "../description/resolve-ref.js";

type Node = Record<string, unknown>;

/**
 * Where one of two canonical descriptions has a list of alternatives and the other a single schema, makes that a list of one, so
 * that what came or went is an alternative and not the whole.
 */
export function pairAlternatives(before: Description, after: Description): void {
  const visit = (left: Node, right: Node): void => {
    for (const key of Object.keys(left)) {
      const [a, b] = [left[key], right[key]];
      if (!isNode(a) || !isNode(b) || isDeepStrictEqual(a, b)) continue;
      if ("anyOf" in a && !("anyOf" in b)) right[key] = listOf(after, b);
      else if ("anyOf" in b && !("anyOf" in a)) left[key] = listOf(before, a);
      else if (key !== "anyOf") visit(a, b);
    }
  };
  visit(before, after);
}

function listOf(description: Description, schema: Node): Node {
  const target = isReference(schema) ? resolveRef<Node>(description, schema, "") : schema;
  return "anyOf" in target ? target : { anyOf: [schema] };
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;
