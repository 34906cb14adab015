import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it, onTestFinished } from "vitest";
import { checkedFetch } from "../../scripts/checker/checked-fetch.js";
import { ContractViolationError, describeViolation } from "../../scripts/checker/violation.js";
import { createSandbox } from "../../src/sandbox/index.js";
import { collecting, description, sandboxSettings } from "./checked.js";
import { violationsOf } from "./spoiling.js";
import { body, headers, url, validRequest } from "./valid-request.js";

it("throws what it finds when no one listens, in words that lead to the line and to the request", async () => {
  const sandbox = createSandbox();
  const fetch = checkedFetch(description, sandbox.fetch, { ...sandboxSettings(sandbox), hosts: [] });
  const error: unknown = await fetch(validRequest()).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ContractViolationError);
  expect(String(error)).toMatch(
    /error \(host\) response 200 of getUploadUrl, \/signed_url: expected an https URL at storage\.googleapis\.com, found one at https:\/\/storage\.sandbox\.invalid\n {2}openapi\/components\/schemas\/UploadSession\.yaml:\d+:5\n {2}curl -X POST/,
  );
});

it("lets those headers pass that the caller names", async () => {
  const sandbox = createSandbox();
  const spoilt: typeof globalThis.fetch = async (...call) => {
    const response = await sandbox.fetch(...call);
    response.headers.set("X-Team", "upload");
    return response;
  };
  const of = async (acceptedHeaders: string[]) => {
    const settings = { ...sandboxSettings(sandbox), acceptedHeaders };
    const { fetch, violations } = collecting(spoilt, settings);
    await fetch(validRequest());
    return violations.map(({ rule, at }) => `${rule} ${at}`);
  };
  expect(await of([])).toEqual(["header-undocumented x-team"]);
  expect(await of(["X-TEAM"])).toEqual([]);
});

it("does not throw warnings", async () => {
  const sandbox = createSandbox();
  const spoilt: typeof globalThis.fetch = async (...call) => {
    const response = await sandbox.fetch(...call);
    return new Response((await response.text()).replace("TOKEN_EXPIRED", "TOKEN_LOST"), response);
  };
  sandbox.faults.add({ code: "TOKEN_EXPIRED" });
  const response = await checkedFetch(description, spoilt, sandboxSettings(sandbox))(validRequest());
  expect(await response.json()).toMatchObject({ error: { code: "TOKEN_LOST" } });
});

it("names a pointer where it has no files", async () => {
  const [violation] = await violationsOf(undefined, ({ json }) => delete json.upload_id);
  expect(violation && describeViolation({ ...violation, source: undefined })).toContain(
    "\n  /paths/~1v1~1organizations~1{organization_id}~1stores~1{store_id}~1files~1upload-url/post/responses/200/content/application~1json/schema/required\n",
  );
});

it("passes the response on, unread", async () => {
  const sandbox = createSandbox();
  const response = await checkedFetch(
    description,
    sandbox.fetch,
    sandboxSettings(sandbox),
  )(url, {
    method: "POST",
    headers,
    body: JSON.stringify(body),
  });
  expect(response.bodyUsed).toBe(false);
  expect(await response.json()).toMatchObject({ upload_id: "file_abc123def456" });
});

it("passes the caller's abort on", async () => {
  const sandbox = createSandbox();
  const reason = new Error("enough");
  const fetch = checkedFetch(description, sandbox.fetch, sandboxSettings(sandbox));
  await expect(fetch(validRequest(), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});

it("leaves the signed URL in a response to its own server", async () => {
  const sandbox = createSandbox();
  const { fetch, violations } = collecting(sandbox.fetch, sandboxSettings(sandbox));
  const response = await fetch(validRequest({ body: JSON.stringify({ ...body, file_size: 5 }) }));
  const { signed_url } = (await response.json()) as { signed_url: string };
  expect((await fetch(signed_url, { method: "PUT", body: "hello" })).status).toBe(200);
  expect(violations).toEqual([]);
  expect((await fetch(`${signed_url}0`, { method: "PUT", body: "hello" })).status).toBe(404);
  expect(violations).toMatchObject([{ rule: "operation" }]);
});

it("shows no secret, wherever a server puts it", async () => {
  const secret = "canary-token";
  const stolen = "https://storage.example.com/canary-url";
  const violations = [
    ...(await violationsOf(undefined, ({ json }) => Object.assign(json, { signed_url: stolen }))),
    ...(await violationsOf(undefined, ({ json }) =>
      Object.assign(json, { signed_url: stolen, upload_id: { stolen } }),
    )),
    ...(await violationsOf(undefined, ({ json }) =>
      Object.assign(json, { signed_url: stolen, expires_at: stolen }),
    )),
    ...(await violationsOf(undefined, ({ json }) =>
      Object.assign(json, { expires_at: secret, [secret]: 1 }),
    )),
    ...(await violationsOf(undefined, (response) =>
      Object.assign(response, { text: `{"signed_url":"${stolen}` }),
    )),
    ...(await violationsOf({ status: 500 }, ({ json }) =>
      Object.assign(json.error, { timestamp: `${secret} ${secret}` }),
    )),
  ];
  expect(violations.length).toBeGreaterThan(6);
  expect(JSON.stringify(violations)).not.toContain("canary");
});

it("shows no part of a signed URL that another checker has seen", async () => {
  const sandbox = createSandbox();
  const { signed_url } = (await (await sandbox.fetch(validRequest())).json()) as { signed_url: string };
  const { fetch, violations } = collecting(sandbox.fetch, sandboxSettings(sandbox));
  await fetch(signed_url, { method: "PUT", body: "hello" });
  expect(violations).toMatchObject([{ rule: "operation", found: "PUT /storage/file_abc123def456" }]);
  const secret = new URL(signed_url).searchParams.get("upload_id") ?? "";
  expect(secret.length).toBeGreaterThan(16);
  expect(JSON.stringify(violations)).not.toContain(secret.slice(-16));
});

it("gives a command that reproduces the violation", async () => {
  const sandbox = createSandbox({ organizations: { org_xyz789: ["it's"] } });
  onTestFinished(() => sandbox.close());
  const base = await sandbox.listen(0);
  const { fetch, violations } = collecting(globalThis.fetch, { ...sandboxSettings(sandbox), hosts: [] });
  const at = `${base}/v1/organizations/org_xyz789/stores/it's/files/upload-url`;
  await fetch(validRequest({ body: JSON.stringify({ ...body, file_name: "it's $HOME.csv" }) }, at));
  const [violation] = violations;
  const env = { ...process.env, AITRONOS_ACCESS_TOKEN: "canary-token" };
  const { stdout } = await promisify(execFile)("bash", ["-c", violation?.reproduce ?? ""], { env });
  expect(JSON.parse(stdout)).toMatchObject({ upload_id: "file_abc123def457" });
});
