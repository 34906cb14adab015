import { describe, expect, it } from "vitest";
import type { Route } from "../../generated/sandbox.js";
import { readRequest } from "../../src/sandbox/read-request.js";

/** A made-up operation: the contract has no form, no query and no optional body yet. */
const route = {
  method: "POST",
  path: "/labels/{id}",
  parameters: {
    path: { type: "object", required: ["id"], properties: { id: { pattern: "^lb_" } } },
    query: { type: "object", properties: { limit: { type: "integer", maximum: 100 } } },
    header: { type: "object", required: ["X-Kind"], properties: { "X-Kind": { enum: ["a"] } } },
  },
  body: {
    mediaType: "multipart/form-data",
    required: false,
    schema: {
      type: "object",
      required: ["file"],
      properties: { color: { enum: ["red"] }, size: { type: "integer" } },
    },
  },
  status: 201,
  refuses: true,
} as const satisfies Route;

const ask = (query: string, body?: FormData | string, id = "lb_1", of: Route = route) =>
  readRequest(
    { operationId: "getUploadUrl", route: of, path: { id } },
    new Request(`https://a.example/labels/${id}?${query}`, {
      method: "POST",
      headers: { "x-kind": "a", ...(typeof body === "string" && { "content-type": "multipart/form-data" }) },
      ...(body !== undefined && { body }),
    }),
  );

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries({ file: "bytes", ...fields })) data.set(name, value);
  return data;
}

describe("a request", () => {
  it("is read as the contract describes it", async () => {
    const asked = await ask("limit=20", form({ color: "red", size: "7" }));
    expect(asked).toMatchObject({ path: { id: "lb_1" }, query: { limit: 20 } });
    expect((asked.body as FormData).get("size")).toBe("7");
  });

  it("may leave out an optional body", async () => {
    expect((await ask("")).body).toBeUndefined();
  });

  it.each([
    ["a path parameter", () => ask("", undefined, "x"), { field: "id", value: "x" }],
    ["a query parameter", () => ask("limit=1000"), { field: "limit", value: 1000 }],
    ["a query parameter of another type", () => ask("limit=ten"), { field: "limit", value: "ten" }],
    ["a field of a form", () => ask("", form({ color: "blue" })), { field: "color", value: "blue" }],
    ["a number in a form", () => ask("", form({ size: "1.5" })), { field: "size", value: 1.5 }],
  ])("is refused for %s, by name and with its value", async (_, asked, details) => {
    await expect(asked()).rejects.toMatchObject({ code: "VALIDATION_ERROR", details });
  });

  it("is refused where its form cannot be read", async () => {
    await expect(ask("", "--nonsense")).rejects.toMatchObject({
      code: "VALIDATION_ERROR",
      text: { system_message: expect.stringContaining("not a form") },
    });
  });

  it("is refused for no bound where the contract describes no 422", async () => {
    expect((await ask("limit=1000", undefined, "x", { ...route, refuses: false })).query).toEqual({
      limit: 1000,
    });
  });
});
