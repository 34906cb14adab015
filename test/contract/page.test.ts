import { expect, it } from "vitest";
import type { Description, PathItem } from "../../scripts/description/description.js";
import { bundle } from "../../scripts/stages/bundle/bundle.js";
import { strayExample } from "./examples-gate.js";
import { differsFromPages, pages } from "./page-gate.js";

const description = await bundle("openapi/openapi.yaml");

const fileOf = ({ paths = {} }: Description): PathItem =>
  Object.entries(paths).find(([path]) => path.endsWith("/files/{file_id}"))?.[1] as PathItem;

it("describes the exchanges and code samples of every official docs page to the letter, and calls them documented", () => {
  const page = pages.get("getUploadUrl");
  expect(page?.exchanges?.map(({ status }) => status)).toEqual([200, 404]);
  expect(page?.samples?.length).toBe(4);
  expect(differsFromPages(description)).toBeUndefined();
});

it("would see another value in a response", () => {
  const changed = structuredClone(description);
  const example = changed.components?.examples?.UploadSessionOpened as { value: { signed_url: string } };
  example.value.signed_url += "x";
  expect(differsFromPages(changed)).toBe(
    "getUploadUrl: uploadSessionOpened differs from its official docs page",
  );
});

it("would see an exchange that is called documented and is not on an official docs page", () => {
  const changed = structuredClone(description);
  const [, item] = Object.entries(changed.paths ?? {}).find(([path]) => path.endsWith("/upload-url")) ?? [];
  Object.assign((item as PathItem | undefined)?.post ?? {}, { "x-documented": { 502: ["badGateway"] } });
  expect(differsFromPages(changed)).toBe(
    "getUploadUrl: badGateway is called documented, but its official docs page does not show it",
  );
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

it("would see a status that is not on an official docs page, and a request that differs from it", () => {
  const changed = structuredClone(description);
  Object.assign(fileOf(changed).delete ?? {}, { "x-documented": { 204: ["default"], 404: [] } });
  expect(differsFromPages(changed)).toBe(
    "deleteFile: its official docs page names the statuses 204, not 204, 404",
  );
  const moved = structuredClone(description);
  Object.assign(moved.components?.examples?.Report ?? {}, { value: { file: "", relative_path: "reports" } });
  expect(differsFromPages(moved)).toBe(
    "uploadFile: the request of fileUploaded differs from its official docs page",
  );
});

it("would see a handwritten sample that is not on an official docs page", () => {
  const changed = structuredClone(description);
  Object.assign(fileOf(changed).get ?? {}, {
    "x-codeSamples": [{ label: "cURL", lang: "Shell", source: "curl" }],
  });
  expect(differsFromPages(changed)).toBe(
    "getFile: openapi/samples/getFile/ has a sample that no official docs page shows: delete it, because other samples are generated",
  );
});
