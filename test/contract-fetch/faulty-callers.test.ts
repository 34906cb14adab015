import { expect, it } from "vitest";
import { createSandbox } from "../../src/sandbox/index.js";
import { collecting, sandboxSettings } from "./checked.js";
import { body, headers, url, validRequest } from "./valid-request.js";

const json = (changes: Record<string, unknown>) => ({ body: JSON.stringify({ ...body, ...changes }) });
const schema = "openapi/components/schemas/UploadUrlRequest.yaml";
const path = "openapi/paths/files/upload-url.yaml";

/** Callers that are wrong in one way each, whatever a server makes of it. */
const faultyCallers: { fault: string; request: Request; rule: string; at: string; file: string }[] = [
  {
    fault: "an unknown path",
    request: validRequest({}, `${url}s`),
    rule: "operation",
    at: "method and path",
    file: "openapi/openapi.yaml",
  },
  {
    fault: "another method",
    request: validRequest({ method: "PUT" }),
    rule: "operation",
    at: "method and path",
    file: "openapi/openapi.yaml",
  },
  {
    fault: "an organization of another form",
    request: validRequest({}, url.replace("org_xyz789", "xyz789")),
    rule: "request-parameter",
    at: "organization_id",
    file: "openapi/components/parameters/OrganizationId.yaml",
  },
  {
    fault: "an undocumented query parameter",
    request: validRequest({}, `${url}?dry_run=1`),
    rule: "undocumented-parameter",
    at: "dry_run",
    file: path,
  },
  {
    fault: "no credential",
    request: validRequest({ headers: { "Content-Type": "application/json" } }),
    rule: "request-credentials",
    at: "the credentials",
    file: "openapi/components/securitySchemes/BearerAuth.yaml",
  },
  {
    fault: "a credential of another scheme",
    request: validRequest({ headers: { ...headers, Authorization: "Basic YTpi" } }),
    rule: "request-credentials",
    at: "the credentials",
    file: "openapi/components/securitySchemes/BearerAuth.yaml",
  },
  {
    fault: "another media type",
    request: validRequest({ headers: { ...headers, "Content-Type": "text/plain" } }),
    rule: "request-media-type",
    at: "Content-Type",
    file: path,
  },
  {
    fault: "no body",
    request: new Request(url, { method: "POST", headers: { Authorization: headers.Authorization } }),
    rule: "request-media-type",
    at: "the body",
    file: path,
  },
  {
    fault: "a body that is no JSON",
    request: validRequest({ body: "{" }),
    rule: "request-body",
    at: "the body",
    file: path,
  },
  {
    fault: "a field too few",
    request: validRequest(json({ mime_type: undefined })),
    rule: "missing-field",
    at: "the body",
    file: schema,
  },
  {
    fault: "a field too many",
    request: validRequest(json({ checksum: "1" })),
    rule: "undocumented-field",
    at: "the body",
    file: schema,
  },
  {
    fault: "a field of another type",
    request: validRequest(json({ file_size: "1" })),
    rule: "schema",
    at: "/file_size",
    file: schema,
  },
  {
    fault: "a value beyond its bound",
    request: validRequest(json({ file_size: 0 })),
    rule: "schema",
    at: "/file_size",
    file: schema,
  },
  {
    fault: "a text that is too short",
    request: validRequest(json({ file_name: "" })),
    rule: "schema",
    at: "/file_name",
    file: schema,
  },
  {
    fault: "a text that is too long",
    request: validRequest(json({ file_name: "a".repeat(256) })),
    rule: "schema",
    at: "/file_name",
    file: schema,
  },
];

it.each(faultyCallers)("catches $fault ($rule)", async ({ request, rule, at, file }) => {
  const sandbox = createSandbox();
  const { fetch, violations } = collecting(sandbox.fetch, sandboxSettings(sandbox));
  await fetch(request.clone());
  expect(
    violations.map(({ side, rule, at, source }) => ({ side, rule, at, file: source?.file })),
  ).toContainEqual({
    side: "request",
    rule,
    at,
    file,
  });
});

it("lets callers be wrong on purpose", async () => {
  const sandbox = createSandbox();
  const settings = { ...sandboxSettings(sandbox), checkRequests: false };
  const { fetch, violations } = collecting(sandbox.fetch, settings);
  for (const { request, rule } of faultyCallers) if (rule !== "operation") await fetch(request.clone());
  expect(violations).toEqual([]);
});

it.each(faultyCallers)("catches a server that accepts $fault", async ({ request, rule, at, file }) => {
  const sandbox = createSandbox();
  const settings = { ...sandboxSettings(sandbox), checkRequests: false };
  const { fetch, violations } = collecting(() => sandbox.fetch(validRequest()), settings);
  await fetch(request.clone());
  const found = violations.map(({ side, rule, at, source }) => ({ side, rule, at, file: source?.file }));
  // What nobody documented may be accepted; what has no operation cannot be judged.
  if (rule.startsWith("undocumented-")) expect(found).toEqual([]);
  else if (rule === "operation") expect(found).toMatchObject([{ side: "request", rule }]);
  else expect(found).toContainEqual({ side: "answer", rule: "accepts-invalid", at, file });
});
