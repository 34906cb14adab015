import { describe, expect, it } from "vitest";
import { createCheckedSandbox } from "./checked-sandbox.js";
import { request } from "./requests.js";

const count = { "x-ratelimit-limit": "2", "x-ratelimit-remaining": "1", "x-ratelimit-reset": "1749981660" };

describe("every response", () => {
  it("names what helps to debug it", async () => {
    const { fetch } = createCheckedSandbox();
    for (const asked of [request(), request({ headers: {} })]) {
      const { headers } = await fetch(asked);
      expect(Object.fromEntries(headers)).toMatchObject({
        "x-request-id": expect.stringMatching(/^req_/),
        "aitronos-organization": "org_xyz789",
        "freddy-api-version": "2025-01-01",
        "freddy-processing-ms": "0",
      });
    }
  });

  it("says how long it took, by the clock", async () => {
    let time = Date.parse("2026-01-01T00:00:00Z");
    const steps = (step: number) => createCheckedSandbox({ now: () => (time += step) });
    const took = async (step: number) =>
      Number((await steps(step).fetch(request())).headers.get("freddy-processing-ms"));
    expect(await took(5)).toBeGreaterThan(0);
    expect(await took(-5)).toBe(0);
  });

  it("counts requests by both names that the reference has for the headers", async () => {
    const { fetch } = createCheckedSandbox({ requestsPerMinute: 2 });
    const { headers } = await fetch(request());
    const names = Object.keys(count) as (keyof typeof count)[];
    for (const name of names) {
      expect(headers.get(name)).toBe(count[name]);
      expect(headers.get(`${name}-requests`)).toBe(count[name]);
    }
    expect(headers.get("x-ratelimit-remaining-tokens")).toBe(headers.get("x-ratelimit-limit-tokens"));
    expect(headers.get("x-ratelimit-retry-after")).toBe("0");
    const last = await fetch(request());
    expect(last.headers.get("x-ratelimit-retry-after")).toBe("60");
  });
});

it("says with a 401 how to authenticate (RFC 9110, section 11.6.1)", async () => {
  const { fetch, faults } = createCheckedSandbox();
  expect((await fetch(request({ headers: {} }))).headers.get("www-authenticate")).toBe("Bearer");
  faults.add({ code: "TOKEN_EXPIRED" });
  expect((await fetch(request())).headers.get("www-authenticate")).toBe("Bearer");
  expect((await fetch(request())).headers.get("www-authenticate")).toBeNull();
});
