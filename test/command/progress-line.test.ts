import { expect, it } from "vitest";
import { createProgressLine, formatBytes, formatTime } from "../../src/command/progress-line.js";

const progress = (sentBytes: number) => ({
  acknowledgedBytes: 0,
  sentBytes,
  totalBytes: 1_048_576,
  bytesPerSecond: 262_144,
  etaMs: 0,
});

function screen(isTTY: boolean, columns = 120) {
  const written: string[] = [];
  return { isTTY, columns, written, write: (text: string) => written.push(text) };
}

it("shows how far the files are, how fast, and how long it takes", () => {
  const shown = screen(true);
  const line = createProgressLine(shown);
  line.show("a.bin", progress(524_288));
  expect(shown.written.at(-1)).toContain(
    "[##########..........] 50 %  512.0 KiB of 1.0 MiB, 256.0 KiB/s, 2 s left  a.bin",
  );
  line.show("b.bin", progress(0));
  expect(shown.written.at(-1)).toContain("25 %  512.0 KiB of 2.0 MiB, 512.0 KiB/s, 3 s left  2 files");
  line.finish("a.bin");
  line.show("b.bin", progress(1_048_576));
  expect(shown.written.at(-1)).toContain("100 %");
});

it("never wraps", () => {
  const shown = screen(true, 40);
  createProgressLine(shown).show("a-long-name".repeat(20), progress(1));
  expect(shown.written.join("").replace("\r\u001b[K", "")).toHaveLength(39);
});

it("writes nothing where there is no terminal", () => {
  const shown = screen(false);
  const line = createProgressLine(shown);
  line.show("a.bin", progress(1));
  line.finish("a.bin");
  expect(shown.written).toEqual([]);
});

it.each([
  [0, "0 B"],
  [1023, "1023 B"],
  [1536, "1.5 KiB"],
  [5 * 1024 ** 4, "5.0 TiB"],
])("%i bytes are %s", (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

it.each([
  [0, "0 s"],
  [1500, "2 s"],
  [61_000, "1 min 1 s"],
])("%i ms are %s", (ms, text) => {
  expect(formatTime(ms)).toBe(text);
});
