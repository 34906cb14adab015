import { all } from "./all.js";
import { remember } from "./remember.js";

/** Shows the panel of a tab, and hides the others of its list. */
export const choose = (tab, focus) => {
  for (const each of all("[role=tab]", tab.parentElement)) {
    const chosen = each === tab;
    each.setAttribute("aria-selected", String(chosen));
    each.tabIndex = chosen ? 0 : -1;
    document.getElementById(each.getAttribute("aria-controls")).classList.toggle("chosen", chosen);
  }
  if (focus) tab.focus();
};

/** The tabs that the reader chose, the last one first: each list shows the first of them that it has. */
const chosen = () => (remember("tabs") ?? "").split("\n");

/** Makes tabs work by the pattern of the ARIA Authoring Practices. A choice holds on every page: languages here, frameworks there. */
export const setUpTabs = (list) => {
  const tabs = all("[role=tab]", list);
  const wanted = chosen().find((name) => tabs.some((tab) => tab.textContent === name));
  choose(tabs.find((tab) => tab.textContent === wanted) ?? tabs[0], false);
  list.addEventListener("click", ({ target }) => {
    if (!tabs.includes(target)) return;
    choose(target, true);
    // The address then leads to this tab; that of a page in a frame stays as it is.
    if (window === top) history.replaceState(null, "", `#${target.getAttribute("aria-controls")}`);
    const name = target.textContent;
    if (/^\d/.test(name)) return; // a status belongs to this page
    remember("tabs", [name, ...chosen().filter((other) => other !== name)].slice(0, 8).join("\n"));
  });
  list.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return; // the browser's own: Alt+← goes back
    const at = tabs.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    choose(tabs[(to + tabs.length) % tabs.length], true);
  });
};

for (const list of all("[role=tablist]")) setUpTabs(list);
