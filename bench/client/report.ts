import { cpus } from "node:os";
import { baseline, type Contestant } from "./contestants.js";
import { median } from "./median.js";
import type { Times } from "./time-calls.js";

export interface Figures extends Contestant, Times {
  readonly gzipBytes: number;
  readonly coldImportMs: number;
  readonly checkSeconds: number;
  readonly instantiations: number;
}

/** The median of the ratios within each round, which a slow minute of the machine does not move. */
const ratio = (values: readonly number[], base: readonly number[]): string =>
  median(values.map((value, round) => value / (base[round] ?? Number.NaN))).toFixed(2);

const thousands = (value: number) => Math.round(value).toLocaleString("en");

export function report(all: Figures[]): string {
  const base = all.find(({ name }) => name === baseline) as Figures;
  const rows = all.map((figures) => {
    const { name, retries, memory, loopback, allocated } = figures;
    return [
      name,
      retries ? "yes" : "no",
      `${ratio(loopback, base.loopback)} (${median(loopback).toFixed(0)} µs)`,
      `${ratio(memory, base.memory)} (${median(memory).toFixed(0)} µs)`,
      `${ratio(allocated, base.allocated)} (${(median(allocated) / 1000).toFixed(1)} kB)`,
      `${(figures.coldImportMs / base.coldImportMs).toFixed(2)} (${figures.coldImportMs.toFixed(1)} ms)`,
      thousands(figures.gzipBytes),
      thousands(figures.instantiations),
      `${(figures.checkSeconds / base.checkSeconds).toFixed(2)} (${figures.checkSeconds.toFixed(2)} s)`,
    ];
  });
  return `# One call with each client

Ratios to ${baseline}, and medians, of ${base.loopback.length} rounds in which all take turns. Node ${process.versions.node}, ${cpus().length} CPUs. The server of
"loopback" has a process of its own. Every client is one minified bundle, and calls *Get upload URL*. Made by \`npm run bench\`.

| client | retries | loopback | in memory | allocated | cold import | gzip bytes | type instantiations | check time |
|---|---|--:|--:|--:|--:|--:|--:|--:|
${rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}
`;
}
