import { evaluateExpression } from "../../description/runtime-expression.js";
import { isReading, removerOf } from "../effects.js";
import type { Laboratory, Subject } from "../subject.js";
import { followed, type Made, namedIn, spokenBy } from "../supply/stock.js";
import { type List, readLists, turnPages } from "./read-list.js";
import { type Scene, Untold } from "./scene.js";
import type { Story } from "./story.js";

/** What an operation has made can be asked about by everything that it is linked to, and is listed. */
export const madeStories = (laboratory: Laboratory): Story[] =>
  laboratory.asked
    .filter(({ operation }) => !isReading(operation) && removerOf(laboratory.operations, operation))
    .map((maker) => ({
      name: `${maker.operation.id}: what it makes is there`,
      draft: maker.base,
      pointer: maker.operation.pointer,
      tell: (scene) => tellMade(scene, laboratory, maker),
    }));

async function tellMade(scene: Scene, laboratory: Laboratory, maker: Subject): Promise<void> {
  const made = await make(scene, maker);
  await askReaders(scene, laboratory, made);
  for (const list of readLists(laboratory)) {
    const id = idOf(made, list);
    const pages = await turnPages(scene, list, {}, ({ ids }) => ids.includes(id));
    const last = pages.at(-1);
    if (last && !last.ids.includes(id))
      scene.blame(last.checked, {
        at: `/${list.pagination.items}`,
        expected: `${id}, which ${maker.operation.id} has made`,
        found: `a list of ${pages.flatMap(({ ids }) => ids).length} without it`,
      });
  }
  if (!scene.run.target.own) return;
  // By then everything that happens to it behind the scenes has happened.
  await scene.run.target.pass(60_000);
  await askReaders(scene, laboratory, made);
}

/** Makes something. @throws Untold */
export async function make(scene: Scene, subject: Subject): Promise<Made> {
  const { draft, body } = await scene.ask(subject);
  return { subject, spoken: { request: spokenBy(draft), response: { body } }, sent: true };
}

async function askReaders(scene: Scene, laboratory: Laboratory, made: Made): Promise<void> {
  for (const link of made.subject.operation.responses.flatMap(({ links }) => links)) {
    const reader = laboratory.subjects.find(({ operation }) => operation.id === link.target);
    if (reader === undefined || !isReading(reader.operation)) continue;
    const draft = followed(reader, link, made);
    if (draft && namedIn(reader, draft).length > 0) await scene.ask(reader, { draft });
  }
}

/** The identifier that it has among the items of a list. @throws Untold where the response does not say it */
export function idOf({ subject, spoken }: Made, { remover }: List): unknown {
  const link = subject.operation.responses
    .flatMap(({ links }) => links)
    .find(({ target }) => target === remover);
  const expression = link?.values[0]?.expression ?? "";
  const id = evaluateExpression(expression, spoken);
  if (id === undefined)
    throw new Untold("open", `the response of ${subject.operation.id} has no ${expression}`);
  return id;
}
