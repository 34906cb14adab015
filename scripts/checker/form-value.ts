import type { Description } from "../description/description.js";
import type { Content } from "../description/media-type.js";
import { objectFields } from "../description/object-fields.js";
import type { Body } from "./body.js";
import { readTexts } from "./read-text.js";

/** The fields of a form as the object that the schema of its body describes. */
export function formValue(
  description: Description,
  { schema, pointer }: Content,
  form: NonNullable<Body["form"]>,
): Record<string, unknown> {
  const { fields } = objectFields(description, schema, pointer) ?? { fields: new Map() };
  const names = [...new Set(form.map(([name]) => name))];
  return Object.fromEntries(
    names.map((name) => {
      const texts = form.flatMap(([each, text]) => (each === name ? [text] : []));
      return [name, readTexts(description, texts, fields.get(name) ?? true, pointer)];
    }),
  );
}
