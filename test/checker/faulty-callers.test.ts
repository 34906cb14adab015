import { expect, it } from "vitest";
import type { InspectionSettings } from "../../scripts/checker/inspect-exchange.js";
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
    fault: "another server",
    request: validRequest({}, url.replace("api.aitronos.com", "api.example.com")),
    rule: "request-origin",
    at: "the server",
    file: path,
  },
  {
    fault: "no TLS",
    request: validRequest({}, url.replace("https:", "http:")),
    rule: "request-origin",
    at: "the server",
    file: path,
  },
  {
    fault: "a host that only begins like this machine",
    request: validRequest({}, url.replace("https://api.aitronos.com", "http://127.evil.com")),
    rule: "request-origin",
    at: "the server",
    file: path,
  },
  {
    fault: "a header of its own",
    request: validRequest({ headers: { ...headers, "X-Debug": "1" } }),
    rule: "undocumented-header",
    at: "x-debug",
    file: path,
  },
  {
    fault: "an idempotency key",
    request: validRequest({ headers: { ...headers, "Idempotency-Key": "1" } }),
    rule: "undocumented-header",
    at: "idempotency-key",
    file: path,
  },
  {
    fault: "a cookie",
    request: validRequest({ headers: { ...headers, Cookie: "a=b" } }),
    rule: "undocumented-header",
    at: "cookie",
    file: path,
  },
  {
    fault: "an encoding that its body does not have",
    request: validRequest({ headers: { ...headers, "Content-Encoding": "gzip" } }),
    rule: "undocumented-header",
    at: "content-encoding",
    file: path,
  },
  {
    fault: "an Accept header for a web page",
    request: validRequest({ headers: { ...headers, Accept: "text/html, application/json;q=0" } }),
    rule: "request-accept",
    at: "Accept",
    file: path,
  },
  {
    fault: "another charset",
    request: validRequest({ headers: { ...headers, "Content-Type": "application/json; charset=latin1" } }),
    rule: "request-encoding",
    at: "Content-Type",
    file: path,
  },
  {
    fault: "a byte order mark",
    request: validRequest({ body: `\ufeff${JSON.stringify(body)}` }),
    rule: "request-encoding",
    at: "the body",
    file: path,
  },
  {
    fault: "a field twice",
    request: validRequest({ body: JSON.stringify(body).replace("{", '{"file_size":1,') }),
    rule: "request-repeated-field",
    at: "the body",
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
    fault: "a body that is not JSON",
    request: validRequest({ body: "{" }),
    rule: "request-body",
    at: "the body",
    file: path,
  },
  {
    fault: "a missing field",
    request: validRequest(json({ mime_type: undefined })),
    rule: "missing-field",
    at: "the body",
    file: schema,
  },
  {
    fault: "an extra field",
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
  for (const { request } of faultyCallers) await fetch(request.clone());
  expect(violations).toEqual([]);
});

it.each(faultyCallers)("judges a server that accepts $fault", async ({ request, rule, at, file }) => {
  const sandbox = createSandbox();
  const settings = { ...sandboxSettings(sandbox), checkRequests: false };
  const { fetch, violations } = collecting(() => sandbox.fetch(validRequest()), settings);
  await fetch(request.clone());
  const found = violations.map(({ side, rule, at, source }) => ({ side, rule, at, file: source?.file }));
  // A server may accept what is not documented and what only the caller decides; without an operation there is nothing to judge.
  const free = /^operation$|^undocumented-|^request-(origin|accept|encoding|repeated-field)$/;
  if (free.test(rule)) expect(found).toEqual([]);
  else expect(found).toContainEqual({ side: "response", rule: "accepts-invalid", at, file });
});

/** What callers may do, and what a checker that is too strict would refuse. */
const harmlessCallers: { variation: string; request: Request; settings?: InspectionSettings }[] = [
  {
    variation: "another port of this machine",
    request: validRequest({}, url.replace(/^.*?com/, "http://[::1]:81")),
  },
  {
    variation: "a server that the caller names",
    request: validRequest({}, url.replace("api.", "api.staging.")),
    settings: { origins: ["https://api.staging.aitronos.com"] },
  },
  {
    variation: "headers of HTTP, of browsers and of tracing",
    request: validRequest({
      headers: {
        ...headers,
        "User-Agent": "a",
        "Accept-Language": "de",
        "Sec-Fetch-Mode": "cors",
        traceparent: "00",
      },
    }),
  },
  {
    variation: "any media type of this family",
    request: validRequest({ headers: { ...headers, Accept: "text/html;q=0.9, application/*" } }),
  },
  {
    variation: "the charset that JSON has",
    request: validRequest({ headers: { ...headers, "Content-Type": 'application/json; charset="UTF-8"' } }),
  },
];

it.each(harmlessCallers)("lets $variation pass", async ({ request, settings }) => {
  const sandbox = createSandbox();
  const { fetch, violations } = collecting(sandbox.fetch, { ...sandboxSettings(sandbox), ...settings });
  await fetch(request.clone());
  expect(violations).toEqual([]);
});
