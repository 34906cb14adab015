import { expect, it } from "vitest";
import type { Violation } from "../../scripts/checker/violation.js";
import type { Outcome } from "../../scripts/prober/outcome.js";
import { distinctViolations } from "../../scripts/prober/reports/distinct-violations.js";

const outcome = (operationId: string, violation: Partial<Violation>): Outcome => ({
  kind: "exchange",
  name: "an exchange",
  pointer: "",
  result: "violated",
  note: undefined,
  requests: 1,
  milliseconds: 0,
  operationId,
  violations: [
    {
      severity: "error",
      side: "response",
      status: 200,
      expected: "",
      found: "",
      source: undefined,
      reproduce: "",
      rule: "status",
      at: "",
      pointer: `/paths/${operationId}`,
      operationId,
      ...violation,
    },
  ],
});

it("an undocumented header is one finding, with the operations in which it was seen", () => {
  const header = { rule: "header-undocumented", at: "x-team" };
  const found = distinctViolations([
    outcome("getA", header),
    outcome("getA", { ...header, status: 404, pointer: "/other" }),
    outcome("getB", header),
    outcome("getB", { ...header, at: "x-other" }),
  ]);
  expect(found.map(({ times, operations, violation: { at } }) => [at, times, [...operations]])).toEqual([
    ["x-team", 3, ["getA", "getB"]],
    ["x-other", 1, ["getB"]],
  ]);
});

it("another finding is one for each operation", () => {
  expect(distinctViolations([outcome("getA", {}), outcome("getB", {}), outcome("getA", {})])).toHaveLength(2);
});
