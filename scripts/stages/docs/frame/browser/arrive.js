import { choose } from "./tabs.js";

/** A link to something that is folded away, behind a tab, or not on this page. */
const arrive = () => {
  const id = decodeURIComponent(location.hash.slice(1));
  const target = document.getElementById(id) ?? (id && document.getElementById("other-codes"));
  if (!target) return;
  for (let at = target; at; at = at.parentElement) {
    if (at.tagName === "DETAILS") at.open = true;
    if (at.role === "tabpanel") choose(document.getElementById(`tab:${at.id}`), false);
  }
  target.scrollIntoView();
};
addEventListener("hashchange", arrive);
if (location.hash) arrive();
