// What Redoc leaves undone for people who use the keyboard alone, or who hear the page.
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const icon = (name) => `[data-component-name="icons/${name}/${name}"]`;

/** Gives names to what has none, and makes buttons of what takes a click only. */
const nameAndReach = () => {
  // Redoc names the choice of an example "Example", whatever is written on it.
  for (const button of all('button[aria-label="Example"]')) button.removeAttribute("aria-label");
  for (const button of all("button:not([aria-label])"))
    if (!button.textContent)
      button.ariaLabel = button.parentElement.querySelector("input") ? "Clear" : "Close";
  for (const link of all('a[href^="https://redocly.com/redoc"]:not([aria-label])'))
    link.ariaLabel = "API docs by Redocly";
  for (const trigger of all("[data-testid=search-trigger]")) reach(trigger);
  for (const [name, label] of [
    ["HorizontalViewIcon", "Samples below the text"],
    ["VerticalViewIcon", "Samples beside the text"],
  ])
    for (const drawing of all(icon(name))) reach(drawing.parentElement, label);
};
const reach = (element, label) => {
  if (element.role === "button") return;
  Object.assign(element, { role: "button", tabIndex: 0 });
  if (label) element.ariaLabel = label;
};

/** Redoc puts dialogs and some menus at the end of the page and leaves the keyboard where it was: take it there, and back again. */
let opened;
let before;
const follow = () => {
  const dialog = all("body > div:not(#redoc) > [tabindex]").at(-1);
  const trigger = all("[aria-haspopup=menu][aria-expanded=true]").at(-1);
  const menu = trigger && all("[role=menu]").findLast((each) => each.checkVisibility());
  const now = dialog ?? menu;
  if (now === opened) return;
  before = opened ? before : document.activeElement;
  opened = now;
  for (const rest of all("#redoc, body > nav")) rest.inert = dialog !== undefined;
  const name = dialog?.querySelector('[data-component-name^="Typography"]')?.textContent ?? "Search";
  if (dialog) Object.assign(dialog, { role: "dialog", ariaModal: "true", ariaLabel: name });
  if (!now) before?.focus();
  else if (!now.contains(document.activeElement))
    (all("[role=menuitem], input, button", now)[0] ?? now).focus();
};

const press = (event) => {
  const { key, target } = event;
  const item = target.closest("[role=menuitem]");
  if ((key === "Enter" || key === " ") && (target === item || target.matches("[role=button]")))
    target.click();
  else if (item && (key === "Escape" || key === "Tab"))
    all("[aria-haspopup=menu][aria-expanded=true]")[0]?.click();
  else if (item && /^(Arrow(Up|Down)|Home|End)$/.test(key)) {
    const items = all("[role=menuitem]", item.closest("[role=menu]"));
    const at = items.indexOf(item);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[key];
    items.at(to % items.length).focus();
  } else return;
  event.preventDefault();
};
addEventListener("keydown", press);

new MutationObserver(() => {
  nameAndReach();
  follow();
}).observe(document.body, {
  subtree: true,
  childList: true,
  attributes: true,
  attributeFilter: ["aria-label", "aria-expanded"],
});

// The choice of colours that is made here holds for the other pages too. Seen before Redoc acts on it: what is not yet, will be.
const choose = ({ target }) => {
  if (!target.closest("[data-testid=color-mode-switcher]")) return;
  const { classList } = document.documentElement;
  try {
    localStorage.setItem("theme", classList.contains("dark") ? "light" : "dark");
  } catch {} // some browsers give pages from disk no storage
};
addEventListener("click", choose, true);

// Redoc folds every group of operations until it is the current one: start at the first.
const group = document.querySelector('#redoc a[href^="/"]:not([href="/"])');
if (location.hash === "" && group) history.replaceState(null, "", `#${group.getAttribute("href")}`);
