/**
 * The uploader beside its peers, in one run, over loopback to a server that keeps nothing. Wants `npm ci --prefix bench`; makes
 * bench/results/upload.md. `--mebibytes` is the size of the file, 1024 by default; `--rounds` 5.
 */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { condense } from "../src/upload/condense.js";
import { crc32c } from "../src/upload/crc32c.js";
import { median } from "./client/median.js";
import { type Contestant, contestants } from "./upload/contestants.js";

const { values } = parseArgs({
  options: { mebibytes: { type: "string", default: "1024" }, rounds: { type: "string", default: "5" } },
});
const [mebibytes, rounds] = [Number(values.mebibytes), Number(values.rounds)];

interface Run {
  readonly seconds: number;
  readonly mebibytes: number;
}

const folder = mkdtempSync(join(tmpdir(), "bench-upload-"));
const server = spawn(process.execPath, ["scripts/runner/run.js", "../bench/upload/server"], {
  stdio: ["ignore", "pipe", "inherit"],
});

export default async function bench(): Promise<void> {
  try {
    const [port] = await once(server.stdout, "data");
    const origin = `http://127.0.0.1:${String(port).trim()}`;
    const path = join(folder, "file");
    fill(path, mebibytes);
    let session = 0;
    const send = (name: Contestant, file = path, late = 0): Run => {
      const url = `${origin}/upload/${++session}?upload_id=${session}&late=${late}`;
      const args = ["--expose-gc", "scripts/runner/run.js", "../bench/upload/send", name, url, file];
      return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" }));
    };
    const names = Object.keys(contestants) as Contestant[];
    const near = interleave(names, rounds, (name) => send(name));
    const behind: Contestant[] = [
      "this project, with CRC32C",
      "this project, without",
      "one PUT of node:http",
    ];
    const far = interleave(behind, rounds, (name) => send(name, path, 35));
    const huge = join(folder, "huge");
    writeFileSync(huge, "");
    truncateSync(huge, 10 * mebibytes * 2 ** 20);
    const large = send("this project, with CRC32C", huge);

    const rows = names.map((name) => {
      const runs = near.get(name) as Run[];
      const memory =
        name === "curl" ? "" : `+${Math.max(...runs.map((run) => run.mebibytes)).toFixed(0)} MiB`;
      return `| ${name} | ${ratio(near, name, "bare node:http loop")} | ${rate(runs)} | ${memory} |`;
    });
    const late = behind.map(
      (name) => `| ${name} | ${ratio(far, name, "one PUT of node:http")} | ${rate(far.get(name) as Run[])} |`,
    );
    const text = `# One file of ${mebibytes} MiB to storage

Throughput as the median of the ratios within each of ${rounds} rounds in which all take turns, each in a process of its own; memory is the most that a
round needed beyond the idle process. Chunks of 8 MiB where there are chunks; this project enlarges its own. The server keeps nothing and has a
process of its own. Node ${process.versions.node}, ${cpus().length} CPUs. Made by \`npm run bench\`. @mux/upchunk is not among them: it needs a page.

| client | × the node:http loop | MiB/s | memory |
|---|--:|--:|--:|
${rows.join("\n")}

The CRC32C alone makes ${checksumRate((piece, crc) => crc32c(...condense(piece, crc)))} MiB/s, and by tables, as in a page, ${checksumRate(crc32c)} MiB/s.
A file of ${10 * mebibytes} MiB needs +${large.mebibytes.toFixed(0)} MiB with CRC32C.

With 35 ms more for each response:

| client | × one PUT | MiB/s |
|---|--:|--:|
${late.join("\n")}
`;
    mkdirSync("bench/results", { recursive: true });
    writeFileSync("bench/results/upload.md", text);
    console.log(text);
  } finally {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every contestant once in each round. */
function interleave(
  names: readonly Contestant[],
  count: number,
  run: (name: Contestant) => Run,
): Map<Contestant, Run[]> {
  const all = new Map<Contestant, Run[]>(names.map((name) => [name, []]));
  for (let round = 0; round < count; round++) for (const name of names) all.get(name)?.push(run(name));
  return all;
}

function ratio(all: Map<Contestant, Run[]>, name: Contestant, base: Contestant): string {
  const bases = all.get(base) as Run[];
  return median(
    (all.get(name) as Run[]).map(({ seconds }, round) => (bases[round]?.seconds ?? Number.NaN) / seconds),
  ).toFixed(2);
}

function rate(runs: readonly Run[]): string {
  return (mebibytes / median(runs.map(({ seconds }) => seconds))).toFixed(0);
}

/** Of pieces as a file is read in, in MiB/s. */
function checksumRate(checksum: (piece: Uint8Array, before: number) => number): string {
  const piece = new Uint8Array(2 ** 20).map((_, at) => at >> 3);
  const run = () => {
    const start = performance.now();
    for (let done = 0, crc = 0; done < mebibytes; done++) crc = checksum(piece, crc);
    return mebibytes / ((performance.now() - start) / 1000);
  };
  return median(Array.from({ length: rounds }, run)).toFixed(0);
}

/** Bytes that differ, so that nothing on the way takes them for a hole. */
function fill(path: string, size: number): void {
  const block = Buffer.allocUnsafe(2 ** 20);
  for (let at = 0; at < block.length; at += 4) block.writeUInt32LE(Math.imul(at, 2_654_435_761) >>> 0, at);
  const file = openSync(path, "w");
  for (let written = 0; written < size; written++) {
    block.writeUInt32LE(written, 0);
    writeSync(file, block);
  }
  closeSync(file);
}
