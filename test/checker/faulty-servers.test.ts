import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { faultyServers, spoilAs } from "./faulty-servers.js";
import { violationsOf } from "./spoiling.js";

const budget = 20;

it.each(faultyServers)("catches $fault ($rule)", async (server) => {
  const { given, rule, at, file, severity = "error", also = [] } = server;
  const settings = rule === "response-time" ? { budget } : {};
  const violations = await violationsOf(given, spoilAs(server), settings);
  const found = violations.map(({ source, ...each }) => ({
    rule: each.rule,
    at: each.at,
    severity: each.severity,
    file: source?.file,
  }));
  expect(found).toContainEqual({ rule, at, severity, file: `openapi/${file}` });
  expect(found.filter((each) => ![rule, ...also].includes(each.rule))).toEqual([]);
});

it("finds nothing wrong with the servers before they are spoilt", async () => {
  for (const { given } of faultyServers) expect(await violationsOf(given, () => {})).toEqual([]);
});

it("points at the line that is broken", async () => {
  const [violation] = await violationsOf(undefined, ({ json }) => {
    json.expires_at = "2025-06-15T09:00:00Z";
  });
  const { file = "", line = 0 } = violation?.source ?? {};
  expect(readFileSync(file, "utf8").split("\n")[line - 1]).toContain("x-future: true");
});
