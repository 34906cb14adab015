import fc from "fast-check";
import { expect, it } from "vitest";
import { createClient } from "../../src/index.js";
import type { StorageFault } from "../../src/sandbox/index.js";
import { uploadOn } from "../../src/upload/upload.js";
import { createHeldSandbox } from "./held-sandbox.js";
import { bytesOf } from "./scenario-source.js";
import { createTransport } from "./scenario-transport.js";
import { virtualRuntime } from "./virtual-runtime.js";

/** So many schedules fit into the time that the suite has; RANDOM_SCHEDULES asks for more. */
const schedules = Number(process.env.RANDOM_SCHEDULES ?? 150);
const seed = Number(process.env.RANDOM_SEED ?? 20_250_615);

const granule = 262_144;
const small = fc.integer({ min: 0, max: 700_000 });
const named: fc.Arbitrary<object> = fc.oneof(
  fc.record({ fault: fc.constant("reset"), afterBytes: small }),
  fc.record({ fault: fc.constant("stall"), afterBytes: small }),
  fc.record({ fault: fc.constant("persist-less"), bytes: small }),
  fc.record({ fault: fc.constant("lose-bytes"), bytes: fc.integer({ min: 1, max: 600_000 }) }),
  fc.record({ status: fc.constantFrom(408, 429, 500, 502, 503, 504), afterBytes: small }),
  fc.record({
    fault: fc.constantFrom(
      ...["lose-response", "no-response", "unreachable", "close", "truncate-response", "proxy-error"],
      ...["captive-portal", "redirect", "early-response", "omit-range", "omit-hashes", "lose-session"],
    ),
  }),
);
const fault = fc
  .tuple(named, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 2 }))
  .map(([what, nth, times]) => ({ operation: "storage", ...what, nth, times }) as StorageFault);
const schedule = fc.record({
  size: fc.oneof(fc.integer({ min: 1, max: 1_300_000 }), fc.constantFrom(granule, 2 * granule, 4 * granule)),
  chunkSize: fc.constantFrom(granule, 2 * granule, 4 * granule),
  kind: fc.constantFrom("streams" as const, "fetch" as const),
  faults: fc.array(fault, { maxLength: 4 }),
  jitter: fc.double({ min: 0, max: 0.999, noNaN: true }),
});

it(`brings every byte to storage under any ${schedules} schedules of faults`, async () => {
  await fc.assert(
    fc.asyncProperty(schedule, async ({ size, chunkSize, kind, faults, jitter }) => {
      const runtime = virtualRuntime(() => jitter);
      const sandbox = createHeldSandbox(runtime, { storage: { chunkSize } });
      sandbox.faults.add(...faults);
      let [requests, sent, held] = [0, 0, 0];
      const fetch: typeof sandbox.fetch = async (input, init) => {
        const [, first, last] =
          /^bytes (\d+)-(\d+)/.exec((init?.headers as Record<string, string>)?.["content-range"] ?? "") ?? [];
        requests++;
        if (first !== undefined) {
          sent += Number(last) + 1 - Number(first);
          expect(Number(first), "starts beyond what storage has acknowledged").toBeLessThanOrEqual(held);
        }
        const response = await sandbox.fetch(input, init);
        const range = /^bytes=0-(\d+)$/.exec(response.headers.get("range") ?? "")?.[1];
        if (range !== undefined) held = Math.max(held, Number(range) + 1);
        return response;
      };
      const bytes = bytesOf(size);
      try {
        const { fileId } = await uploadOn(
          runtime,
          createClient({ accessToken: "sandbox", fetch, maxRetries: 0 }),
          { organization_id: "org_xyz789", store_id: "vs_abc123", file_name: "a", source: bytes },
          { directLimit: 0, trustedHosts: [sandbox.storageHost], transport: createTransport(kind, fetch) },
        );
        const file = sandbox.files.find(({ id }) => id === fileId);
        expect(Buffer.compare(Buffer.from(await (file?.content ?? new Blob()).arrayBuffer()), bytes)).toBe(0);
        const strikes = faults.reduce((sum, { times = 1 }) => sum + times, 0);
        expect(sent).toBeLessThanOrEqual(size * (1 + strikes));
        expect(requests).toBeLessThanOrEqual(3 + Math.ceil(size / granule) * (1 + strikes) + 4 * strikes);
        await new Promise(setImmediate);
        expect(runtime.pending).toBe(0);
      } finally {
        await sandbox.close();
      }
    }),
    { numRuns: schedules, seed },
  );
});
