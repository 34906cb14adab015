import { type FSWatcher, watch } from "node:fs";
import { dirname } from "node:path";

/** Runs `onSave` after every burst of changes in the folder of `spec`: one run at a time, and never one too few. Watches when it returns. */
export function watchDescription(spec: string, onSave: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let watcher: FSWatcher | undefined;
  const start = () => {
    watcher?.close();
    watcher = watch(dirname(spec), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(save, 80); // editors save in several steps
    });
  };
  const save = () => {
    start(); // Node on Linux loses sight of a file that an editor replaces by another of its name
    running = running.then(onSave);
  };
  start();
}
