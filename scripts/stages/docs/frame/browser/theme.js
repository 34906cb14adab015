import { all } from "./all.js";
import { remember } from "./remember.js";

/** Dark or light: what the system says, until the reader chooses. */
const system = matchMedia("(prefers-color-scheme: dark)");
const { dataset } = document.documentElement;
const [button] = all(".theme");

const isDark = () => (dataset.theme ?? (system.matches ? "dark" : "light")) === "dark";
const say = () => button.setAttribute("aria-pressed", String(isDark()));

button.addEventListener("click", () => {
  dataset.theme = isDark() ? "light" : "dark";
  remember("theme", dataset.theme);
  say();
});
system.addEventListener("change", say);
say();
