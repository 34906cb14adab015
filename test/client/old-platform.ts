import { afterAll, expect } from "vitest";

/** The rooms of the client, which runs on React Native and in Jest 29 with jsdom, too. The compiler that types are tried with does not. */
const rooms = /\/test\/(client(?!\/typing)|transport|response|errors)\//;

/** What those platforms do not have, its owner and its name. No test of these rooms finds it. */
const missing: [owner: object, name: string][] = [
  [URL, "canParse"],
  [AbortSignal, "any"],
  [AbortSignal.prototype, "throwIfAborted"],
];

if (rooms.test(expect.getState().testPath ?? "")) {
  const taken = missing.map(([owner, name]) => Object.getOwnPropertyDescriptor(owner, name) ?? {});
  for (const [owner, name] of missing) Reflect.deleteProperty(owner, name);
  // The next file may run in the same thread.
  afterAll(() => {
    for (const [at, [owner, name]] of missing.entries()) Object.defineProperty(owner, name, taken[at] ?? {});
  });
}
