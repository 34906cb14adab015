import type { UploadProgress } from "../upload/progress.js";
import { printable } from "./printable.js";

/** The terminal, or what takes its place. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

export interface ProgressLine {
  show(path: string, progress: UploadProgress): void;
  /** Removes the line, to print something that stays, or for good. */
  clear(): void;
  /** A file is through. */
  finish(path: string): void;
}

const units = ["B", "KiB", "MiB", "GiB", "TiB"];

export function formatBytes(bytes: number): string {
  const power = Math.min(units.length - 1, bytes > 0 ? Math.floor(Math.log2(bytes) / 10) : 0);
  return `${(bytes / 1024 ** power).toFixed(power > 0 ? 1 : 0)} ${units[power]}`;
}

export const formatTime = (ms: number): string => {
  const seconds = Math.ceil(ms / 1000);
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return minutes > 0 ? `${minutes} min ${rest} s` : `${rest} s`;
};

/** One line with the progress of all files that are under way; nothing where the output is not a terminal. */
export function createProgressLine(screen: Screen): ProgressLine {
  const running = new Map<string, UploadProgress>();
  const clear = () => {
    if (screen.isTTY) screen.write("\r\u001b[K");
  };
  return {
    clear,
    finish: (path) => {
      running.delete(path);
      clear();
    },
    show: (path, progress) => {
      if (!screen.isTTY) return;
      running.set(path, progress);
      const sum = (of: (each: UploadProgress) => number) =>
        [...running.values()].reduce((total, each) => total + of(each), 0);
      const [sent, total] = [sum((each) => each.sentBytes), sum((each) => each.totalBytes ?? each.sentBytes)];
      const rate = sum((each) => each.bytesPerSecond);
      const left = rate > 0 ? `, ${formatTime(((total - sent) / rate) * 1000)} left` : "";
      const name = running.size === 1 ? printable(path) : `${running.size} files`;
      const percent = total > 0 ? Math.floor((100 * sent) / total) : 0;
      const bar = "#".repeat(percent / 5).padEnd(20, ".");
      const text = `[${bar}] ${percent} %  ${formatBytes(sent)} of ${formatBytes(total)}, ${formatBytes(rate)}/s${left}  ${name}`;
      screen.write(`\r\u001b[K${text.slice(0, (screen.columns ?? 80) - 1)}`);
    },
  };
}
