// Comfort only: every page is whole without this script.
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const remember = (name, value) => {
  try {
    if (value === undefined) return localStorage.getItem(name);
    localStorage.setItem(name, value);
  } catch {
    // Some browsers give pages from disk no storage.
  }
  return null;
};

// Dark or light: what the system says, until the reader chooses.
const dark = matchMedia("(prefers-color-scheme: dark)");
all(".theme")[0].addEventListener("click", () => {
  const { dataset } = document.documentElement;
  const now = dataset.theme ?? (dark.matches ? "dark" : "light");
  dataset.theme = now === "dark" ? "light" : "dark";
  remember("theme", dataset.theme);
});

// The menu of narrow screens.
const [menuButton] = all(".open-menu");
const openMenu = (open) => {
  menuButton.setAttribute("aria-expanded", String(open));
  document.body.classList.toggle("menu-open", open);
};
menuButton.addEventListener("click", () => openMenu(!document.body.classList.contains("menu-open")));
addEventListener("keydown", (event) => {
  if (event.key === "Escape" && document.body.classList.contains("menu-open")) {
    openMenu(false);
    menuButton.focus();
  }
  if (event.key === "/" && !/^(INPUT|TEXTAREA)$/.test(document.activeElement?.tagName)) {
    event.preventDefault();
    all("input[type=search]")[0].focus();
  }
});

// Tabs, by the pattern of the ARIA Authoring Practices; the choice holds for every page.
const choose = (tab, focus) => {
  for (const each of all("[role=tab]", tab.parentElement)) {
    const chosen = each === tab;
    each.setAttribute("aria-selected", String(chosen));
    each.tabIndex = chosen ? 0 : -1;
    document.getElementById(each.getAttribute("aria-controls")).classList.toggle("chosen", chosen);
  }
  if (focus) tab.focus();
  markScrollers();
};
const markScrollers = () => {
  for (const box of all("pre, .table")) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  }
};
for (const list of all("[role=tablist]")) {
  const tabs = all("[role=tab]", list);
  // Every list of the same tabs goes by the last choice: languages here, frameworks there.
  const kind = `tabs ${tabs.map((tab) => tab.textContent)}`;
  const wanted = remember(kind);
  choose(tabs.find((tab) => tab.textContent === wanted) ?? tabs[0], false);
  list.addEventListener("click", ({ target }) => {
    if (target.role !== "tab" && target.getAttribute("role") !== "tab") return;
    choose(target, true);
    remember(kind, target.textContent);
  });
  list.addEventListener("keydown", (event) => {
    const at = tabs.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    choose(tabs[(to + tabs.length) % tabs.length], true);
  });
}
markScrollers();
addEventListener("resize", markScrollers);

for (const figure of all("figure.code:not(figure + .text)")) {
  const button = Object.assign(document.createElement("button"), {
    type: "button",
    className: "copy",
    textContent: "Copy",
  });
  figure.insertBefore(button, figure.querySelector("pre"));
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(figure.querySelector("code").textContent);
    button.textContent = "Copied";
    setTimeout(() => {
      button.textContent = "Copy";
    }, 1500);
  });
}

// A link to something that is folded away, behind a tab, or not on this page.
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

// Search: the list of the page is the index. All words must be there, whatever their ending; those in the title count first.
const stem = (word) => word.replace(/(?<=\w{4})(y|ies|ied|ing|ed|e?s)$/, "");
const [index] = all("#search-index");
if (index) {
  const input = all("main input[type=search]")[0];
  const entries = all("li", index).map((item) => ({
    item,
    title: item.querySelector("a").textContent.toLowerCase(),
    text: `${item.textContent} ${item.dataset.more ?? ""}`.toLowerCase(),
  }));
  const found = document.getElementById("search-count");
  const search = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean).map(stem);
    const hits = entries.filter(({ text }) => words.every((word) => text.includes(word)));
    const rank = ({ title }) => words.filter((word) => title.includes(word)).length;
    hits.sort((a, b) => rank(b) - rank(a)); // and else in the order of the site
    index.replaceChildren(...(words.length > 0 ? hits : entries).map(({ item }) => item));
    found.textContent = words.length > 0 ? `${hits.length} found` : `${entries.length} entries`;
  };
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  input.addEventListener("input", search);
  search();
  input.focus();
}
