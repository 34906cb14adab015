import { expect, it } from "vitest";
import { disagreesWithPage, page } from "../../scripts/prove/descriptions/page-gate.js";
import { strayExample } from "../../scripts/prove/descriptions/stray-example.js";
import { bundle } from "../../scripts/stages/bundle/bundle.js";

const description = await bundle("openapi/openapi.yaml");

it("describes the exchanges and code samples of the page to the letter, and calls them documented", () => {
  expect(page.exchanges.map(({ status }) => status)).toEqual([200, 404]);
  expect(page.samples.length).toBe(4);
  expect(disagreesWithPage(description)).toBeUndefined();
});

it("would see another value in an answer", () => {
  const changed = structuredClone(description);
  const example = changed.components?.examples?.UploadSessionOpened as { value: { signed_url: string } };
  example.value.signed_url += "x";
  expect(disagreesWithPage(changed)).toBe("the page's 200 is not described to the letter");
});

it("takes the example of every field from a documented exchange", () => {
  expect(strayExample(description)).toBeUndefined();
});

it("would see an example from elsewhere, and a header that another one describes", () => {
  const changed = structuredClone(description);
  const schema = changed.components?.schemas?.UploadSession as { properties: { chunk_size: object } };
  Object.assign(schema.properties.chunk_size, { examples: [262144] });
  expect(strayExample(changed)).toContain("262144 is in no exchange");
  const swapped = structuredClone(description);
  const response = swapped.components?.responses?.UploadSession as {
    headers: Record<string, { $ref: string }>;
  };
  response.headers["X-Request-Id"] = { $ref: "#/components/headers/RetryAfter" };
  expect(strayExample(swapped)).toContain("X-Request-Id is described by");
});
