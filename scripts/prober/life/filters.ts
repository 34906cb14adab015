import type { Filter } from "../../description/description.js";
import type { OperationParameter } from "../../description/operation.js";
import { impossible } from "../probes/unknown-resources.js";
import type { Laboratory } from "../subject.js";
import { type List, memberOf, type Page, readLists, turnPages } from "./read-list.js";
import { type Scene, Untold } from "./scene.js";
import type { Story } from "./story.js";

/** A filtered list shows all that fits, and nothing else. */
export const filterStories = (laboratory: Laboratory): Story[] =>
  readLists(laboratory).flatMap((list) =>
    list.subject.operation.parameters.flatMap((parameter) => {
      const filter = parameter.source["x-filter"];
      if (filter === undefined) return [];
      return [
        {
          name: `${list.subject.operation.id}: ${parameter.name} shows what fits`,
          draft: list.subject.base,
          pointer: `${parameter.pointer}/x-filter`,
          tell: (scene) => tellFilter(scene, list, parameter, filter),
        },
      ];
    }),
  );

async function tellFilter(
  scene: Scene,
  list: List,
  parameter: OperationParameter,
  filter: Filter,
): Promise<void> {
  const pages = await turnPages(scene, list);
  const all = pages.flatMap(({ items }) => items.map((item) => memberOf(item, filter.item)));
  const known = [...new Set(all.filter((each) => typeof each === "string" && each !== ""))] as string[];
  if (known.length === 0)
    throw new Untold("open", `the items of ${list.subject.operation.id} show no ${filter.item}`);
  for (const text of wanted(filter, parameter, known))
    await tellText(scene, list, { parameter, filter, pages, text });
}

/**
 * The texts to look for: every value of an enum; else a part of a text, that part in the other case, something that no text has, and a
 * character that means more to databases.
 */
function wanted(
  { match }: Filter,
  { schema }: OperationParameter,
  [first = "", ...others]: string[],
): string[] {
  const listed = typeof schema === "object" ? schema.enum : undefined;
  if (match === "equals") return (listed as string[] | undefined) ?? [first, ...others].slice(0, 3);
  const part = first.slice(Math.floor(first.length / 3), Math.ceil((first.length * 2) / 3)) || first;
  return [part, swapCase(part), impossible(first), "%"];
}

const swapCase = (text: string): string => {
  const upper = text.toUpperCase();
  return upper === text ? text.toLowerCase() : upper;
};

interface Search {
  parameter: OperationParameter;
  filter: Filter;
  /** The list without a filter. */
  pages: readonly Page[];
  text: string;
}

async function tellText(
  scene: Scene,
  list: List,
  { parameter: { name }, filter, pages, text }: Search,
): Promise<void> {
  const fits = (item: unknown): boolean => {
    const value = memberOf(item, filter.item);
    if (filter.match === "equals") return value === text;
    return typeof value === "string" && value.toLowerCase().includes(text.toLowerCase());
  };
  const at = `/${list.pagination.items}`;
  const found = await turnPages(scene, list, { [name]: text });
  const ids = found.flatMap((page) => page.ids);
  const strange = found.flatMap(({ items }) => items).find((item) => !fits(item));
  const [page] = found;
  if (page === undefined) return;
  if (strange !== undefined)
    scene.blame(page.checked, {
      at,
      expected: `only items whose ${filter.item} ${filter.match} ${JSON.stringify(text)}`,
      found: JSON.stringify(memberOf(strange, filter.item)) ?? "none",
    });
  const missing = pages
    .flatMap(({ items, ids: known }) => known.filter((_, index) => fits(items[index])))
    .find((id) => !ids.includes(id));
  if (missing !== undefined)
    scene.blame(page.checked, {
      at,
      expected: `${missing} too, whose ${filter.item} ${filter.match} ${JSON.stringify(text)}`,
      found: `a list of ${ids.length} without it`,
    });
}
