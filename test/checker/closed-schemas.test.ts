import { describe, expect, it } from "vitest";
import type { Schema } from "../../scripts/description/description.js";
import { find, json, responding } from "./other-description.js";

describe("closing schemas", () => {
  const name = { type: "object", properties: { name: { type: "string" } } };
  const size = { type: "object", properties: { size: { type: "integer" } } };

  it("counts the fields of all members of an allOf, behind references too", async () => {
    const description = responding({ allOf: [{ $ref: "#/components/schemas/Name" }, size] }, { Name: name });
    expect(await find(description, json({ name: "a", size: 1 }))).toEqual([]);
    expect(await find(description, json({ name: "a", size: 1, color: 1 }))).toEqual([
      "undocumented-field the body",
    ]);
  });

  it("reaches into arrays and maps", async () => {
    const description = responding({
      type: "object",
      properties: {
        list: { type: "array", items: name },
        map: { type: "object", additionalProperties: name },
      },
    });
    expect(await find(description, json({ list: [{ name: "a" }], map: { any: { name: "a" } } }))).toEqual([]);
    expect(await find(description, json({ list: [{ nam: "a" }], map: { any: { nam: "a" } } }))).toEqual([
      "undocumented-field /list/0",
      "undocumented-field /map/any",
    ]);
  });

  it("leaves free forms and declared openness alone", async () => {
    const description = responding(
      {
        type: "object",
        properties: {
          free: { type: "object" },
          open: { ...name, additionalProperties: true },
          shared: { $ref: "#/components/schemas/Free" },
          any: {},
        },
      },
      { Free: { type: "object" } },
    );
    const strangers = { stranger: 1 };
    expect(
      await find(description, json({ free: strangers, open: strangers, shared: strangers, any: strangers })),
    ).toEqual([]);
  });

  it("follows a schema that contains itself", async () => {
    const node: Schema = {
      type: "object",
      properties: { children: { type: "array", items: { $ref: "#/components/schemas/Node" } } },
    };
    const description = responding({ $ref: "#/components/schemas/Node" }, { Node: node });
    expect(await find(description, json({ children: [{ children: [] }] }))).toEqual([]);
    expect(await find(description, json({ children: [{ children: [{ child: 1 }] }] }))).toEqual([
      "undocumented-field /children/0/children/0",
    ]);
  });

  it("does not touch the description that it is given", async () => {
    const description = responding(name);
    const before = structuredClone(description);
    await find(description, json({ name: "a" }));
    expect(description).toEqual(before);
  });
});

describe("alternatives", () => {
  const arm = (kind: string, field: string): Schema => ({
    type: "object",
    required: ["kind", field],
    properties: { kind: { type: "string", const: kind }, [field]: { type: "integer" } },
  });

  it("are told apart by the strings that they fix", async () => {
    const description = responding({ oneOf: [arm("circle", "radius"), arm("square", "side")] });
    expect(await find(description, json({ kind: "square", side: 1 }))).toEqual([]);
    expect(await find(description, json({ kind: "square", radius: 1 }))).toEqual([
      "missing-field the body",
      "undocumented-field the body",
    ]);
  });

  it("are not told apart by what they have in common", async () => {
    const unit = { type: "string", enum: ["cm", "in"] };
    const circle = { type: "object", properties: { kind: { type: "string", const: "circle" }, unit } };
    const other = { type: "object", properties: { kind: { type: "string" }, unit } };
    const description = responding({ anyOf: [circle, other] });
    expect(await find(description, json({ kind: "circle", unit: "cm" }))).toEqual([]);
    expect(await find(description, json({ kind: "line", unit: "cm" }))).toEqual(["error-code /kind"]);
  });

  it("are not told apart by what lies deeper", async () => {
    const style = { type: "object", properties: { line: { type: "string", enum: ["solid", "dotted"] } } };
    const circle = { type: "object", properties: { kind: { type: "string", const: "circle" }, style } };
    const other = { type: "object", properties: { kind: { type: "string" }, style: { type: "object" } } };
    const description = responding({ anyOf: [circle, other] });
    expect(await find(description, json({ kind: "circle", style: { line: "wavy" } }))).toEqual([
      "schema /style/line",
    ]);
    expect(await find(description, json({ kind: "circle", style: { line: "solid" } }))).toEqual([]);
  });

  it("are closed one by one, behind a reference too", async () => {
    const description = responding(
      { $ref: "#/components/schemas/Shape" },
      { Shape: { anyOf: [arm("circle", "radius"), arm("square", "side")] } },
    );
    expect(await find(description, json({ kind: "square", side: 1 }))).toEqual([]);
    expect(await find(description, json({ kind: "square", side: 1, radius: 1 }))).toEqual([
      "undocumented-field the body",
    ]);
  });

  it("fail with the first, and name the value, where none is claimed", async () => {
    const description = responding({ oneOf: [arm("circle", "radius"), arm("square", "side")] });
    expect(await find(description, json({ kind: "line", radius: 1 }))).toEqual([
      "schema /kind",
      "error-code /kind",
    ]);
  });

  it("may be of different types", async () => {
    const description = responding({ anyOf: [{ type: "string" }, { type: "integer" }] });
    expect(await find(description, json(7))).toEqual([]);
    expect(await find(description, json(true))).toEqual(["schema the body"]);
  });
});

it("refuses to compare with what it does not know", async () => {
  const description = responding({ type: "string", "x-equals": "$request.path.store" } as Schema);
  await expect(find(description, json("a"))).rejects.toThrow("$request.path.store");
});
