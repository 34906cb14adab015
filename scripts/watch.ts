import { watch } from "node:fs/promises";
import { dirname } from "node:path";

/** Runs `onSave` after every burst of changes in the folder of `spec`; one run at a time, and never one too few. Ends with the process. */
export async function watchDescription(spec: string, onSave: () => Promise<void>): Promise<never> {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  for await (const _ of watch(dirname(spec), { recursive: true })) {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(onSave);
    }, 80); // editors save in several steps
  }
  throw new Error("watching ended");
}
