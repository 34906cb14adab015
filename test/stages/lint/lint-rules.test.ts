import { createConfig, lintFromString } from "@redocly/openapi-core";
import { describe, expect, it } from "vitest";
import { housePlugin } from "../../../scripts/redocly/rules/house-rules.js";

/** Two operations that share a parameter: one has an optional query parameter and no request body, the other no answer body. */
const pets = `
openapi: 3.1.0
info: { title: Pets, version: "1" }
servers: [{ url: https://pets.test/v1 }]
security: [{ Key: [] }]
paths:
  /pets/{pet_id}/toys:
    parameters:
      - { $ref: "#/components/parameters/PetId" }
    get:
      operationId: listToys
      parameters:
        - name: limit
          in: query
          schema: { type: integer, maximum: 100 }
          examples: { two: { value: 2 } }
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema: { type: array, items: { $ref: "#/components/schemas/Toy" } }
              examples:
                two: { value: [{ kind: ball, size: 3 }, { kind: rope, colours: { red: 1 } }] }
                none: { value: [] }
    delete:
      operationId: deleteToys
      responses:
        "204": { description: gone }
        "404":
          description: no such pet
          content: { text/plain: { schema: { type: string }, examples: { gone: { value: no such pet } } } }
components:
  securitySchemes: { Key: { type: apiKey, in: header, name: X-Key } }
  parameters:
    PetId:
      name: pet_id
      in: path
      required: true
      schema: { type: string }
      examples: { two: { value: p/1 }, none: { value: p2 }, gone: { value: p3 } }
  schemas:
    Toy:
      oneOf:
        - type: object
          required: [kind, size]
          properties: { kind: { const: ball }, size: { type: integer } }
        - type: object
          required: [kind]
          properties: { kind: { const: rope }, colours: { type: object, additionalProperties: { type: integer } } }
`;

async function lint(text: string) {
  const names = ["paired-exchange", "status-has-exchange", "example-fields", "scalar-examples"];
  const rules = Object.fromEntries(names.map((name) => [`house/${name}`, "error" as const]));
  const config = await createConfig({ rules }, { plugins: [housePlugin] });
  const problems = await lintFromString({ source: text, absoluteRef: "/pets.yaml", config });
  return problems.map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

describe("the house rules know nothing of one API", () => {
  it("and find nothing in a sound description of another", async () => {
    expect(await lint(pets)).toEqual([]);
  });

  it.each([
    [
      "examples: { two: { value: 2 } }",
      "examples: { three: { value: 3 } }",
      /paired-exchange: The request `three`/,
    ],
    ["gone: { value: p3 }", "left: { value: p3 }", /paired-exchange: The answer `gone` has no `pet_id`/],
    ["{ value: 2 }", "{ value: 200 }", /scalar-examples: 200 is not/],
    ["kind: ball, size: 3", "kind: ball", /example-fields: The schema (names|requires)/],
    ["colours: { red: 1 }", "size: 1", /example-fields: The schema names no field `size`/],
    ["examples: { gone: { value: no such pet } }", "examples: {}", /status-has-exchange: .* 404/],
  ])("%s → %s", async (sound, faulty, finding) => {
    expect(pets.split(sound)).toHaveLength(2);
    expect(await lint(pets.replace(sound, () => faulty))).toContainEqual(expect.stringMatching(finding));
  });
});
