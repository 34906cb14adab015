import { all } from "./all.js";
import { frameDialog } from "./frame-dialog.js";

/** `/` and Ctrl+K (⌘K on a Mac) open the search over the page, and so does its field; but not on the search page itself. */
const apple = /Mac|iPhone|iPad/.test(navigator.platform);
for (const key of all("header kbd")) key.textContent = apple ? "⌘K" : "Ctrl K";
const [form] = all("header form");
const own = all("main input[type=search]")[0];

const search = frameDialog("search", "Search");

const open = () => {
  if (!own) {
    if (!search.dialog.open) search.dialog.replaceChildren(); // an empty field each time
    return search.open(form.action);
  }
  own.focus();
  own.select();
};
addEventListener("keydown", (event) => {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
  const isShortcut = key.toLowerCase() === "k" && ctrlKey !== metaKey;
  const isSlash = key === "/" && !ctrlKey && !metaKey && !target.closest("input, textarea, select");
  if (altKey || shiftKey || !(isShortcut || isSlash)) return;
  event.preventDefault();
  open();
});
form.addEventListener("focusin", () => {
  form.firstElementChild.blur();
  open();
});
