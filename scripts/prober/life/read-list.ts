import type { Pagination } from "../../description/description.js";
import { memberAt } from "../../description/json-pointer.js";
import { parseExpression } from "../../description/runtime-expression.js";
import { readFields, withValue } from "../field.js";
import type { CheckedResponse } from "../prober.js";
import type { Laboratory, Subject } from "../subject.js";
import { type Scene, Untold } from "./scene.js";

/** An operation that lists what others make, and how. */
export interface List {
  subject: Subject;
  pagination: Pagination;
  /** The keys that lead from an item to its identifier. */
  id: string[];
  /** The id of the operation that removes an item by its identifier. */
  remover: string;
  /** How many items a page may have. */
  most: number;
}

/** The operations that list what can be removed: those with `x-pagination` whose items are linked to a DELETE. */
export const readLists = ({ description, operations, asked }: Laboratory): List[] =>
  asked.flatMap((subject) => {
    const { operation } = subject;
    const pagination = operation.source["x-pagination"];
    const links = operation.responses.flatMap((each) => each.links);
    const link = links.find(({ target }) => operations.find(({ id }) => id === target)?.method === "delete");
    const { path = [] } = parseExpression(link?.values[0]?.expression) ?? {};
    if (pagination === undefined || link === undefined || path[0] !== pagination.items) return [];
    const limit = readFields(description, subject).find(
      ({ name, place }) => place === "query" && name === pagination.limit,
    );
    const most = limit?.schema.maximum ?? 100;
    return [{ subject, pagination, id: path.slice(2), remover: link.target, most }];
  });

/** One page of a list. */
export interface Page {
  checked: CheckedResponse;
  items: unknown[];
  ids: unknown[];
  total: unknown;
  more: unknown;
}

/**
 * Asks for a page: without what filters the list, apart from `query`. @throws Untold where the response shows no items, or items without an
 * identifier
 */
export async function askPage(
  scene: Scene,
  { subject, pagination, id }: List,
  { skip, limit, ...query }: { skip: number; limit: number; [parameter: string]: unknown },
): Promise<Page> {
  const { operation, base } = subject;
  const optional = operation.parameters.filter(({ in: place, required }) => place === "query" && !required);
  const values = { ...query, [pagination.skip]: skip, [pagination.limit]: limit };
  const draft = optional.reduce(
    (each, { name }) => withValue(each, { place: "query", path: [name] }, Reflect.get(values, name)),
    base,
  );
  const checked = await scene.ask(subject, { draft });
  const items = memberAt(checked.body, pagination.items);
  if (!Array.isArray(items))
    throw new Untold("open", `the response of ${operation.id} shows no ${pagination.items}`);
  const ids = items.map((item) => id.reduce(memberAt, item));
  if (ids.includes(undefined))
    throw new Untold("open", `the items of ${operation.id} show no ${id.join("/")}`);
  const of = (name = "") => memberAt(checked.body, name);
  return { checked, items, ids, total: of(pagination.total), more: of(pagination.more) };
}

/** How many pages a run turns at most. */
const mostPages = 20;

/** Turns the pages of a list until `enough`, or to its end. @throws Untold where that is too far away */
export async function turnPages(
  scene: Scene,
  list: List,
  query: Record<string, unknown> = {},
  enough: (page: Page) => boolean = () => false,
): Promise<Page[]> {
  const pages: Page[] = [];
  for (let skip = 0; pages.length < mostPages; skip += list.most) {
    const page = await askPage(scene, list, { ...query, skip, limit: list.most });
    pages.push(page);
    if (enough(page) || page.items.length < list.most) return pages;
  }
  throw new Untold("open", `${list.subject.operation.id} has more than ${mostPages * list.most} items`);
}

/** What a filter of a list goes by, of one item. */
export const memberOf = (item: unknown, pointer: string): unknown =>
  pointer.split("/").slice(1).reduce(memberAt, item);
