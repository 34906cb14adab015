import { inject, type RunnerTestFile, TestRunner, vi } from "vitest";
import { startTests } from "vitest/internal/browser";
import type { ReachingTests } from "./measure-reach.js";
import { startTest, switchTo } from "./switch.js";

declare module "vitest" {
  interface ProvidedContext {
    reached: ReachedMutant[];
  }
  interface TaskMeta {
    /** By the number of the mutant, the test file that has complained; without a number, one that does so without a mutant. */
    complaints?: [mutant: number | undefined, file: string][];
  }
}

/** A mutant of a source file, by its number, and the tests that reach it. */
export interface ReachedMutant {
  mutant: number;
  source: string;
  tests: ReachingTests[];
}

type Config = TestRunner["config"];

/**
 * In place of the tests of the file that vitest has asked for, runs those of every mutant in this thread, with their mutant on, until the
 * first of them fails. A thread for each mutant would take three times as long.
 */
export default class EveryMutant extends TestRunner {
  async onBeforeRunFiles([asked]: Pick<RunnerTestFile, "meta" | "mode">[]): Promise<void> {
    if (!asked) return;
    asked.meta.complaints = [];
    asked.mode = "skip";
    const reached = inject("reached");
    // The test that has just noticed something in a source file is the first to run for the next mutant there.
    const latest = new Map<string, string>();
    for (const { mutant, source, tests } of reached) {
      const isLatest = ({ file }: ReachingTests) => file === latest.get(source);
      const sorted = [...tests.filter(isLatest), ...tests.filter((each) => !isLatest(each))];
      const complaint = await firstComplaint(mutant, sorted, this.config);
      if (complaint === undefined) continue;
      latest.set(source, complaint);
      asked.meta.complaints.push([mutant, complaint]);
    }
    const unsound = await firstComplaint(undefined, reached[0]?.tests ?? [], this.config);
    if (unsound) asked.meta.complaints.push([undefined, unsound]);
  }
}

async function firstComplaint(
  mutant: number | undefined,
  tests: readonly ReachingTests[],
  config: Config,
): Promise<string | undefined> {
  for (const { file, testIds, ...measured } of tests) {
    vi.resetModules();
    switchTo(mutant);
    const [ran] = await startTests([{ filepath: file, testIds }], new Unreported(config, measured));
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    vi.useRealTimers();
    if (ran?.result?.state !== "pass") return file;
  }
  return undefined;
}

/** Runs tests as vitest does, up to the first that fails, and tells vitest nothing. */
class Unreported extends TestRunner {
  readonly #mostComings: number;

  /**
   * The time that the tests need without a mutant, and much more: a test that needs more than that is in an endless loop, or waits for
   * something that never comes.
   */
  constructor(config: Config, { slowestMs, mostComings }: Pick<ReachingTests, "slowestMs" | "mostComings">) {
    const testTimeout = 10_000 + 10 * slowestMs; // on a busy machine, too
    super({ ...config, testTimeout, hookTimeout: testTimeout });
    this.#mostComings = 1_000 + 10 * mostComings;
  }
  override importFile = (path: string): Promise<unknown> => import(path);
  override trace = <T>(_: string, attributes: Record<string, unknown> | (() => T), call?: () => T): T =>
    (call ?? (attributes as () => T))();
  override async onAfterRunSuite(): Promise<void> {}
  override onAfterRunFiles(): void {}
  override onBeforeTryTask(test: Parameters<TestRunner["onBeforeTryTask"]>[0]): void {
    startTest(this.#mostComings);
    super.onBeforeTryTask(test);
  }
  override onAfterRunTask(test: Parameters<TestRunner["onAfterRunTask"]>[0]): void {
    if (test.result?.state === "fail") this.cancel("test-failure");
  }
}
