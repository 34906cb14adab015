import { expect, it } from "vitest";
import { warningStore } from "../../src/command/warning-store.js";
import { memorySessionStore, type SessionStore } from "../../src/upload/index.js";

it("warns once of a store that fails, and fails as it does", async () => {
  const full = new Error("ENOSPC: no space left on device");
  const warnings: unknown[] = [];
  const broken: SessionStore = { ...memorySessionStore(), lock: () => Promise.reject(full) };
  const store = warningStore(broken, (error) => warnings.push(error));
  await expect(store.lock("a")).rejects.toBe(full);
  await expect(store.lock("a")).rejects.toBe(full);
  expect(await store.get("a")).toBe(undefined);
  expect(warnings).toEqual([full]);
});
