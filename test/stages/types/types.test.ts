import { readdirSync, readFileSync } from "node:fs";
import { parseYaml } from "@redocly/openapi-core";
import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import type { Description } from "../../../scripts/description/description.js";
import { bundle } from "../../../scripts/stages/bundle/bundle.js";
import { generatedNotice } from "../../../scripts/stages/generated-notice.js";
import { emitTypes } from "../../../scripts/stages/types/emit-types.js";

/** The same options through the front door of openapi-typescript, which lints and bundles first. */
async function throughTheFrontDoor(description: Description): Promise<string> {
  const blob = ts.factory.createTypeReferenceNode("Blob");
  const nodes = await openapiTS(JSON.stringify(description), {
    silent: true,
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    transform: ({ format }) => (format === "binary" ? blob : undefined),
  });
  return generatedNotice + astToString(nodes);
}

const read = (name: string): Description =>
  parseYaml(
    readFileSync(new URL(`../client/cases/${name}/description.yaml`, import.meta.url), "utf8"),
  ) as Description;

describe("types.ts", () => {
  it("is what openapi-typescript makes of the project's own contract", async () => {
    const description = await bundle("openapi/openapi.yaml");
    const text = await throughTheFrontDoor(description);
    // Beside a plain `string`, an editor would offer none of the known values.
    const open = text.replace(/\(("[^)]*)\) \| string;/g, "$1 | (string & {});");
    expect(open).not.toBe(text);
    expect(emitTypes(description)).toBe(open);
  });

  // Where we differ on purpose: `parameters` has `content` parameters, `bodies` bytes as OpenAPI 3.1 writes them, `read-write` markers;
  // and openapi-typescript ends at the extensions of `odd-requests`.
  const same = readdirSync(new URL("../client/cases", import.meta.url)).filter(
    (name) => !["parameters", "bodies", "read-write", "odd-requests"].includes(name),
  );
  it.each(same)("is what openapi-typescript makes of %s", async (name) => {
    const description = read(name);
    expect(emitTypes(description)).toBe(await throughTheFrontDoor(description));
  });

  it("tells alternatives apart by their discriminator, and leaves the description as it was", () => {
    const description: Description = {
      openapi: "3.1.0",
      info: { title: "Discriminated", version: "1" },
      paths: {},
      components: {
        schemas: {
          Pet: {
            oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }],
            discriminator: { propertyName: "kind" },
          },
          Cat: { type: "object", properties: { kind: { type: "string" } } },
          Dog: { type: "object", properties: { kind: { type: "string" } } },
        },
      },
    };
    const before = structuredClone(description);
    expect(emitTypes(description)).toMatch(/kind\?: "Cat";[\s\S]*kind\?: "Dog";/);
    expect(description).toEqual(before);
  });
});
