import { errorsOf, type Outcome, outcomeOf } from "../outcome.js";
import type { Probe } from "../probe.js";
import type { Run } from "../run.js";
import { createScene, type Scene, Untold } from "./scene.js";

/** Several requests whose responses have to fit together. */
export interface Story extends Pick<Probe, "name" | "draft" | "pointer"> {
  tell(scene: Scene): Promise<void>;
}

/** Tells a story, and says what came of it. @throws CannotRunError */
export async function tellStory(run: Run, story: Story): Promise<Outcome> {
  const scene = createScene(run);
  const before = run.pace.requests;
  const start = performance.now();
  let untold: Untold | undefined;
  try {
    await story.tell(scene);
  } catch (error) {
    if (!(error instanceof Untold)) throw error;
    untold = error;
  }
  const { violations } = scene;
  const violated = errorsOf(violations).length > 0;
  return outcomeOf(
    { kind: "life", ...story },
    {
      result: violated ? "violated" : (untold?.result ?? "conforms"),
      note: violated ? undefined : untold?.reason,
      violations,
      requests: run.pace.requests - before,
      milliseconds: performance.now() - start,
    },
  );
}
