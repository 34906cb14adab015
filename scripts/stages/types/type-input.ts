import type { Description } from "../../description/description.js";
import { readOperations } from "../../description/read-operations.js";
import { needsMarkers } from "../../description/read-write-markers.js";

/** What types are made from. */
export interface TypeInput {
  description: Description;
  /** Whether fields of one direction have to be marked. */
  markers: boolean;
}

/**
 * Without the examples of components, which are half of many descriptions, and with everything for which another thread would have to read
 * the operations.
 */
export function typeInput(description: Description): TypeInput {
  const { examples: _, ...components } = description.components ?? {};
  return {
    description: { ...description, components },
    markers: needsMarkers(description, readOperations(description)),
  };
}
