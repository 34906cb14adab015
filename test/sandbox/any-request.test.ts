import {
  array,
  assert,
  asyncProperty,
  constant,
  constantFrom,
  dictionary,
  double,
  integer,
  json,
  jsonValue,
  oneof,
  option,
  record,
  string,
  webPath,
} from "fast-check";
import { expect, it } from "vitest";
import { routes } from "../../generated/sandbox.js";
import { createSandbox } from "../../src/sandbox/index.js";
import { collecting, description, sandboxSettings } from "../checker/checked.js";
import { page } from "./requests.js";
import { form } from "./scenario.js";

const sandbox = createSandbox();
const { fetch, violations } = collecting(
  sandbox.fetch,
  { ...sandboxSettings(sandbox), checkRequests: false },
  description,
);

const id = (prefix: string, known: string) =>
  oneof(
    constant(known),
    string({ minLength: 1, unit: "grapheme" }).map((rest) => prefix + rest),
    string({ minLength: 1 }),
  );
const path = record({ organization: id("org_", "org_xyz789"), store: id("vs_", "vs_abc123") });

const valid = record(
  {
    file_name: string({ minLength: 1, maxLength: 255, unit: "grapheme" }).filter(
      (name) => [...name].length <= 255,
    ),
    file_size: integer({ min: 1 }),
    mime_type: constant("text/csv"),
    relative_path: webPath(),
  },
  { requiredKeys: ["file_name", "file_size", "mime_type"] },
);
const nearlyValid = record(
  {
    file_name: oneof(string({ maxLength: 300 }), jsonValue()),
    file_size: oneof(double(), integer(), jsonValue()),
    mime_type: oneof(string(), constant("text/csv"), jsonValue()),
    relative_path: oneof(string(), jsonValue()),
  },
  { requiredKeys: [] },
);
const body = oneof(
  valid.map((each) => JSON.stringify(each)),
  nearlyValid.map((each) => JSON.stringify(each)),
  json(),
  string(),
);
const headers = record(
  {
    authorization: oneof(constant("Bearer sandbox"), string().map(encodeURIComponent)),
    "x-api-key": oneof(constant("sandbox"), string().map(encodeURIComponent)),
    "content-type": oneof(
      constant("application/json"),
      constant("application/json; charset=utf-8"),
      constant("text/plain"),
    ),
  },
  { requiredKeys: [] },
);

const urlOf = ({ organization, store }: { organization: string; store: string }) =>
  page
    .replace("org_xyz789", encodeURIComponent(organization))
    .replace("vs_abc123", () => encodeURIComponent(store));

/** Dots are resolved away by every URL parser, and lead to another path. */
const staysOnPath = (segment: string) => !["", ".", ".."].includes(segment);

const statuses = new Set<number>();

it("responds to every request as the contract says", async () => {
  await assert(
    asyncProperty(
      path.filter(({ organization, store }) => staysOnPath(organization) && staysOnPath(store)),
      headers,
      option(body),
      async (ids, headers, body) => {
        violations.length = 0;
        const response = await fetch(urlOf(ids), { method: "POST", headers, body });
        statuses.add(response.status);
        expect(violations).toEqual([]);
      },
    ),
    { numRuns: 600 },
  );
  expect([...statuses].sort()).toEqual([200, 401, 403, 404, 422]);
});

const fileIds = ["file_pending", "file_failed", "file_uploaded", "file_none"];
const operation = record({
  route: constantFrom(...Object.values(routes)),
  file: oneof(constantFrom(...fileIds), id("file_", "file_failed")),
  query: dictionary(
    constantFrom("status", "search", "skip", "limit", "more"),
    oneof(string(), integer().map(String), constant("failed")),
  ),
  headers: record({
    authorization: oneof({ weight: 4, arbitrary: constant("Bearer a") }, string().map(encodeURIComponent)),
  }),
  body: oneof(
    record({ upload_id: constantFrom(...fileIds), relative_path: string() }).map((each) =>
      JSON.stringify(each),
    ),
    record({ file_ids: array(constantFrom(...fileIds), { maxLength: 3 }) }).map((each) =>
      JSON.stringify(each),
    ),
    record({ file: string(), name: string({ unit: "grapheme" }), relative_path: string() }).map(
      ({ file, name, relative_path }) =>
        form(["file", new Blob([file]), name], ["relative_path", relative_path]),
    ),
    body,
  ),
});

it("responds to every request to any operation as the contract says", async () => {
  const seen = new Set<string>();
  await assert(
    asyncProperty(
      operation.filter(({ file }) => staysOnPath(file)),
      async ({ route, file, query, headers, body }) => {
        const sandbox = createSandbox({
          files: [
            { id: "file_pending", status: "pending" },
            { id: "file_failed", status: "failed" },
            { id: "file_uploaded", status: "uploaded" },
          ],
        });
        const found = collecting(
          sandbox.fetch,
          { ...sandboxSettings(sandbox), checkRequests: false },
          description,
        );
        const ids: Record<string, string> = {
          organization_id: "org_xyz789",
          store_id: "vs_abc123",
        };
        const path = route.path.replace(
          /\{(\w+)\}/g,
          (_, name: string) => ids[name] ?? encodeURIComponent(file),
        );
        const type = typeof body === "string" && { "Content-Type": "application/json" };
        const response = await found.fetch(`https://api.aitronos.com${path}?${new URLSearchParams(query)}`, {
          method: route.method,
          headers: { ...headers, ...type },
          body: route.body ? body : null,
        });
        seen.add(`${route.method} ${response.status}`);
        expect(found.violations).toEqual([]);
      },
    ),
    { numRuns: 500 },
  );
  expect([...seen].sort()).toEqual([
    ...["DELETE 204", "DELETE 401", "DELETE 404", "DELETE 422", "GET 200", "GET 401", "GET 404", "GET 422"],
    ...["POST 200", "POST 201", "POST 204", "POST 401", "POST 404", "POST 422"],
  ]);
});

it("opens a session for every request that the contract allows", async () => {
  await assert(
    asyncProperty(valid, dictionary(string(), jsonValue()), async (body, more) => {
      const text = JSON.stringify({ ...more, ...body });
      const response = await fetch(page, {
        method: "POST",
        headers: { Authorization: "Bearer a", "Content-Type": "application/json" },
        body: text,
      });
      expect(response.status).toBe(200);
    }),
    { numRuns: 150 },
  );
});
