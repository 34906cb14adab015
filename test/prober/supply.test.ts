import { expect, test } from "vitest";
import { succeeds } from "../../scripts/prober/expectations.js";
import { faultyTarget } from "./faulty-target.js";
import { description, prepare } from "./laboratory-run.js";

test("what needs a file makes one directly where storage takes no bytes", async () => {
  const refused: string[] = [];
  const target = faultyTarget({
    respond: (response, { method, url }) => {
      if (method !== "PUT") return response;
      refused.push(url.pathname);
      return new Response(null, { status: 503 });
    },
  });
  const { ask, laboratory } = prepare(target, { contract: description });
  const subject = laboratory.subjects.find(({ operation }) => operation.id === "getProcessingStatus");
  if (subject === undefined) throw new Error("the description has no getProcessingStatus");
  const { base, operation } = subject;
  const checked = await ask({ draft: base, expect: succeeds(subject), pointer: operation.pointer });
  expect(checked).toMatchObject({ status: 200, violations: [] });
  expect(refused).toHaveLength(1);
});
