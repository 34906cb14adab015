import { toRequest } from "../../scripts/prober/draft.js";
import type { Fault } from "../../src/sandbox/index.js";
import type { BenchExchange } from "./exchanges.js";

/** One way for an exchange to take place. */
export interface Way {
  url: string;
  fetch: typeof globalThis.fetch;
  /** Makes the next requests fail with these faults. */
  arm(faults: Fault[]): Promise<void> | void;
}

const warmUp = 15;
const rounds = Number(process.env.ROUNDS ?? 60);
// Short turns, so that a slow moment of the machine falls on all.
const repeats = 5;

/**
 * Microseconds until the body of a response is read, mean of all exchanges: for each way one figure per round.
 * The ways take turns at every exchange, in an order that moves on with every round.
 */
export async function timeExchanges<Name extends string>(
  exchanges: readonly BenchExchange[],
  ways: Record<Name, Way>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(ways) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < warmUp + rounds; round++) {
    const sums = new Map<Name, number>();
    const order = [...names.slice(round % names.length), ...names.slice(0, round % names.length)];
    for (const exchange of exchanges)
      for (const name of order)
        sums.set(name, (sums.get(name) ?? 0) + (await timeExchange(exchange, ways[name])));
    if (round >= warmUp) for (const [name, sum] of sums) times[name].push(sum / exchanges.length);
  }
  return times;
}

/** @throws when a response is not the documented one */
async function timeExchange(
  { name, draft, status, faults }: BenchExchange,
  { url, fetch, arm }: Way,
): Promise<number> {
  await arm(faults.map((fault) => ({ ...fault, times: repeats })));
  const { signal } = new AbortController();
  const requests = Array.from({ length: repeats }, () => toRequest(url, draft, signal));
  const statuses = new Set<number>();
  const start = performance.now();
  for (const request of requests) {
    const response = await fetch(request);
    await response.text();
    statuses.add(response.status);
  }
  const elapsed = performance.now() - start;
  statuses.delete(status);
  if (statuses.size > 0)
    throw new Error(`${url} responds to ${name} with ${[...statuses]} instead of ${status}`);
  return (elapsed * 1000) / repeats;
}
