import { type CheckedFetchOptions, checkedFetch } from "../../scripts/checker/checked-fetch.js";
import { toRequest } from "../../scripts/prober/draft.js";
import { type BenchExchange, description } from "./exchanges.js";
import type { Way } from "./time-exchanges.js";

/** How many places of the description the checker compares with an exchange, mean of all. */
export async function countAsserted(
  exchanges: readonly BenchExchange[],
  { url, fetch, arm }: Way,
  settings: CheckedFetchOptions,
): Promise<number> {
  let count = 0;
  for (const { draft, faults } of exchanges) {
    const places = new Set<string>();
    await arm(faults);
    const checked = checkedFetch(description, fetch, {
      ...settings,
      onAsserted: (pointer) => void places.add(pointer),
    });
    await checked(toRequest(url, draft, new AbortController().signal));
    count += places.size;
  }
  return count / exchanges.length;
}
