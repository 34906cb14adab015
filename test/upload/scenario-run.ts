import { inspect } from "node:util";
import { expect, vi } from "vitest";
import { createClient, type KnowledgeClient } from "../../src/index.js";
import type { Sandbox } from "../../src/sandbox/index.js";
import type {
  SessionOrigin,
  SessionStore,
  UploadError,
  UploadProgress,
  UploadTask,
} from "../../src/upload/index.js";
import type { Runtime } from "../../src/upload/runtime.js";
import { uploadOn } from "../../src/upload/upload.js";
import type { UploadOptions } from "../../src/upload/upload-options.js";
import { sendToSession } from "../../src/upload/upload-to-session.js";
import { createLife } from "./life.js";
import type { Outcome, Run, Scenario } from "./scenario.js";
import { createEvents } from "./scenario-events.js";
import { createLog, type Log } from "./scenario-log.js";
import type { ScenarioSource } from "./scenario-source.js";
import { createTransport } from "./scenario-transport.js";
import { skipping } from "./skipping.js";
import type { VirtualRuntime } from "./virtual-runtime.js";

/** What the runs of a scenario share. */
export interface World {
  readonly scenario: Scenario;
  readonly sandbox: Sandbox;
  readonly runtime: VirtualRuntime;
  readonly source: ScenarioSource;
  readonly sessions: SessionStore;
}

const accessToken = "sandbox-token";
const place = { organization_id: "org_xyz789", store_id: "vs_abc123", file_name: "data.bin" };

/** Uploads once, as a run says. Resolves with what came of it. */
export async function playRun(world: World, run: Run): Promise<Outcome> {
  const { scenario, sandbox, runtime, source, sessions } = world;
  const { skewMs = 0, skips = 0 } = scenario;
  const life = createLife();
  const log = createLog(sandbox.storageHost);
  const progress = checkProgress();
  let task: UploadTask<unknown> | undefined;
  const uploadAgain = async () =>
    start().then(
      () => log.add("upload-again: arrived"),
      ({ reason, message }) => log.add(`upload-again: ${reason}: ${message}`),
    );
  const events = createEvents(run.events ?? [], { life, runtime, source, task: () => task, uploadAgain });
  const served = skips ? skipping(skips, sandbox.fetch) : sandbox.fetch;
  const fetch = life.bind(log.around(life.bind(events.around(served)), events.before));
  const knowledge = createClient({ accessToken, fetch, maxRetries: 0 });
  const machine = { ...runtime, time: () => runtime.time() + skewMs };

  const origin = await originOf(scenario, knowledge);
  if (scenario.transport === "page") vi.stubGlobal("location", { origin: "https://app.example" });
  const start = () =>
    startUpload(scenario, run, life.bind(machine), knowledge, origin, source, {
      directLimit: 0,
      trustedHosts: [sandbox.storageHost],
      signal: events.signal,
      sessions: life.bind(sessions),
      transport: createTransport(scenario, fetch),
      onProgress: scenario.failingCallback ? failing : progress.report,
    });
  await runtime.wait(run.after ?? 0, new AbortController().signal);
  const startedAt = runtime.now();
  const readBefore = source.readBytes;
  task = start();
  const error = await Promise.race([task, life.ended]).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (scenario.awaitedTwice) expect(await task).toBe(await task);
  const takesMs = Math.round(runtime.now() - startedAt);
  await events.done();
  if (error === undefined) progress.expectEnd();
  expectSecret(log, error);
  return {
    requests: log.requests(),
    takesMs,
    ahead: progress.ahead(),
    readBytes: source.readBytes - readBefore,
    ...(error !== undefined && { fails: failure(error) }),
  };
}

/** Where the session comes from, of an upload that only sends the bytes. */
async function originOf(
  { size, skips = 0, isRenewable = true }: Scenario,
  knowledge: KnowledgeClient,
): Promise<SessionOrigin> {
  const file = { ...place, file_size: size + skips, mime_type: "application/octet-stream" };
  const open = () => knowledge.getUploadUrl(file);
  return isRenewable ? open : open();
}

function startUpload(
  { declares, through, options }: Scenario,
  run: Run,
  runtime: Runtime,
  knowledge: KnowledgeClient,
  origin: SessionOrigin,
  source: ScenarioSource,
  given: UploadOptions,
): UploadTask<unknown> {
  const all = { ...given, ...options, ...run.options };
  if (through === "session") return sendToSession(runtime, origin, source.open(), all);
  const file = { ...place, file_size: declares, source: source.open() };
  return uploadOn(runtime, knowledge, { ...file, store_id: run.store ?? place.store_id }, all);
}

let calls = 0;

function failing(): Promise<never> {
  const error = new Error("a failing callback");
  if (calls++ % 2) throw error;
  return Promise.reject(error);
}

/** What holds of every report of every upload, and of the last one where the file arrives. */
function checkProgress() {
  let last: UploadProgress | undefined;
  let ahead = 0;
  const report = (next: UploadProgress) => {
    const { acknowledgedBytes, sentBytes, totalBytes = sentBytes } = next;
    const order = [last?.acknowledgedBytes ?? 0, acknowledgedBytes, sentBytes, totalBytes];
    expect(order).toEqual([...order].sort((a, b) => a - b));
    ahead = Math.max(ahead, sentBytes - acknowledgedBytes);
    last = next;
  };
  const expectEnd = () => {
    if (!last) return; // an earlier run has brought all bytes there
    const { acknowledgedBytes, sentBytes, totalBytes } = last;
    expect([acknowledgedBytes, sentBytes]).toEqual([totalBytes, totalBytes]);
  };
  return { report, expectEnd, ahead: () => ahead };
}

/** In every run: storage sees no token, and an error shows no URL that takes bytes. */
function expectSecret({ atStorage: { secrets, headers } }: Log, error: unknown): void {
  const shown = inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error);
  for (const secret of secrets) expect(shown).not.toContain(secret);
  expect(headers.join()).not.toContain(accessToken);
}

function failure(error: unknown): NonNullable<Outcome["fails"]> {
  const { reason, acknowledgedBytes, message } = error as UploadError;
  if (reason === undefined) return { says: message };
  expect(error).toMatchObject({ name: "UploadError", kind: "upload" });
  return { reason, acknowledgedBytes, says: message };
}
