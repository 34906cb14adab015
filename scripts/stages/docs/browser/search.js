import { all } from "./all.js";

/** The list of the page is the index. All words must be there, whatever their ending; those in the title count most, those in code least. */
const stem = (word) => word.replace(/(?<=\w{4})(y|ies|ied|ing|ed|e?s)$/, "");
/** `next.js` is found by `nextjs` too, and the title `Get upload URL` by `getUploadUrl`. */
const bare = (text) => text.replaceAll(/[.\-/]/g, "");
const solid = (text) => bare(text).replaceAll(/\s/g, "");

const [index] = all("#search-index");
if (index) {
  const input = all("main input[type=search]")[0];
  const found = document.getElementById("search-count");
  const ways = document.getElementById("search-ways");
  const hint = found.textContent;
  const entries = all("li", index).map((item) => {
    const title = item.querySelector("a").textContent.toLowerCase();
    const { more = "", code = "", late } = item.dataset;
    const prose = `${item.textContent} ${more}`.toLowerCase();
    const titles = `${title} ${solid(title)}`;
    return {
      item,
      late: late !== undefined,
      titles,
      prose,
      text: `${titles} ${prose} ${bare(prose)} ${code} ${bare(code)}`,
    };
  });

  const search = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean).map(stem);
    const hits =
      words.length > 0 ? entries.filter(({ text }) => words.every((word) => text.includes(word))) : [];
    const count = (text) => words.filter((word) => text.includes(word)).length;
    const rank = ({ titles, prose, late }) => (2 * count(titles) + count(prose)) / (late ? 2 : 1);
    hits.sort((a, b) => rank(b) - rank(a)); // and else in the order of the site
    index.replaceChildren(...hits.map(({ item }) => item));
    const said = hits.length > 0 ? `${hits.length} found` : "Nothing found. Fewer words may find more.";
    found.textContent = words.length > 0 ? said : hint;
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
  input.focus();
}
