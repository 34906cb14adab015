import type { UploadTask } from "../../src/upload/index.js";
import type { Life } from "./life.js";
import type { Action, Event } from "./scenario.js";
import type { ScenarioSource } from "./scenario-source.js";
import type { VirtualRuntime } from "./virtual-runtime.js";

type Fetch = typeof globalThis.fetch;
type Acts = Record<Extract<Action, string>, () => unknown>;

/** Lets happen what a run says that happens. */
export interface Events {
  readonly signal: AbortSignal;
  /** Before the n-th request of a kind. The first action holds it up; the others happen while it is under way. */
  before(kind: "storage" | "api", nth: number): Promise<void>;
  /** Loses the response where that is asked for. */
  around(fetch: Fetch): Fetch;
  /** Resolves when everything has happened. */
  readonly done: () => Promise<unknown>;
}

export interface Stage {
  readonly life: Life;
  readonly runtime: VirtualRuntime;
  readonly source: ScenarioSource;
  readonly task: () => UploadTask<unknown> | undefined;
  readonly uploadAgain: () => Promise<unknown>;
}

const forGood = new AbortController().signal;

export function createEvents(events: readonly Event[], stage: Stage): Events {
  const { life, runtime, source, task, uploadAgain } = stage;
  const abort = new AbortController();
  let losesResponse = false;
  const happening: Promise<unknown>[] = [];

  const acts: Acts = {
    abort: () => abort.abort(new Error("aborted")),
    pause: () => task()?.pause(),
    resume: () => task()?.resume(),
    cancel: () => {
      const cancelled = task()?.cancel(); // not awaited: it waits for the request that this event holds up
      happening.push(Promise.resolve(cancelled));
    },
    crash: () => life.end(),
    "lose-response": () => {
      losesResponse = true;
    },
    "go-offline": () => runtime.setOffline(true),
    "go-online": () => runtime.setOffline(false),
    "change-source": () => source.change(),
    "truncate-source": () => source.truncate(),
    "break-source": () => source.break(),
    "upload-again": () => {
      happening.push(uploadAgain());
    },
  };
  const act = async (actions: readonly Action[]) => {
    for (const action of actions) {
      await (typeof action === "object" ? runtime.wait(action.wait, forGood) : acts[action]());
    }
  };
  return {
    signal: abort.signal,
    done: async () => {
      // What happens may let more happen.
      for (const each of happening) await each;
    },
    before: async (kind, nth) => {
      for (const event of events.filter((each) => each.before[kind] === nth)) {
        const actions = [event.do].flat();
        await act(actions.slice(0, 1));
        happening.push(act(actions.slice(1)));
      }
    },
    around: (fetch) => async (input, init) => {
      const loses = losesResponse;
      losesResponse = false;
      const response = await fetch(input, init);
      if (loses) throw new TypeError("fetch failed", { cause: { code: "ECONNRESET" } });
      return response;
    },
  };
}
