/** What can be wrong in a Markdown text, with its place; lines and columns count from 1. */
export interface Scanned {
  links: { href: string; line: number; column: number }[];
  fences: { language: string; text: string; line: number; closed: boolean }[];
}

/** Finds links and fences by line, so that a text inside YAML can be scanned as it stands. Links in code do not count. */
export function scanMarkdown(text: string): Scanned {
  const links: Scanned["links"] = [];
  const fences: (Scanned["fences"][number] & { ticks: string })[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    const open = fences.at(-1);
    const [, ticks = "", language = ""] = /^\s*(`{3,})(\w*)/.exec(line) ?? [];
    if (open && !open.closed) {
      if (ticks.length >= open.ticks.length && line.trim() === ticks) open.closed = true;
      else open.text += `${line}\n`;
    } else if (ticks) fences.push({ language, text: "", line: index + 1, closed: false, ticks });
    else
      for (const { 1: href = "", index: at } of line
        .replaceAll(/`[^`]*`/g, (code) => "x".repeat(code.length))
        .matchAll(/\]\(([^)\s]+)\)/g))
        links.push({ href, line: index + 1, column: at + 3 });
  }
  return { links, fences };
}
