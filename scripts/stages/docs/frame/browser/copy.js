import { all } from "./all.js";

const spoken = Object.assign(document.createElement("p"), { className: "spoken", role: "status" });
document.body.append(spoken);

const headings = all("h1, h2, h3");
const names = new Map();
/** What a block is: its tab, or its caption and the heading above it. No two blocks of a page have one name. */
const nameOf = (figure) => {
  const tab = document.getElementById(figure.closest("[role=tabpanel]")?.getAttribute("aria-labelledby"));
  const caption =
    figure.querySelector("figcaption")?.textContent ?? (figure.matches(".http") ? "URL" : "text");
  const heading = headings.findLast(
    (each) => each.compareDocumentPosition(figure) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const name = tab ? tab.textContent : `${caption}: ${heading?.textContent}`;
  const count = (names.get(name) ?? 0) + 1;
  names.set(name, count);
  return count === 1 ? name : `${name} ${count}`;
};

/** Selects the text and copies that, where pages may not write to the clipboard: over plain HTTP. */
const select = (element) => {
  getSelection().selectAllChildren(element);
  return document.execCommand("copy") ? "Copied" : "Selected";
};
const copy = async (code, text) => {
  try {
    await navigator.clipboard.writeText(text);
    return "Copied";
  } catch {
    return select(code);
  }
};

/** A button that copies a text, or selects what stands for it. `read` gives the text. */
export const copyButton = (name, shown, read) => {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "copy" });
  const say = (word) => Object.assign(button, { textContent: word, ariaLabel: `${word} ${name}` });
  say("Copy");
  button.addEventListener("click", async () => {
    spoken.textContent = say(await copy(shown, await read())).ariaLabel;
    setTimeout(() => {
      say("Copy");
      spoken.textContent = "";
    }, 2000);
  });
  return button;
};

/** Puts a button into a block that copies its code. */
export const addCopy = (figure) => {
  const code = figure.querySelector(".address") ?? figure.querySelector("code");
  const button = copyButton(nameOf(figure), code, () => code.textContent.trimEnd());
  figure.insertBefore(button, figure.querySelector("pre"));
};

for (const figure of all("figure.code:not(figure + .text)")) addCopy(figure);
