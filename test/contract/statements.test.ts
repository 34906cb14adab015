import { expect, it } from "vitest";
import type { SchemaObject } from "../../scripts/description/description.js";
import { bundle } from "../../scripts/stages/bundle/bundle.js";
import { contradicts, statements } from "./statements-gate.js";

const description = await bundle("openapi/openapi.yaml");
const changed = (name: string, change: (schema: SchemaObject) => void) => {
  const copy = structuredClone(description);
  change(copy.components?.schemas?.[name] as SchemaObject);
  return contradicts(copy);
};

it("describes what is documented, member by member", () => {
  expect(statements.length).toBeGreaterThan(20);
  expect(contradicts(description)).toBeUndefined();
});

it("would see a lost bound, a field that became optional, and one that became required", () => {
  const unbounded = { file_name: { type: "string", maxLength: 255 } } as const;
  expect(
    changed("UploadUrlRequest", ({ properties }) => void Object.assign(properties ?? {}, unbounded)),
  ).toContain("page: the name of the file (1-255 characters)");
  expect(changed("UploadSession", ({ required }) => void required?.pop())).toContain("/required contradicts");
  expect(changed("UploadSession", ({ required }) => void required?.reverse())).toBeUndefined();
});
