/** How a page calls fields without a name. */
export const others = "Any other field";

/** One entry of a list of fields as a page shows it. */
interface Entry {
  /** Of a field; a form, or a link to where the fields stand, has none. */
  name?: string;
  facts: string;
  /** The fields around a form that it demands. */
  needs: string[];
  /** Where the entry of a link leads. */
  to?: string;
  inner: Entry[];
}

/** What a page says of a field: its types in words, and whether it must be there. */
export interface DocumentedField {
  words: string;
  required: boolean;
  inner: () => [name: string, field: DocumentedField][];
}

/** The fields of each section of a page: of `Request body`, of the parameters, of each status. */
export function documentedFields(markdown: string): Map<string, [string, DocumentedField][]> {
  /** What stands below an anchor; below a status and `request-body` its section. */
  const anchors = new Map<string, Entry[]>();
  const sections = new Map<string, Entry[]>();
  const open: { indent: number; inner: Entry[] }[] = [];
  for (const line of markdown.split("\n")) {
    const [, title] = /^##+ (?:<a id="[^"]*"><\/a>)?(.+?)(?: \(.*)?$/.exec(line) ?? [];
    if (title !== undefined) {
      const inner: Entry[] = [];
      const key = /^\d\w\w|^default/.exec(title)?.[0] ?? title;
      sections.set(key, inner);
      anchors.set(key.toLowerCase().replace(" ", "-"), inner);
      open.splice(0, open.length, { indent: -1, inner });
      continue;
    }
    const [, indent = "", anchor, text, link] =
      /^( *)- (?:<a id="([^"]*)"><\/a>(.*)|\[[^\]]*\]\(#([^)]*)\).*)$/.exec(line) ?? [];
    if (text === undefined && link === undefined) continue;
    while ((open.at(-1)?.indent ?? -1) >= indent.length) open.pop();
    const [, name, facts = ""] = /^`([^`]+)` (.*)$/.exec(text ?? "") ?? [];
    const [, needs = ""] = /((?:`[^`]+`(?:, )?)+) \*\*required\*\*$/.exec(name ? "" : (text ?? "")) ?? [];
    const entry: Entry = {
      ...(name && { name }),
      ...(text?.startsWith(`**${others}**`) && { name: others }),
      ...(link && { to: link }),
      facts,
      needs: [...needs.matchAll(/`([^`]+)`/g)].map(([, each = ""]) => each),
      inner: [],
    };
    if (anchor !== undefined) anchors.set(anchor, entry.inner);
    open.at(-1)?.inner.push(entry);
    open.push({ indent: indent.length, inner: entry.inner });
  }
  const fieldsOf = (entries: readonly Entry[], above: readonly string[] = []): [string, DocumentedField][] =>
    entries.flatMap(({ name, facts, needs, to, inner }) => {
      const demanded = entries.filter((each) => needs.includes(each.name ?? ""));
      if (name === undefined)
        return [
          ...fieldsOf(demanded.map((each) => ({ ...each, facts: `${each.facts} · **required**` }))),
          ...(to === undefined ? fieldsOf(inner, above) : followed(to, above)),
        ];
      if (name === others)
        return [[others, { words: "", required: false, inner: () => [] }], ...fieldsOf(inner)];
      const [words = "", ...more] = facts.split(" · ");
      return [[name, { words, required: more.includes("**required**"), inner: () => fieldsOf(inner) }]];
    });
  const followed = (to: string, above: readonly string[]) =>
    above.includes(to) ? [] : fieldsOf(anchors.get(to) ?? [], [...above, to]);
  return new Map([...sections].map(([title, entries]) => [title, fieldsOf(entries)]));
}
