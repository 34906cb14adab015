/**
 * Times calls and counts what they allocate, in memory and over loopback, for the arguments ORIGIN
 * FILE…, where each file is a bundled client. Prints JSON. The clients take turns, in an order that moves on with
 * every round, so that whatever else the machine does falls on all of them.
 */
import { createRequire } from "node:module";
import type { CreateCall } from "./contestants/contestant.js";
import { body } from "./response.js";

export interface Times {
  /** Microseconds per call, one figure for each round. */
  readonly memory: number[];
  readonly loopback: number[];
  /** Bytes that one call leaves to the garbage collector, in memory. */
  readonly allocated: number[];
}

type Measure = (call: () => Promise<string>) => Promise<number>;

const [origin = "", ...files] = process.argv.slice(2);
const rounds = Number(process.env.ROUNDS ?? 150);
const warmUp = 20;
// Short turns, so that a slow moment of the machine falls on all.
const callsInMemory = 100;
const callsOverLoopback = 25;

const headers = { "Content-Type": "application/json" };
const inMemory = async () => new Response(body, { headers });
const clients = files.map((file) => {
  const { createCall } = createRequire(import.meta.url)(file) as { createCall: CreateCall };
  return {
    memory: createCall("http://127.0.0.1:1", inMemory),
    loopback: createCall(origin),
    times: { memory: [], loopback: [], allocated: [] } as Times,
  };
});

const time =
  (calls: number): Measure =>
  async (call) => {
    const start = performance.now();
    for (let index = 0; index < calls; index++) await call();
    return ((performance.now() - start) * 1000) / calls;
  };

/** Needs a young generation that has room for all of it, or a collection in between hides some. */
const allocate: Measure = async (call) => {
  gc?.();
  const before = process.memoryUsage().heapUsed;
  for (let index = 0; index < callsInMemory; index++) await call();
  return (process.memoryUsage().heapUsed - before) / callsInMemory;
};

async function round(index: number, keep: boolean): Promise<void> {
  const shift = index % clients.length;
  const order = [...clients.slice(shift), ...clients.slice(0, shift)];
  const measure = async (name: keyof Times, how: Measure) => {
    for (const { times, ...client } of order) {
      const figure = await how(name === "loopback" ? client.loopback : client.memory);
      if (keep) times[name].push(figure);
    }
  };
  await measure("memory", time(callsInMemory));
  await measure("loopback", time(callsOverLoopback));
  await measure("allocated", allocate);
}

export default async function timeCalls(): Promise<void> {
  for (let index = 0; index < warmUp + rounds; index++) await round(index, index >= warmUp);
  console.log(JSON.stringify(clients.map(({ times }) => times)));
}
