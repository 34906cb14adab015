import { expect, it } from "vitest";
import type { Description } from "../../../../scripts/description/description.js";
import { buildSite } from "../../../../scripts/stages/docs/build-site.js";
import { codeBlocks } from "../site.js";

const response = (provenance: string, value: unknown) => ({
  description: "A response.",
  "x-provenance": provenance,
  content: {
    "application/json": { examples: { one: { "x-provenance": provenance, value } } },
  },
});
const operation = (operationId: string, responses: object) => ({
  operationId,
  summary: operationId,
  responses,
});

const site = await buildSite(
  {
    openapi: "3.1.1",
    info: { title: "Shop", version: "1.0.0" },
    paths: {
      "/orders": {
        get: operation("listOrders", {
          404: response("documented", { error: "none" }),
          200: response("constructed", { orders: [] }),
        }),
        delete: operation("deleteOrders", {
          204: { description: "Deleted." },
          404: response("documented", { error: "none" }),
        }),
        post: operation("order", {
          200: response("documented", { id: 1 }),
          404: response("constructed", {}),
        }),
      },
    },
  } as unknown as Description,
  { spec: "no-guides/openapi.yaml", text: "", changelog: undefined },
);
const page = (name: string) => String(site.get(`reference/${name}.html`));
const labels = (name: string) => codeBlocks(page(name)).map(({ label }) => label);

it("shows a success that is not documented before a documented failure, and says that it is constructed", () => {
  expect(labels("listOrders")).toEqual(expect.arrayContaining(["200 OK (constructed)", "404 Not Found"]));
  expect(labels("listOrders").indexOf("200 OK (constructed)")).toBeLessThan(
    labels("listOrders").indexOf("404 Not Found"),
  );
});

it("says of a response without a body that it has none", () => {
  expect(codeBlocks(page("deleteOrders"))).toContainEqual({
    language: "text",
    label: "204 No Content",
    text: "No body\n",
  });
});

it.each(["listOrders", "deleteOrders", "order"])("has an anchor for each link, on the page of %s", (name) => {
  const links = [...page(name).matchAll(/href="#(response-samples[^"]*)"/g)].map(([, id]) => id);
  expect(links.length).toBeGreaterThan(0);
  for (const id of links) expect(page(name)).toContain(`id="${id}"`);
});
