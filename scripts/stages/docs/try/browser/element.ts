/** Makes an element with properties and children. A property that is undefined is left out. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<Record<string, unknown>> = {},
  ...content: (Node | string | undefined)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined) continue;
    if (name in made && !name.includes("-")) Object.assign(made, { [name]: value });
    else made.setAttribute(name, String(value));
  }
  made.append(...content.filter((each) => each !== undefined));
  return made;
}

/** An element of the page that is there from the start. */
export const byId = <Type extends HTMLElement>(id: string): Type => document.getElementById(id) as Type;

/** Markdown of one line, of which only code and strong words are read. */
export const inline = (markdown: string): (Node | string)[] =>
  markdown.split(/(`[^`]*`|\*\*[^*]*\*\*)/).map((part) => {
    if (part.startsWith("`")) return element("code", {}, part.slice(1, -1));
    if (part.startsWith("**")) return element("strong", {}, part.slice(2, -2));
    return part.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1");
  });
