import type { Description, Schema } from "./description.js";
import { readOperations } from "./read-operations.js";

/** Visits the schema of every parameter, body and header of every operation, with its pointer through references. */
export function forEachSchema(
  description: Description,
  visit: (schema: Schema, pointer: string) => void,
): void {
  for (const { parameters, body, responses } of readOperations(description)) {
    for (const { schema, pointer } of parameters) visit(schema, `${pointer}/schema`);
    for (const { schema, pointer } of body?.contents ?? []) visit(schema, `${pointer}/schema`);
    for (const { headers, contents } of responses) {
      for (const { schema, pointer } of headers) visit(schema, `${pointer}/schema`);
      for (const { schema, pointer } of contents) visit(schema, `${pointer}/schema`);
    }
  }
}
