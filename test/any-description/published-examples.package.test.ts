import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import type { Description, Schema } from "../../scripts/description/description.js";
import { openDescription } from "../../scripts/stages/bundle/open-description.js";
import { CheckWriter } from "../../scripts/stages/checks/check-writer.js";
import { describeWith } from "../needs.js";
import { published } from "./published.js";
import { asNew } from "./random-schemas.js";
import { runner } from "./run-check.js";
import { type ShownValue, shownValues } from "./shown-values.js";

/** Figma shows no values. */
const { Figma: _, ...withValues } = published;

describeWith(published.GitHub, "npm ci --prefix bench")("values that published descriptions show", () => {
  it.each(Object.entries(withValues))(
    "of %s: what the whole of JSON Schema accepts, no check refuses",
    async (_, file) => {
      const description = await openDescription(file, { foreign: true }).description();
      const isAccepted = whole(description);
      const isRefused = checks(description);
      const accepted = shownValues(description).filter(isAccepted);
      expect(accepted.length).toBeGreaterThan(20);
      expect(accepted.filter(isRefused)).toEqual([]);
    },
  );
});

/** By ajv, with the component schemas as one document. */
function whole({ openapi, components }: Description): (shown: ShownValue) => boolean {
  const meaning = openapi.startsWith("3.0") ? asNew : (schema: Schema) => schema;
  const schemas = Object.fromEntries(
    Object.entries(components?.schemas ?? {}).map(([name, schema]) => [name, meaning(schema)]),
  );
  const ajv = new Ajv2020({ strict: false, logger: false, validateFormats: false, inlineRefs: false });
  ajv.addSchema({ $id: "http://description.test/", components: { schemas } });
  const absolute = (schema: Schema): Schema =>
    JSON.parse(
      JSON.stringify(meaning(schema)).replaceAll('"$ref":"#/', '"$ref":"http://description.test/#/'),
    );
  const compiled = new Map<Schema, ValidateFunction>();
  return ({ schema, value }) => {
    const validate = compiled.get(schema) ?? ajv.compile(absolute(schema));
    compiled.set(schema, validate);
    return validate(value) as boolean;
  };
}

/** By the checks, as the client runs them. */
function checks(description: Description): (shown: ShownValue) => boolean {
  const sent = new CheckWriter(description, "argument");
  const received = new CheckWriter(description, "response");
  const run = runner((name) => sent.definitions.get(name) ?? received.definitions.get(name));
  return (shown) => run((shown.sent ? sent : received).write(shown.schema, "#"), shown.value) !== undefined;
}
