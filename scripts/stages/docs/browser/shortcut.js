import { all } from "./all.js";

/** Ctrl+K, or ⌘K on a Mac, leads to the search from anywhere. */
const apple = /Mac|iPhone|iPad/.test(navigator.platform);
const input = all("input[type=search]").at(-1); // of the page of the search, else of the head
for (const key of all("header kbd")) key.textContent = apple ? "⌘K" : "Ctrl K";

addEventListener("keydown", (event) => {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (key.toLowerCase() !== "k" || altKey || shiftKey || ctrlKey === metaKey) return;
  event.preventDefault();
  input.focus();
  input.select();
});
