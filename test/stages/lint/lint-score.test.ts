import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";

/** What `redocly score` says about how easily a program, or its author, can work with the description. */
function score(): { agentReadiness: number; discoverability: number; subscores: Record<string, number> } {
  const json = execFileSync(
    "node_modules/.bin/redocly",
    ["score", "generated/openapi.yaml", "--format", "json"],
    {
      env: { ...process.env, REDOCLY_TELEMETRY: "off" },
      stdio: ["ignore", "pipe", "ignore"],
      encoding: "utf8",
    },
  );
  return JSON.parse(json);
}

it("scores full marks in everything but what open lists, six parameters and responses without a body cost", () => {
  const { agentReadiness, discoverability, subscores } = score();
  expect(agentReadiness).toBeGreaterThanOrEqual(76);
  expect(discoverability).toBeGreaterThanOrEqual(99);
  expect(subscores).toMatchObject({
    documentationQuality: 1,
    errorClarity: 1,
    identifierClarity: 1,
  });
});
