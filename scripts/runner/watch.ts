import { type FSWatcher, watch } from "node:fs";
import { dirname } from "node:path";

/**
 * Runs `onSave` after every burst of changes in the folder of `spec`: one run at a time, and none is missed. It watches when it returns.
 */
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
    start(); // Node on Linux loses sight of a file when an editor replaces it by another of the same name
    running = running.then(onSave);
  };
  start();
}
