import type { Description } from "../description.js";
import { isReference } from "../resolve-ref.js";
import { type AnnotatedSchema, annotateSchemas } from "./annotate-schemas.js";
import { readOperations } from "./read-operations.js";

/** One thing that the description states, and whether an exchange was ever held against it. */
export interface CoverageItem {
  kind: "operation" | "answer" | "schema" | "value";
  /** Through references; a component that many answers share stands where it is met first. */
  pointer: string;
  /** One of the strings that a schema allows, such as an error code. */
  value?: string;
  exercised: boolean;
}

export interface Coverage {
  /** For `onAsserted` of a contract fetch, or of several. */
  onAsserted: (pointer: string, value?: unknown) => void;
  items(): CoverageItem[];
}

/** Counts what of a description was exercised. Nothing counts because a request was sent, only because something was asserted. */
export function createCoverage(description: Description): Coverage {
  const seen = new Map<string, Set<unknown>>();
  const stated = statements(description);
  return {
    onAsserted: (pointer, value) => {
      seen.set(pointer, (seen.get(pointer) ?? new Set()).add(value));
    },
    items: () =>
      stated.map((each) => {
        const values = seen.get(each.pointer);
        return {
          ...each,
          exercised: values !== undefined && (each.value === undefined || values.has(each.value)),
        };
      }),
  };
}

function statements(bundled: Description): Omit<CoverageItem, "exercised">[] {
  const schemas: Omit<CoverageItem, "exercised">[] = [];
  const description = annotateSchemas(bundled, (schema, pointer) => {
    if (isReference(schema)) return; // it says nothing itself, and what it leads to is counted once
    schemas.push({ kind: "schema", pointer });
    for (const value of allowedStrings(schema)) schemas.push({ kind: "value", pointer, value });
  });
  const operations = readOperations(description).flatMap(({ pointer, answers }) => [
    { kind: "operation", pointer } as const,
    ...answers.map((answer) => ({ kind: "answer", pointer: answer.pointer }) as const),
  ]);
  return [...operations, ...schemas];
}

const allowedStrings = ({ const: only, enum: several = [] }: AnnotatedSchema): string[] =>
  [only, ...several].filter((value) => typeof value === "string");
