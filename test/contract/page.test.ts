import { expect, it } from "vitest";
import { bundle } from "../../scripts/bundle.js";
import { disagreesWithPage, pageExchanges } from "../../scripts/prove/descriptions/page-gate.js";

it("describes the exchanges of the page to the letter, and calls them documented", async () => {
  expect(pageExchanges.map(({ status }) => status)).toEqual([200, 404]);
  expect(disagreesWithPage(await bundle("openapi/openapi.yaml"))).toBeUndefined();
});

it("would see another value in an answer", async () => {
  const description = await bundle("openapi/openapi.yaml");
  const example = description.components?.examples?.UploadSessionOpened as { value: { signed_url: string } };
  example.value.signed_url += "x";
  expect(disagreesWithPage(description)).toBe(
    "the page's 200 of getUploadUrl is not described to the letter",
  );
});
