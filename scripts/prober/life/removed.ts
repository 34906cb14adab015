import { refusesRequest } from "../../description/response-status.js";
import { isReading, removes } from "../effects.js";
import type { Laboratory, Subject } from "../subject.js";
import { substitute } from "../supply/stand-in.js";
import { namedIn } from "../supply/stock.js";
import { readLists, turnPages } from "./read-list.js";
import type { Scene } from "./scene.js";
import type { Story } from "./story.js";

/** What an operation has removed is gone: no operation knows it any more, and no list shows it. */
export const removedStories = (laboratory: Laboratory): Story[] =>
  laboratory.asked
    .filter(({ operation, standIns }) => removes(operation) && standIns.length > 0)
    .map((remover) => ({
      name: `${remover.operation.id}: what it removes is gone`,
      draft: remover.base,
      pointer: remover.operation.pointer,
      tell: (scene) => tellRemoved(scene, laboratory, remover),
    }));

async function tellRemoved(scene: Scene, laboratory: Laboratory, remover: Subject): Promise<void> {
  const { draft } = await scene.ask(remover);
  const [id] = namedIn(remover, draft);
  for (const reader of laboratory.subjects) {
    const [standIn, ...more] = reader.standIns;
    if (standIn === undefined || more.length > 0 || !isReading(reader.operation)) continue;
    const refusals = reader.statuses.filter(refusesRequest);
    await scene.ask(reader, { draft: substitute(reader.base, standIn, id), expect: { statuses: refusals } });
  }
  for (const list of readLists(laboratory)) {
    const pages = await turnPages(scene, list);
    const shown = pages.find(({ ids }) => ids.includes(id));
    if (shown)
      scene.blame(shown.checked, {
        at: `/${list.pagination.items}`,
        expected: `nothing that ${remover.operation.id} has removed`,
        found: `${id}`,
      });
  }
}
