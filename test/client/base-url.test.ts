import { describe, expect, test } from "vitest";
import { createClient, InvalidArgumentError } from "../../src/index.js";
import { args, ok } from "./examples.js";
import { serve } from "./loopback.js";

describe("baseUrl", () => {
  test.each([
    "https://api.staging.aitronos.com",
    "https://gateway.example/aitronos/",
    "https://gateway.example/@team/",
    "http://localhost:8080",
    "http://127.0.0.1",
    "http://127.1",
    "http://[::1]:1",
  ])("%s", (baseUrl) => {
    expect(createClient({ baseUrl })).toBeDefined();
  });

  test.each([
    "http://api.aitronos.com",
    "http://127.0.0.1.evil.example",
    "http://localhost.evil.example",
    "http://sandbox.localhost", // not every resolver knows that it is this machine
    "ftp://localhost",
    "http://10.0.0.1",
    "http://0.0.0.0",
    "file:///etc",
    "javascript:1",
    "/v1",
    "",
    "https://user:canary@host",
    "https://canary@host",
    "https://host?key=canary",
    "https://host#canary",
  ])("%s is refused", (baseUrl) => {
    try {
      createClient({ baseUrl });
    } catch (error) {
      expect(error).toBeInstanceOf(InvalidArgumentError);
      expect(error).toMatchObject({ argument: "baseUrl", operationId: "createClient", attempts: 0 });
      expect(String(error)).not.toContain("canary");
      return;
    }
    throw new Error("it was accepted");
  });

  test("may have a path before the contract's", async () => {
    const server = await serve(ok);
    await createClient({ baseUrl: `${server.url}/gateway/` }).getUploadUrl(args);
    expect(server.requests[0]?.path).toMatch(/^\/gateway\/v1\/organizations\//);
  });
});
