import { describe, expect, test } from "vitest";
import { rejection } from "./examples.js";
import { type Sent, store, stubbed } from "./stub.js";

interface Item {
  id: string;
}
const items = (count: number, from = 0): Item[] =>
  Array.from({ length: count }, (_, index) => ({ id: `file_${from + index}` }));

/** A server that has a list, which may change. */
const listOf = (list: Item[], ...without: string[]) => {
  const respond = ({ url }: Sent) => {
    const skip = Number(url.searchParams.get("skip") ?? 0);
    const limit = Number(url.searchParams.get("limit") ?? 20);
    const page = {
      items: list.slice(skip, skip + limit),
      total: list.length,
      skip,
      limit,
      has_more: skip + limit < list.length,
    };
    return Response.json(
      Object.fromEntries(Object.entries(page).filter(([name]) => !without.includes(name))),
    );
  };
  return stubbed(respond);
};

const collect = async (all: AsyncIterable<object>, onItem = (_: Item) => {}) => {
  const seen: string[] = [];
  for await (const each of all) {
    seen.push((each as Item).id);
    onItem(each as Item);
  }
  return seen;
};
const ids = (list: Item[]) => list.map(({ id }) => id);
const skips = (requests: Sent[]) => requests.map(({ url }) => Number(url.searchParams.get("skip")));

describe("gives every item of every page once, in order", () => {
  test.each([0, 1, 19, 20, 21, 60])("%i items", async (count) => {
    const { client, requests } = listOf(items(count));
    expect(await collect(client.each.listFiles(store))).toEqual(ids(items(count)));
    expect(requests).toHaveLength(Math.max(1, Math.ceil(count / 20)));
  });

  test.each([[["total"]], [["has_more"]], [["total", "has_more"]], [["total", "has_more", "skip", "limit"]]])(
    "without %j in the pages",
    async (without) => {
      const { client } = listOf(items(45), ...without);
      expect(await collect(client.each.listFiles(store))).toEqual(ids(items(45)));
    },
  );

  test("limit is the size of a page, skip where to begin, and a filter goes with every request", async () => {
    const { client, requests } = listOf(items(12));
    const seen = await collect(client.each.listFiles({ ...store, status: "failed", limit: 5, skip: 3 }));
    expect(seen).toEqual(ids(items(9, 3)));
    expect(skips(requests)).toEqual([3, 8]);
    for (const { url } of requests) {
      expect(url.searchParams.get("limit")).toBe("5");
      expect(url.searchParams.get("status")).toBe("failed");
    }
  });
});

test("asks for a page only when its first item is wanted, and for none after a break", async () => {
  const { client, requests } = listOf(items(60));
  const all = client.each.listFiles(store);
  expect(requests).toHaveLength(0);
  for await (const { id } of all) if (id === "file_19") break;
  expect(requests).toHaveLength(1);
  expect(await all.next()).toEqual({ done: true, value: undefined });
});

describe("a list that changes while it is read", () => {
  test.each([1, 10])("removing each file that comes removes all of them, %i to a page", async (limit) => {
    const list = items(50);
    const { client } = listOf(list);
    const seen = await collect(client.each.listFiles({ ...store, limit }), ({ id }) => {
      list.splice(ids(list).indexOf(id), 1);
    });
    expect(seen).toEqual(ids(items(50)));
    expect(list).toEqual([]);
  });

  test("what moves up is not missed, though some may come twice", async () => {
    const list = items(40);
    const { client } = listOf(list);
    const seen = await collect(client.each.listFiles({ ...store, limit: 10 }), ({ id }) => {
      if (id === "file_9") list.splice(0, 5);
      if (id === "file_25") list.splice(35, 1);
    });
    expect(ids(list).filter((id) => !seen.includes(id))).toEqual([]);
  });

  test("what is put in front moves the others down: they come twice", async () => {
    const list = items(6);
    const { client } = listOf(list);
    const seen = await collect(client.each.listFiles({ ...store, limit: 2 }), ({ id }) => {
      if (id === "file_1" && list.length === 6) list.unshift(...items(2, 90));
    });
    expect(new Set(seen)).toEqual(new Set(ids(items(6))));
  });
});

test("a list that shrinks again, back at its beginning, is read from there", async () => {
  const pages = [
    { items: items(5), total: 10 },
    { items: [], total: 4 },
    { items: items(3, 7), total: 3 },
  ];
  const { client, requests } = stubbed((_, index) => Response.json(pages[Math.min(index, 2)]));
  expect(await collect(client.each.listFiles({ ...store, limit: 5 }))).toEqual(
    ids([...items(5), ...items(3, 7)]),
  );
  expect(skips(requests)).toEqual([0, 5, 0]);
});

describe("a malformed page is a typed error, and never an endless loop", () => {
  const skipOf = ({ url }: Sent) => Number(url.searchParams.get("skip"));
  const pages: [name: string, page: (sent: Sent) => unknown, problem: string][] = [
    ["without items", () => ({ total: 3 }), "items must be a list"],
    ["with items that are not a list", () => ({ items: { 0: "a" } }), "items must be a list"],
    [
      "of a server that knows no skip",
      () => ({ items: items(20), has_more: true }),
      "the same page once more",
    ],
    ["of a server that says so", () => ({ items: items(20), has_more: true, skip: 0 }), "skip must be 20"],
    [
      "the same once more",
      (sent) => ({ items: items(20), has_more: true, skip: skipOf(sent) }),
      "the same page once more",
    ],
  ];
  test.each(pages)("%s", async (_, page, problem) => {
    const { client, requests } = stubbed((sent) => Response.json(page(sent)));
    const error = await rejection(collect(client.each.listFiles(store)));
    expect(error).toMatchObject({ kind: "unexpected-response", operationId: "listFiles", status: 200 });
    expect(String(error)).toContain(problem);
    expect(requests.length).toBeLessThanOrEqual(2);
  });

  test("an empty page ends it, whatever it says", async () => {
    const { client, requests } = stubbed(() => Response.json({ items: [], has_more: true, total: 9 }));
    expect(await collect(client.each.listFiles(store))).toEqual([]);
    expect(requests).toHaveLength(1);
  });

  test("a page that says so ends it, without a total", async () => {
    const { client, requests } = stubbed(() => Response.json({ items: items(2), has_more: false }));
    expect(await collect(client.each.listFiles(store))).toHaveLength(2);
    expect(requests).toHaveLength(1);
  });

  test("the total ends it, whatever it says", async () => {
    const { client, requests } = stubbed(() => Response.json({ items: items(2), has_more: true, total: 2 }));
    expect(await collect(client.each.listFiles(store))).toHaveLength(2);
    expect(requests).toHaveLength(1);
  });
});

test("a failure of a page comes through", async () => {
  const { client } = stubbed(
    (_, index) =>
      index === 0 ? Response.json({ items: items(20), total: 40 }) : new Response("", { status: 500 }),
    { maxRetries: 0 },
  );
  const seen: unknown[] = [];
  const error = await rejection(
    (async () => {
      for await (const each of client.each.listFiles(store)) seen.push(each);
    })(),
  );
  expect(error).toMatchObject({ status: 500 });
  expect(seen).toHaveLength(20);
});

test("an abort ends it at once, with the caller's own reason and without another item", async () => {
  const controller = new AbortController();
  const { client, requests } = listOf(items(60));
  const seen: unknown[] = [];
  const error = await rejection(
    (async () => {
      for await (const each of client.each.listFiles(store, { signal: controller.signal })) {
        seen.push(each);
        if (seen.length === 3) controller.abort("enough");
      }
    })(),
  );
  expect(error).toBe("enough");
  expect([seen.length, requests.length]).toEqual([3, 1]);
});

test("wrong arguments are refused at the first item", async () => {
  const { client, requests } = listOf([]);
  expect(await rejection(client.each.listFiles({ ...store, limit: 101 }).next())).toMatchObject({
    argument: "limit",
  });
  expect(await rejection(client.each.listFiles(undefined as never).next())).toMatchObject({
    kind: "invalid-argument",
  });
  expect(requests).toEqual([]);
});
