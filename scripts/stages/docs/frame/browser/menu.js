import { all } from "./all.js";

/** The menu of narrow screens covers the page: what is behind it can be neither reached nor scrolled. */
const [button] = all(".open-menu");
const behind = all(".skip, main, .contents");

const openMenu = (open) => {
  button.setAttribute("aria-expanded", String(open));
  button.textContent = open ? "Close" : "Menu";
  document.body.classList.toggle("menu-open", open);
  for (const each of behind) each.inert = open;
};
const isOpen = () => document.body.classList.contains("menu-open");

button.addEventListener("click", () => openMenu(!isOpen()));
addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !isOpen()) return;
  openMenu(false);
  button.focus();
});
// On a wide screen the menu stands beside the text; a page that the reader comes back to begins without it.
matchMedia("(min-width: 54.01rem)").addEventListener("change", () => openMenu(false));
addEventListener("pagehide", () => openMenu(false));
