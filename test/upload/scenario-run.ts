import { expect } from "vitest";
import { createClient } from "../../src/index.js";
import type { Sandbox } from "../../src/sandbox/index.js";
import type { SessionStore, UploadError, UploadProgress, UploadTask } from "../../src/upload/index.js";
import { uploadOn } from "../../src/upload/upload.js";
import { createLife } from "./life.js";
import type { Action, Outcome, Run, Scenario } from "./scenario.js";
import { createLog } from "./scenario-log.js";
import type { ScenarioSource } from "./scenario-source.js";
import { createTransport } from "./scenario-transport.js";
import type { VirtualRuntime } from "./virtual-runtime.js";

/** What the runs of a scenario share. */
export interface World {
  readonly scenario: Scenario;
  readonly sandbox: Sandbox;
  readonly runtime: VirtualRuntime;
  readonly source: ScenarioSource;
  readonly sessions: SessionStore;
}

const forGood = new AbortController().signal;

/** Uploads once, as a run says. Resolves with what came of it, and whether the process was killed. */
export async function playRun(world: World, { events = [], options }: Run): Promise<Outcome> {
  const { scenario, sandbox, runtime, source, sessions } = world;
  const life = createLife();
  const abort = new AbortController();
  let task: UploadTask<unknown> | undefined;
  let losesResponse = false;

  const act = async (action: Action): Promise<unknown> => {
    if (typeof action === "object") return runtime.wait(action.wait, forGood);
    const acts: Record<string, () => unknown> = {
      abort: () => abort.abort(new Error("aborted")),
      crash: () => life.end(),
      "lose-response": () => (losesResponse = true),
      "go-offline": () => runtime.setOffline(true),
      "go-online": () => runtime.setOffline(false),
      "change-source": () => source.change(),
      "truncate-source": () => source.truncate(),
      "break-source": () => source.break(),
    };
    // What a task does by itself is not awaited: an upload would wait for its own end.
    return acts[action] ? acts[action]() : void task?.[action as "pause" | "resume" | "cancel"]();
  };
  /** The first action of an event holds the request up; the others happen while it is under way. */
  const before = async (kind: "storage" | "api", nth: number) => {
    for (const event of events.filter((each) => each.before[kind] === nth)) {
      const [first, ...others] = [event.do].flat();
      await act(first as Action);
      (async () => {
        for (const each of others) await act(each);
      })();
    }
  };

  const log = createLog(sandbox.storageHost);
  const fetch = life.bind(
    log.around(async (input, init) => {
      const loses = losesResponse;
      losesResponse = false;
      const response = await sandbox.fetch(input, init);
      if (loses) throw new TypeError("fetch failed", { cause: { code: "ECONNRESET" } });
      return response;
    }, before),
  );
  const startedAt = runtime.now();
  task = uploadOn(
    life.bind(runtime),
    createClient({ accessToken: "sandbox-token", fetch, maxRetries: 0 }),
    {
      organization_id: "org_xyz789",
      store_id: "vs_abc123",
      file_name: "data.bin",
      source: source.open(),
      ...(scenario.source === "sized-stream" && { file_size: scenario.size }),
    },
    {
      directLimit: 0,
      trustedHosts: [sandbox.storageHost],
      ...scenario.options,
      ...options,
      signal: abort.signal,
      sessions: life.bind(sessions),
      transport: createTransport(scenario.transport ?? "streams", fetch),
      onProgress: checkProgress(),
    },
  );
  const fails = await Promise.race([task, life.ended]).then(() => undefined, failure);
  return { requests: log.requests, takesMs: Math.round(runtime.now() - startedAt), ...(fails && { fails }) };
}

/** What holds of every report of every upload. */
function checkProgress() {
  let before = 0;
  return ({ acknowledgedBytes, sentBytes, totalBytes = sentBytes }: UploadProgress) => {
    const order = [before, acknowledgedBytes, sentBytes, totalBytes];
    expect(order).toEqual([...order].sort((a, b) => a - b));
    before = acknowledgedBytes;
  };
}

function failure(error: unknown): Outcome["fails"] {
  const { reason, acknowledgedBytes, message } = error as UploadError;
  return reason === undefined ? { says: message } : { reason, acknowledgedBytes, says: message };
}
