import { expect, it } from "vitest";
import { createCheckedSandbox } from "./checked-sandbox.js";
import { read, request, type Session } from "./requests.js";

const expiry = async (fetch: typeof globalThis.fetch) =>
  (await read<Session>(fetch(request()))).body.expires_at;
const status = async (fetch: typeof globalThis.fetch) => (await fetch(request())).status;

it("stands still at the hour of the documented examples", async () => {
  const { clock, fetch } = createCheckedSandbox();
  expect(clock.now()).toEqual(new Date("2025-06-15T10:00:00Z"));
  expect(await expiry(fetch)).toBe("2025-06-15T11:00:00Z");
});

it("goes where the caller moves it", async () => {
  const { clock, fetch } = createCheckedSandbox();
  clock.set("2030-01-01T00:00:00Z");
  clock.advance(1999);
  expect(await expiry(fetch)).toBe("2030-01-01T01:00:01Z");
  expect(() => clock.set("tomorrow")).toThrow(RangeError);
  expect(() => clock.advance(Number.NaN)).toThrow(RangeError);
});

it("follows another clock, and can still be moved", async () => {
  let time = Date.parse("2026-01-01T00:00:00Z");
  const { clock, fetch } = createCheckedSandbox({ now: () => time });
  time += 60_000;
  expect(await expiry(fetch)).toBe("2026-01-01T01:01:00Z");
  clock.advance(60_000);
  expect(await expiry(fetch)).toBe("2026-01-01T01:02:00Z");
});

it("limits requests per minute of its clock when it is asked to", async () => {
  const { clock, fetch } = createCheckedSandbox({ requestsPerMinute: 2 });
  clock.advance(45_500);
  const { headers } = await fetch(request());
  expect([headers.get("x-ratelimit-limit-requests"), headers.get("x-ratelimit-remaining-requests")]).toEqual([
    "2",
    "1",
  ]);
  expect(await status(fetch)).toBe(200);
  const refused = await fetch(request());
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "15"]);
  clock.advance(14_499);
  expect(await status(fetch)).toBe(429);
  clock.advance(1);
  expect(await status(fetch)).toBe(200);
});

it.each([Number.NaN, -1, 1.5, Number.POSITIVE_INFINITY])(
  "knows no limit of %d requests",
  (requestsPerMinute) => {
    expect(() => createCheckedSandbox({ requestsPerMinute })).toThrow(`from 0, not ${requestsPerMinute}`);
  },
);

it("limits nothing unless it is asked to", async () => {
  const { fetch } = createCheckedSandbox();
  for (let turn = 0; turn < 150; turn++) expect(await status(fetch)).toBe(200);
});

it("never gives two requests the same name", async () => {
  const { fetch } = createCheckedSandbox();
  const responses = await Promise.all([0, 1, 2].map(() => fetch(request())));
  const bodies = await Promise.all(responses.map((response) => read<Session>(response)));
  expect(bodies.map(({ body }) => body.upload_id)).toEqual([
    "file_abc123def456",
    "file_abc123def457",
    "file_abc123def458",
  ]);
  expect(new Set(responses.map(({ headers }) => headers.get("x-request-id"))).size).toBe(3);
});
