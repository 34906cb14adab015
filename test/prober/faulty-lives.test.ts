import { describe, expect, it } from "vitest";
import { planStories } from "../../scripts/prober/life/plan-stories.js";
import { tellStory } from "../../scripts/prober/life/story.js";
import type { Outcome } from "../../scripts/prober/outcome.js";
import { faultyLives } from "./faulty-lives.js";
import { faultyTarget, type Spoiling } from "./faulty-target.js";
import { description, prepare } from "./laboratory-run.js";

async function tellAll(spoiling: Partial<Spoiling>): Promise<Outcome[]> {
  const run = prepare(faultyTarget(spoiling), { contract: description });
  const outcomes: Outcome[] = [];
  for (const story of planStories(run.laboratory)) outcomes.push(await tellStory(run, story));
  return outcomes;
}

const violated = (outcomes: Outcome[]): string[] =>
  outcomes.filter(({ result }) => result === "violated").map(({ name }) => name);

describe("a server whose responses do not fit together", () => {
  it.each(faultyLives)("is found out: it $fault", async ({ stories, ...spoiling }) => {
    expect(violated(await tellAll(spoiling))).toEqual(stories);
  });

  it("is not seen where they fit", async () => {
    const outcomes = await tellAll({});
    expect(outcomes.map(({ name, result }) => [name, result])).toEqual(
      outcomes.map(({ name }) => [name, "conforms"]),
    );
  });

  it("is planted for every story", async () => {
    const names = (await tellAll({})).map(({ name }) => name);
    expect(new Set(faultyLives.flatMap(({ stories }) => stories))).toEqual(new Set(names));
  });
});
