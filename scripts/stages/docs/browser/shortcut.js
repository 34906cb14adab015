import { all } from "./all.js";

/** `/` and Ctrl+K, ⌘K on a Mac, open the search over the page; so does its field. Elsewhere than on the page of the search itself. */
const apple = /Mac|iPhone|iPad/.test(navigator.platform);
for (const key of all("header kbd")) key.textContent = apple ? "⌘K" : "Ctrl K";
const [form] = all("header form");
const own = all("main input[type=search]")[0];

const dialog = Object.assign(document.createElement("dialog"), { ariaLabel: "Search", className: "search" });
document.body.append(dialog);
dialog.addEventListener("close", () => dialog.replaceChildren());
dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close()); // beside the frame

const open = () => {
  if (own) {
    own.focus();
    return own.select();
  }
  if (dialog.open) return;
  dialog.append(Object.assign(document.createElement("iframe"), { src: form.action, title: "Search" }));
  dialog.showModal();
  dialog.firstChild.focus();
};
addEventListener("message", ({ source, data }) => {
  if (data === "close search" && source === dialog.firstChild?.contentWindow) dialog.close();
});
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
