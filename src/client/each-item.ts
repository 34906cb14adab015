import { type OperationTypes, pages } from "../../generated/client.js";
import type { CheckData } from "../response/read-response.js";
import { throwIfAborted } from "../transport/throw-if-aborted.js";
import type { CallOptions, CallSettings } from "./call-settings.js";
import { runCall } from "./run-call.js";

/** The operations that give a list page by page. */
export type ListId = {
  [Id in keyof OperationTypes]: OperationTypes[Id] extends { item: unknown } ? Id : never;
}[keyof OperationTypes];

/** What a list holds. */
export type ItemOf<Id extends keyof OperationTypes> = OperationTypes[Id] extends { item: infer Item }
  ? Item
  : never;

type Page = Record<string, unknown>;

/**
 * The items of a list, page after page, one page in memory. `skip` is where it begins, `limit` how large a page is, `timeoutMs` how long
 * one page may take. When the list has become shorter, it steps back by as much, so that it misses no item that moved up; an item may come
 * twice.
 */
export async function* eachItem(
  settings: CallSettings,
  operationId: ListId,
  args: Page,
  options?: CallOptions,
): AsyncGenerator<unknown, void, undefined> {
  const names = pages[operationId];
  let skip = Number(args?.[names.skip] ?? 0);
  let total: number | undefined; // without one, the comparisons with it are false
  let before: string | undefined;

  const checkPage: CheckData = (data, refuse) => {
    const { [names.items]: items, [names.skip]: start = skip, ...rest } = data as Page;
    if (!Array.isArray(items)) refuse(`${names.items} must be a list`);
    if (start !== skip) refuse(`${names.skip} must be ${skip}`);
    const now = JSON.stringify([items, rest]);
    if (now === before) refuse("the same page once more"); // a server that does not know `skip` would send it for ever
    before = now;
  };

  for (;;) {
    const { data } = await runCall(
      settings,
      operationId,
      { ...args, [names.skip]: skip },
      options,
      checkPage,
    );
    const page = data as Page;
    const lost = (total as number) - (page[names.total] as number);
    total = page[names.total] as number;
    if (lost > 0 && skip > 0) {
      skip = Math.max(0, skip - lost);
      continue;
    }
    const items = page[names.items] as unknown[];
    for (const item of items) {
      throwIfAborted(options?.signal);
      yield item;
    }
    skip += items.length;
    if (!items.length || page[names.more] === false || skip >= total) return;
  }
}
