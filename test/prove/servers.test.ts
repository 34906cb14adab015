import { expect, it } from "vitest";
import { serverFaultKinds } from "../../scripts/prove/servers/fault.js";
import { proveServers } from "../../scripts/prove/servers/prove-servers.js";
import { labelOf } from "../../scripts/prove/verdict.js";
import { bundle } from "../../scripts/stages/bundle/bundle.js";
import { describedStatuses } from "../contract/exchanges.js";

const description = await bundle("openapi/openapi.yaml");
const [first = ""] = Object.keys(description.paths ?? {});
const oneOperation = { ...description, paths: { [first]: { ...description.paths?.[first] } } };
const verdicts = await proveServers(description);

it("finds a place for every kind of fault that the contract has", () => {
  const found = new Set(verdicts.map(({ kind }) => kind));
  const nowhere = Object.keys(serverFaultKinds).filter((kind) => !found.has(kind));
  // No header of the contract is required.
  expect(nowhere).toEqual(["header missing"]);
});

it("breaks every response that the contract describes", () => {
  const broken = new Set(verdicts.map(({ place }) => place.split(" ")[1]));
  const described = Object.values(describedStatuses).flat().map(String);
  expect([...broken].sort()).toEqual([...new Set(described)].sort());
});

it("makes the same faults in the same order, each of them once, and a blind checker notices none", async () => {
  const labels = verdicts.map(labelOf);
  expect(new Set(labels).size).toBe(labels.length);
  const blinded = await proveServers(oneOperation, { check: (_, fetch) => fetch });
  expect(blinded.map(labelOf)).toEqual((await proveServers(oneOperation)).map(labelOf));
  expect(blinded.filter(({ caughtBy }) => caughtBy !== undefined)).toEqual([]);
});
