import { all } from "./all.js";
import { remember } from "./remember.js";

/** Shows the panel of a tab, and no other of its list. */
export const choose = (tab, focus) => {
  for (const each of all("[role=tab]", tab.parentElement)) {
    const chosen = each === tab;
    each.setAttribute("aria-selected", String(chosen));
    each.tabIndex = chosen ? 0 : -1;
    document.getElementById(each.getAttribute("aria-controls")).classList.toggle("chosen", chosen);
  }
  if (focus) tab.focus();
};

/** Tabs by the pattern of the ARIA Authoring Practices. The choice holds for every list of the same tabs: languages here, frameworks there. */
for (const list of all("[role=tablist]")) {
  const tabs = all("[role=tab]", list);
  const kind = `tabs ${tabs.map((tab) => tab.textContent)}`;
  const wanted = remember(kind);
  choose(tabs.find((tab) => tab.textContent === wanted) ?? tabs[0], false);
  list.addEventListener("click", ({ target }) => {
    if (!tabs.includes(target)) return;
    choose(target, true);
    remember(kind, target.textContent);
  });
  list.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return; // the browser's own: Alt+← goes back
    const at = tabs.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    choose(tabs[(to + tabs.length) % tabs.length], true);
  });
}
