import { describe, expect, it } from "vitest";
import type { Description } from "../../../scripts/description/description.js";
import { parseYaml } from "../../../scripts/redocly/yaml.js";
import type { HouseOptions } from "../../../scripts/stages/lint/house-rule.js";
import { houseRules } from "../../../scripts/stages/lint/house-rules.js";

/** Two operations that share a parameter: one has an optional query parameter and no request body, the other no response body. */
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
      examples: { two: { value: p/1 }, default: { value: p2 }, gone: { value: p3 } }
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

const options: HouseOptions = {
  off: [],
  undescribed: [],
  statusField: ["status"],
  anything: [],
  sensitive: { names: "token", descriptions: "secret" },
  secrets: {},
};

/** What the rules about exchanges and examples find. */
function findings(text: string): string[] {
  const description = parseYaml(text) as Description;
  const rules = houseRules.flat().filter(({ name }) => /exchange|shown|example|sensitive/.test(name));
  return rules.flatMap(({ name, check }) =>
    check(description, options).map(({ message }) => `${name}: ${message}`),
  );
}

describe("the house rules know nothing of one API", () => {
  it("and find nothing in a sound description of another", () => {
    expect(findings(pets)).toEqual([]);
  });

  it.each([
    ["examples: { two: { value: 2 } }", "examples: { three: { value: 3 } }", /paired-exchange: .* `three`/],
    ["gone: { value: p3 }", "left: { value: p3 }", /paired-exchange: .* `left` has no response/],
    ["default: { value: p2 }, ", "", /paired-exchange: .* `none` has no `pet_id`/],
    ["{ value: 2 }", "{ value: 200 }", /conforming-example: 200 does not .* maximum 100/],
    ["kind: ball, size: 3", "kind: ball", /conforming-example: .* one of the alternatives/],
    ["kind: ball, size: 3", "kind: rope, size: 3", /conforming-example: /],
    ["colours: { red: 1 }", "colours: { red: x }", /conforming-example: /],
    ["examples: { gone: { value: no such pet } }", "examples: {}", /shown: .* 404 of deleteToys/],
    ["size: { type: integer }", "size: { type: integer, description: A secret. }", /sensitive: `size`/],
  ])("%s → %s", (sound, faulty, finding) => {
    expect(pets.split(sound)).toHaveLength(2);
    expect(findings(pets.replace(sound, () => faulty))).toContainEqual(expect.stringMatching(finding));
  });

  it("a request that is refused may break its schema, and no other", () => {
    const refused = pets.replace(
      "examples: { two: { value: 2 } }",
      "examples: { two: { value: 2 }, tooMany: { value: 1000 } }",
    );
    const response = (status: number) =>
      refused.replace(
        "    delete:",
        `        "${status}":
          description: other
          content: { text/plain: { schema: { type: string }, examples: { tooMany: { value: other } } } }
    delete:`,
      );
    expect(findings(response(422))).toEqual([]);
    expect(findings(response(202))).toContainEqual(expect.stringMatching(/1000 does not conform/));
  });
});
