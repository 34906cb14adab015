import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { parseYaml } from "@redocly/openapi-core";
import type { Description } from "../../scripts/description/description.js";
import { readOperations } from "../../scripts/description/read-operations.js";

/** Something that is known about the contract from elsewhere. */
interface Statement {
  /** Who says what. */
  says: string;
  /** An operation by its id, where the pointer starts there. */
  of?: string;
  /** A JSON pointer into the bundled description. */
  at: string;
  /** Members of what stands there; `null` for one that must not be. */
  is: Record<string, unknown>;
  inOrder?: boolean;
  /** The names of the `properties` there, no more and no fewer. */
  fields?: string[];
}

export const statements = parseYaml(readFileSync("test/contract/statements.yaml", "utf8")) as Statement[];

/** The first statement that the description does not keep to. */
export function contradicts(description: Description): string | undefined {
  for (const { says, of, at, is, fields, inOrder = false } of statements) {
    const root = of === undefined ? description : operationOf(description, of);
    const found = Object(standsAt(root, at)) as Record<string, unknown>;
    const comparable = (value: unknown) => (inOrder ? value : asSet(value));
    const named = Object.keys(Object(found.properties));
    if (fields && !isDeepStrictEqual(asSet(named), asSet(fields)))
      return `${at}/properties contradicts: ${says}`;
    for (const [name, value] of Object.entries(is))
      if (!isDeepStrictEqual(comparable(found[name] ?? null), comparable(value)))
        return `${of ?? ""}${at}/${name} contradicts: ${says}`;
  }
  return undefined;
}

const operationOf = (description: Description, id: string): unknown =>
  readOperations(description).find((operation) => operation.id === id)?.source;

const standsAt = (root: unknown, pointer: string): unknown =>
  pointer
    .split("/")
    .slice(1)
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<unknown>((node, segment) => Object(node)[segment], root);

const asSet = (value: unknown): unknown =>
  Array.isArray(value) ? value.map((item) => JSON.stringify(item)).sort() : value;
