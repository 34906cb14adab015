import { memberAt } from "../../description/json-pointer.js";
import { isReading } from "../effects.js";
import type { Laboratory } from "../subject.js";
import { make } from "./made.js";
import { askPage, type List, type Page, readLists } from "./read-list.js";
import { type Scene, Untold } from "./scene.js";
import type { Story } from "./story.js";

/** This many items are listed, in pages of half as many. */
const count = 4;

/** The pages of a list neither overlap nor lose an item, and say rightly how it goes on. */
export const pageStories = (laboratory: Laboratory): Story[] =>
  readLists(laboratory).map((list) => ({
    name: `${list.subject.operation.id}: its pages fit together`,
    draft: list.subject.base,
    pointer: `${list.subject.operation.pointer}/x-pagination`,
    tell: (scene) => tellPages(scene, laboratory, list),
  }));

async function tellPages(scene: Scene, laboratory: Laboratory, list: List): Promise<void> {
  await fillList(scene, laboratory, list);
  const whole = await askPage(scene, list, { skip: 0, limit: count });
  const first = await askPage(scene, list, { skip: 0, limit: count / 2 });
  const second = await askPage(scene, list, { skip: count / 2, limit: count / 2 });
  const at = `/${list.pagination.items}`;
  if (whole.items.length < count) throw new Untold("open", `${list.subject.operation.id} has too few items`);
  for (const [page, expected] of [
    [first, whole.ids.slice(0, count / 2)],
    [second, whole.ids.slice(count / 2)],
  ] as const)
    if (page.ids.join() !== expected.join())
      scene.blame(page.checked, {
        at,
        expected: `${expected.join(", ")}, as in one page of ${count}`,
        found: page.ids.join(", "),
      });
  for (const [page, skip] of [
    [first, 0],
    [second, count / 2],
  ] as const)
    checkEnvelope(scene, list, page, { skip, limit: count / 2 });
  await tellEnd(scene, list, first);
}

/** What a page says about itself, where it says it. */
function checkEnvelope(
  { blame }: Scene,
  { pagination: { skip, limit, total, more } }: List,
  page: Page,
  asked: { skip: number; limit: number },
): void {
  const wrong = (name: string | undefined, expected: unknown) => {
    const found = memberAt(page.checked.body, name ?? "");
    if (found !== undefined && found !== expected)
      blame(page.checked, { at: `/${name}`, expected: `${expected}`, found: `${found}` });
  };
  wrong(skip, asked.skip);
  wrong(limit, asked.limit);
  if (typeof page.total !== "number") return;
  const end = asked.skip + page.items.length;
  if (page.total < end)
    blame(page.checked, { at: `/${total}`, expected: `at least ${end}`, found: `${page.total}` });
  else wrong(more, end < page.total);
}

/** After its last item a list is empty, and does not go on. */
async function tellEnd(scene: Scene, list: List, { total }: Page): Promise<void> {
  if (typeof total !== "number") return;
  const { items, more } = list.pagination;
  const last = await askPage(scene, list, { skip: total - 1, limit: 2 });
  const behind = await askPage(scene, list, { skip: total, limit: 2 });
  for (const [page, length] of [
    [last, 1],
    [behind, 0],
  ] as const) {
    if (page.items.length !== length)
      scene.blame(page.checked, {
        at: `/${items}`,
        expected: `${length} of ${total} items`,
        found: `${page.items.length}`,
      });
    if (page.more === true)
      scene.blame(page.checked, {
        at: `/${more}`,
        expected: "false, because nothing follows",
        found: "true",
      });
  }
}

/** Makes what a list shows, unless it shows enough. */
async function fillList(scene: Scene, { subjects }: Laboratory, list: List): Promise<void> {
  const maker = subjects.find(
    ({ operation }) =>
      !isReading(operation) &&
      operation.responses.some(({ links }) => links.some(({ target }) => target === list.remover)),
  );
  const { items } = await askPage(scene, list, { skip: 0, limit: count });
  for (let left = count - items.length; maker && left > 0; left -= 1) await make(scene, maker);
}
