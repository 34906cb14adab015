/** One page of the site, as Markdown: its HTML and the `.md` beside it are made of this. */
export interface Page {
  /** Its address in the site, without the ending: `reference/getUploadUrl`. It never changes, because people link to it. */
  path: string;
  title: string;
  /** One sentence, for the menu's readers, search engines and llms.txt. */
  summary: string;
  /** The heading of the menu under which it stands; none for the first page. */
  group: string | undefined;
  /** For an operation: its HTTP method, in capitals. */
  method?: string;
  /** Operations have their samples beside the text, the first page has cards. */
  layout: "text" | "operation" | "landing";
  /** Begins with the title. Links to other pages are relative and end in `.md`. Empty for a page that is HTML alone. */
  markdown: string;
  /** The file that a person writes for this page, where there is one: its links and snippets are checked. */
  source?: string;
}

/** The page of what all operations share, and of what the marks mean. */
export const conventionsPath = "conventions";

/** What the addresses of the pages of component schemas begin with. */
export const schemasFolder = "schemas/";

/** The page that explains each error code. */
export const errorsPath = "errors";

/** The group of guides that name no other: before the operations. */
export const guidesGroup = "Guides";

/** The group of pages that callers of the API need not read: the last of the menu, and found last. */
export const maintainers = "For maintainers";

/** What stands before an address below the root of the site, on a page of this path. */
export const toRoot = (path: string): string => "../".repeat(path.split("/").length - 1);

/** The text of a page for readers without a browser: without the anchors that only HTML needs, and without links to them. */
export function plainMarkdown({ markdown }: Page, headings: readonly { id: string }[]): string {
  const ids = new Set(headings.map(({ id }) => id));
  const text = markdown
    .replaceAll(/<a id="[^"]*"><\/a>/g, "")
    .replaceAll(/\[([^[\]]+)\]\(#([^)\s]+)\)/g, (link, words: string, id: string) =>
      ids.has(id) ? link : words,
    );
  return `${text.trim()}\n`;
}
