// Only the page of the search has this script; other pages show it in a frame.
import MiniSearch from "minisearch";
import { all } from "./all.js";

/** Groups of words: readers use one, and the text another. */
const synonyms = [
  ["maximum", "max", "largest", "limit", "most"],
  ["cors", "cross-origin"],
  ["token", "credential", "authentication", "login"],
  ["delete", "remove"],
  ["bulk", "many", "several"],
  ["error", "failure"],
  ["resume", "continue"],
  ["browser", "page"],
];
const empty = new Set(["a", "an", "and", "do", "for", "how", "i", "in", "is", "of", "the", "to"]);
const stem = (word) => word.replace(/(?<=\w{4})(y|ies|ied|ing|ed|e?s)$/, "");
const alike = new Map(synonyms.flatMap((group) => group.map((word) => [word, group.map(stem)])));
/** `next.js` is found by `nextjs` too, and the title `Get upload URL` by `getUploadUrl`. */
const bare = (text) => text.replaceAll(/[.\-/]/g, "");
/** The words of a text that are others without their signs: an index of every word twice takes twice as long. */
const bareWords = (text) => bare((text.match(/\S*\w[.\-/]\S+/g) ?? []).join(" "));
/** `fs` finds `file_size`, `guu` finds Get upload URL, `vsn` finds VECTOR_STORE_NOT_FOUND. */
const initials = (text) => {
  const words = text.split(/[\s_-]+|(?<=[a-z])(?=[A-Z])/).filter((word) => /^[A-Za-z]/.test(word));
  return words.length > 1 && words.length < 6 ? words.map((word) => word[0]).join("") : "";
};
const solid = (text) => bare(text).replaceAll(/\s/g, "");

const [list] = all("#search-index");
const [input] = all("main input[type=search]");
const found = document.getElementById("search-count");
const ways = document.getElementById("search-ways");
const hint = found.textContent;
const items = all("li", list);

const index = new MiniSearch({
  fields: ["heading", "initials", "page", "text", "code"],
  storeFields: ["late", "isPage", "isField"],
  processTerm: (term) => alike.get(term.toLowerCase()) ?? stem(term.toLowerCase()),
  searchOptions: {
    processTerm: (term) => !empty.has(term.toLowerCase()) && stem(term.toLowerCase()),
    combineWith: "AND",
    boost: { heading: 8, initials: 8, page: 3, text: 2, code: 0.3 },
    prefix: true,
    fuzzy: (term) => term.length > 4 && 0.3,
    weights: { prefix: 0.4, fuzzy: 0.1 },
  },
});
index.addAll(
  items.map((item, id) => {
    const [page, ...rest] = item.querySelector("a").textContent.split(" › ");
    const heading = rest.at(-1) ?? page;
    const { more = "", code = "", late, field } = item.dataset;
    const text = `${item.querySelector("span").textContent} ${more}`;
    return {
      id,
      late: late !== undefined,
      isPage: rest.length === 0,
      isField: field !== undefined,
      page: rest.length > 0 ? `${page} ${solid(page)}` : "",
      heading: `${heading} ${solid(heading)}`,
      initials: initials(heading),
      text: `${text} ${bareWords(text)}`,
      code: `${code} ${bareWords(code)}`,
    };
  }),
);

/** Marks the words of an element that begin with one of these. */
const mark = (element, terms) => {
  const text = element.textContent;
  const word =
    terms.length > 0 && new RegExp(`(?<![\\p{L}\\p{N}])(?:${terms.map(escapeTerm).join("|")})`, "giu");
  const parts = word ? text.split(new RegExp(`(${word.source})`, "giu")) : [text];
  element.replaceChildren(
    ...parts.map((part, at) =>
      at % 2 === 0 ? part : Object.assign(document.createElement("mark"), { textContent: part }),
    ),
  );
};
/** Words that match where the excerpt of an entry does not show them: the first three, after it. */
const unseen = (item, terms) => {
  item.querySelector("small")?.remove();
  if (terms.length === 0 || item.querySelector("mark")) return;
  const { more = "", code = "" } = item.dataset;
  const isMatch = (word) => terms.some((term) => word.startsWith(term) || bare(word).startsWith(term));
  const words = `${more} ${code}`.split(" ").filter(isMatch).slice(0, 3);
  const shown = Object.assign(document.createElement("small"), { textContent: ` … ${words.join(" … ")}` });
  mark(shown, terms);
  if (words.length > 0) item.append(shown);
};
/** Only characters with a meaning in an expression: a backslash before any other is an error. */
const escapeTerm = (term) => term.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

/** How many of those found are shown: more take longer to show than anyone waits, and nobody reads as far. */
const most = 100;

const search = () => {
  const query = input.value.trim();
  // Several words do not mean the name of a field.
  const fields = query.includes(" ") ? 0.3 : 2;
  const boostDocument = (_id, _term, { isPage, isField }) => (isField ? fields : isPage ? 2 : 1);
  // Almost every text has a word that begins with one or two letters.
  const options = query.length < 3 ? { boostDocument, fields: ["heading", "initials"] } : { boostDocument };
  const hits = query === "" ? [] : index.search(query, options).sort((a, b) => a.late - b.late);
  list.replaceChildren(
    ...hits.slice(0, most).map(({ id, terms }) => {
      for (const part of all("a, span", items[id])) mark(part, terms);
      unseen(items[id], terms);
      return items[id];
    }),
  );
  const some = hits.length > most ? `, the first ${most} are shown: more words find less` : "";
  const said = hits.length > 0 ? `${hits.length} found${some}` : "Nothing found. Fewer words may find more.";
  found.textContent = query === "" ? hint : said;
  ways.hidden = hits.length > 0;
};
const read = () => {
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  search();
};
input.addEventListener("input", () => {
  const query = new URLSearchParams(input.value ? { q: input.value } : {});
  history.replaceState(null, "", `?${query}`);
  search();
});
addEventListener("pageshow", read);
read();
list.classList.add("read");
input.focus();

const isFramed = window !== top;
document.documentElement.classList.toggle("framed", isFramed);
for (const link of isFramed ? [...items, ways].flatMap((each) => all("a", each)) : []) link.target = "_top";

addEventListener("keydown", (event) => {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (altKey || ctrlKey || metaKey || shiftKey) return;
  const links = all("a", list);
  const at = links.indexOf(document.activeElement);
  if (key === "Escape" && isFramed) parent.postMessage("close", "*");
  else if (key === "ArrowDown") (links[at + 1] ?? document.activeElement).focus();
  else if (key === "ArrowUp") (links[at - 1] ?? input).focus();
  else if (key === "Enter" && document.activeElement === input) links[0]?.click();
  else return;
  event.preventDefault();
});
