import type { Spoiling } from "./faulty-target.js";

export interface FaultyLife extends Partial<Spoiling> {
  /** What the server does wrong, which only several responses together show. */
  fault: string;
  /** The stories that find out. */
  stories: string[];
}

type Page = { items: { id: string; filename: string; status: string }[]; total: number; has_more: boolean };

/** Changes every page of the list, given what was asked for. */
const page =
  (change: (page: Page, query: URLSearchParams) => void): Spoiling["respond"] =>
  async (response, { url }) => {
    if (!response.ok || !url.pathname.endsWith("/files")) return response;
    const body = (await response.json()) as Page;
    change(body, url.searchParams);
    return Response.json(body, response);
  };

const query =
  (change: (query: URLSearchParams) => void): Spoiling["request"] =>
  (url, _, body) => {
    if (url.pathname.endsWith("/files")) change(url.searchParams);
    return body;
  };

const sets = (name: string, change: (value: string) => string) =>
  query((each) => {
    const value = each.get(name);
    if (value !== null) each.set(name, change(value));
  });

/** A file that no store has. */
const unknown = "file_of_nobody";

const made = ["uploadFile: what it makes is there", "registerUpload: what it makes is there"];
const pages = ["listFiles: its pages fit together"];
const status = ["listFiles: status shows what fits"];
const search = ["listFiles: search shows what fits"];

export const faultyLives: FaultyLife[] = [
  {
    fault: "does not list a file before it is processed",
    respond: page((each) => {
      each.items = each.items.filter((item) => item.status !== "pending");
    }),
    stories: made,
  },
  {
    fault: "does not know the status of a new file",
    request: (url, _, body) => {
      if (url.pathname.endsWith("/status")) url.pathname = url.pathname.replace(/file_\w+/, unknown);
      return body;
    },
    stories: made,
  },
  {
    fault: "shows the last item of a page again on the next",
    request: sets("skip", (value) => `${Math.max(0, Number(value) - 1)}`),
    stories: pages,
  },
  {
    fault: "loses an item between two pages",
    request: sets("skip", (value) => (value === "0" ? value : `${Number(value) + 1}`)),
    stories: pages,
  },
  {
    fault: "gives more items than it was asked for",
    request: sets("limit", (value) => `${Math.min(100, Number(value) + 1)}`),
    stories: pages,
  },
  {
    fault: "says that the list goes on where it ends",
    respond: page((each) => {
      each.has_more = true;
    }),
    stories: pages,
  },
  {
    fault: "says that the list ends where it goes on",
    respond: page((each) => {
      each.has_more = false;
    }),
    stories: pages,
  },
  {
    fault: "counts the items of the page instead of the list",
    respond: page((each) => {
      each.total = each.items.length;
    }),
    stories: pages,
  },
  {
    fault: "ignores the status that it is asked for",
    request: query((each) => each.delete("status")),
    stories: status,
  },
  {
    fault: "leaves out files of the status that it is asked for",
    respond: page((each, asked) => {
      if (asked.has("status")) each.items.shift();
    }),
    stories: status,
  },
  {
    fault: "ignores the text that it is asked for",
    request: query((each) => each.delete("search")),
    stories: search,
  },
  {
    fault: "tells upper from lower case when it searches",
    respond: page((each, asked) => {
      const text = asked.get("search");
      if (text !== null) each.items = each.items.filter(({ filename }) => filename.includes(text));
    }),
    stories: search,
  },
  {
    fault: "finds only names that begin with the text",
    respond: page((each, asked) => {
      const text = asked.get("search")?.toLowerCase();
      if (text !== undefined)
        each.items = each.items.filter(({ filename }) => filename.toLowerCase().startsWith(text));
    }),
    stories: search,
  },
  {
    fault: "takes a percent sign for any text",
    request: sets("search", (value) => value.replaceAll("%", "")),
    stories: search,
  },
  {
    fault: "only says that it deletes",
    request: (url, _, body, method) => {
      if (method === "DELETE") url.pathname = url.pathname.replace(/file_\w+/, unknown);
      return body;
    },
    respond: (response, { method }) => (method === "DELETE" ? new Response(null, { status: 204 }) : response),
    stories: ["deleteFile: what it removes is gone"],
  },
  {
    fault: "only says that it removes several",
    request: (url, _, body) =>
      url.pathname.endsWith("/remove-bulk") ? JSON.stringify({ file_ids: [unknown] }) : body,
    stories: ["bulkRemoveFiles: what it removes is gone"],
  },
];
