import { readFileSync } from "node:fs";
import { parseYaml } from "@redocly/openapi-core";
import { expect, it } from "vitest";
import type { Transport } from "../../src/upload/index.js";
import { temporaryFolder } from "../node/temporary-folder.js";
import { assertSchedules } from "./random/assert-schedules.js";
import { playOnModel } from "./random/play-on-model.js";
import { playOnSandbox } from "./random/play-on-sandbox.js";
import type { Scenario } from "./scenario.js";

/* random-faults.package.test.ts plays more of them. */

it("brings every byte to storage under any 200 schedules of faults", () => assertSchedules(200, playOnModel));

it("brings every byte to the sandbox under any 30 of them", () => assertSchedules(30, playOnSandbox));

/** Spoils a byte of what it sends. */
const spoiling =
  (transport: Transport): Transport =>
  (url, init) => {
    const body = init.body instanceof Uint8Array ? init.body.map((byte) => byte ^ 1) : spoilt(init.body);
    return transport(url, { ...init, ...(init.body && { body }) });
  };

async function* spoilt(pieces: AsyncIterable<Uint8Array>) {
  for await (const piece of pieces) yield piece.map((byte) => byte ^ 1);
}

it("saves the smallest schedule that fails as a scenario, and prints its path and its seed", async () => {
  const folder = temporaryFolder();
  const failing = assertSchedules(20, (schedule) => playOnModel(schedule, spoiling), folder);
  const [name = ""] = await failing.then(
    () => [],
    ({ message }: Error) => {
      expect(message).toMatch(/seed: \d+, path/);
      expect(message).toContain("bytes from 0");
      return /Saved as a scenario in (\S+\.yaml)/.exec(message)?.slice(1) ?? [];
    },
  );
  const [scenario] = parseYaml(readFileSync(name, "utf8")) as Scenario[];
  expect(scenario).toMatchObject({ size: expect.any(Number), faults: [], want: { requests: [] } });
});
