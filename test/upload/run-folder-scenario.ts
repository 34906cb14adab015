import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { expect } from "vitest";
import { createClient } from "../../src/index.js";
import { type FolderFile, type FolderReport, uploadFolder } from "../../src/node/index.js";
import { createSandbox, type Sandbox } from "../../src/sandbox/index.js";
import { memorySessionStore, type SessionStore } from "../../src/upload/index.js";
import { createFolder } from "./create-folder.js";
import type { FolderOutcome, FolderRun, FolderScenario } from "./folder-scenario.js";
import { createLog } from "./scenario-log.js";

/** What the runs of a scenario share. */
interface World {
  readonly sandbox: Sandbox;
  readonly folder: string;
  /** Where the folder goes in the store. */
  readonly place: string;
  readonly sessions: SessionStore;
  /** The paths of all files that have arrived. */
  readonly arrived: Set<string>;
  /** Those whose bytes have been compared. */
  readonly compared: Set<string>;
}

/** Uploads a folder as a scenario says, once or more, and checks what comes of it: every report, and every byte in the store. */
export async function runFolderScenario(scenario: FolderScenario): Promise<void> {
  const sandbox = createSandbox({ storage: { chunkSize: 524_288 } });
  const world: World = {
    sandbox,
    folder: createFolder(scenario),
    place: scenario.place ?? "",
    sessions: memorySessionStore(),
    arrived: new Set(),
    compared: new Set(),
  };
  try {
    for (const run of [scenario, ...(scenario.then ?? [])]) {
      sandbox.faults.add(...(run.faults ?? []));
      const { files, told, ...outcome } = await playRun(world, run);
      if (!outcome.fails) expect(told.sort()).toEqual([...files].sort());
      const { files: wanted, ...want } = run.want;
      expect(Array.isArray(wanted) ? files : countsOf(files)).toEqual(wanted ?? {});
      expect(outcome).toMatchObject(want);
      expect(outcome.fails?.says).toBe(want.fails?.says);
      expect(sandbox.faults.pending).toEqual([]);
      await expectStored(world);
    }
  } finally {
    await sandbox.close();
  }
}

async function playRun(
  { sandbox, folder, place, sessions, arrived }: World,
  { options, abortAt, want }: FolderRun,
): Promise<
  Required<Pick<FolderOutcome, "requests" | "atOnce">> & FolderOutcome & { files: string[]; told: string[] }
> {
  const abort = new AbortController();
  const told: string[] = [];
  const log = createLog(sandbox.storageHost);
  let [asked, running, atOnce] = [0, 0, 0];
  let open = () => {};
  /** No request is served before as many are under way as are wanted at once. */
  const enough = new Promise<void>((resolve) => {
    open = resolve;
  });
  const counting: typeof sandbox.fetch = async (input, init) => {
    atOnce = Math.max(atOnce, ++running);
    if (running >= (want.atOnce ?? 0)) open();
    await enough;
    return sandbox.fetch(input, init).finally(() => running--);
  };
  const fetch = log.around(counting, async () => {
    if (++asked === abortAt) abort.abort(new Error("aborted"));
  });
  const knowledge = createClient({ accessToken: "sandbox", fetch, maxRetries: 0 });
  const { files, fails } = await uploadFolder(
    knowledge,
    { organization_id: "org_xyz789", store_id: "vs_abc123", folder, relative_path: place || undefined },
    {
      ...options,
      trustedHosts: [sandbox.storageHost],
      transport: fetch,
      sessions,
      signal: abort.signal,
      onFile: (file) => {
        told.push(lineOf(file));
        if (file.outcome === "uploaded") arrived.add(file.path);
      },
    },
  ).then(
    ({ files }: FolderReport) => ({ files: files.map(lineOf), fails: undefined }),
    ({ message }: Error) => ({ files: [], fails: { says: message } }),
  );
  return { files, told, requests: log.requests(), atOnce, ...(fails && { fails }) };
}

const lineOf = (file: FolderFile): string => {
  const { status, code } = Object("error" in file ? file.error : undefined) as {
    status?: number;
    code?: string;
  };
  return `${file.path}: ${[file.outcome, status ?? code].filter(Boolean).join(" ")}`;
};

function countsOf(lines: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const line of lines) {
    const outcome = line.slice(line.lastIndexOf(": ") + 2);
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}

/** What is registered in the store: the files that have arrived, each once, under its path and with its bytes. */
async function expectStored({ sandbox, folder, place, arrived, compared }: World): Promise<void> {
  const registered = sandbox.files.filter(({ status }) => status !== "uploaded");
  const pathOf = (file: (typeof registered)[number]) => posix.join(file.relative_path ?? "", file.file_name);
  expect(registered.map(pathOf).sort()).toEqual([...arrived].map((path) => posix.join(place, path)).sort());
  for (const file of registered) {
    const path = posix.relative(place, pathOf(file));
    if (compared.has(path)) continue;
    compared.add(path);
    const bytes = Buffer.from(await (file.content ?? new Blob()).arrayBuffer());
    expect(Buffer.compare(bytes, readFileSync(join(folder, path))), path).toBe(0);
  }
}
