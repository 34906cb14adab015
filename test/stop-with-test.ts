import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { onTestFinished } from "vitest";

/** Ends a process with the running test, or all of its `group`, which it then leads; the next test begins when it has ended. */
export function stopWithTest(child: ChildProcess, { group = false } = {}): void {
  const ended = once(child, "exit");
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) {
      if (group) process.kill(-Number(child.pid));
      else child.kill();
    }
    await ended;
  });
}
