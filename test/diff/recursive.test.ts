import { expect, it } from "vitest";
import type { Description, Schema } from "../../scripts/description/description.js";
import { compare } from "../../scripts/diff/compare.js";

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** Components that contain themselves, join what they extend, and may be any of each other. */
function family(last: Schema): Description {
  const names = ["A", "B", "C", "D"];
  const schemas = Object.fromEntries(
    names.map((name, index): [string, Schema] => [
      name,
      {
        allOf: index === 0 ? [] : [ref(names[index - 1] as string)],
        type: "object",
        properties: {
          child: ref(name),
          list: { type: "array", items: { anyOf: names.map(ref) } },
          value: name === "D" ? last : { type: "string" },
        },
      },
    ]),
  );
  const content = { "application/json": { schema: ref("D") } };
  const post = {
    operationId: "post",
    requestBody: { content },
    responses: { 200: { description: "ok", content } },
  };
  return {
    openapi: "3.1.0",
    info: { title: "Family", version: "1.0.0" },
    paths: { "/": { post } },
    components: { schemas },
  } as Description;
}

const compared = (a: Schema, b: Schema) => {
  const [base, revision] = [a, b].map((last) => ({ description: family(last), placeOf: () => undefined }));
  return compare(base as never, revision as never).map(({ text }) => text);
};

it("finds an end, and nothing where nothing has changed", () => {
  expect(compared({ type: "string" }, { type: "string" })).toEqual([]);
});

it("finds what has changed in components that contain each other", () => {
  expect(compared({ type: "string" }, { type: "string", maxLength: 5 })).toContain(
    "maxLength (none) became 5",
  );
});
