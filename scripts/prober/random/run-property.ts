import fc from "fast-check";
import type { Deviation } from "../deviation.js";
import { budgetSpent, errorsOf, type Outcome, outcomeOf } from "../outcome.js";
import { patiently, type Run } from "../run.js";
import type { Subject } from "../subject.js";
import type { Property } from "./requests.js";

/** Sends random requests until a response is wrong, then ever simpler requests; the simplest one that fails is the outcome. */
export async function runProperty(
  run: Run,
  { operation, base }: Subject,
  { kind, request }: Property,
  { seed, runs, milliseconds }: { seed: number; runs: number; milliseconds: number },
): Promise<Outcome> {
  const start = performance.now();
  const before = run.pace.requests;
  let found: Pick<Outcome, "violations" | "pointer"> | undefined;
  let deviation: Deviation | undefined;
  let fatal: unknown;
  let reason = "no budget was left for random requests";
  const details = await fc.check(
    fc.asyncProperty(request, async (each) => {
      // A request that cannot be sent is not a counterexample.
      const late = found === undefined && performance.now() - start > milliseconds;
      if (fatal !== undefined || run.pace.spent || late) return true;
      try {
        const checked = await patiently(run, each);
        if ("notAsked" in checked) {
          reason = checked.notAsked === budgetSpent ? reason : checked.notAsked;
          return true;
        }
        const { violations, asserted } = checked;
        if (checked.deviation) {
          deviation = checked.deviation;
          return true;
        }
        if (errorsOf(violations).length === 0) {
          for (const name of asserted) run.evidence.add(name);
          return true;
        }
        found = { violations, pointer: each.pointer };
        return false;
      } catch (error) {
        fatal = error;
        return true;
      }
    }),
    { seed, numRuns: runs },
  );
  // A violation that was found before the run ended counts. The next probe ends in the same way.
  if (fatal !== undefined && found === undefined) throw fatal;
  const requests = run.pace.requests - before;
  const subject = { kind, name: `random requests, seed ${seed}`, pointer: operation.pointer, draft: base };
  const about = { requests, milliseconds: performance.now() - start };
  if (found)
    return outcomeOf(subject, {
      ...about,
      ...found,
      result: "violated",
      note: `found by request ${details.numRuns}, simplified ${details.numShrinks} ×; retry with --seed ${seed}`,
    });
  if (requests === 0) return outcomeOf(subject, { result: "not-exercised", note: reason });
  if (deviation) return outcomeOf(subject, { ...about, result: "open", note: deviation });
  return outcomeOf(subject, { ...about, result: kind === "open-request" ? "open" : "conforms" });
}
