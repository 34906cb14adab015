import type { Parameter } from "../../scripts/description/description.js";

/** How each style expands, in the words of RFC 6570 (section 3.2.1, appendix A), on which OpenAPI builds (3.1.1, appendix C). */
const styles: Record<string, { first: string; separator: string; named: boolean; beforeNothing?: string }> = {
  simple: { first: "", separator: ",", named: false },
  label: { first: ".", separator: ".", named: false },
  matrix: { first: ";", separator: ";", named: true, beforeNothing: "" },
  form: { first: "", separator: "&", named: true },
};
/** Where a style is not an expansion of RFC 6570: what stands between the members of a value. */
const delimiters: Record<string, string> = { spaceDelimited: "%20", pipeDelimited: "%7C" };

/** OpenAPI 3.1.1, section 4.8.12.2. */
const usualStyle = { path: "simple", header: "simple", query: "form", cookie: "form" } as const;

/** What is sent of one parameter, by the tables; undefined where they say nothing of its style with this value. */
export function expand({ name, in: place, ...given }: Parameter, value: unknown): string | undefined {
  const style = given.style ?? usualStyle[place];
  const explode = given.explode ?? style === "form";
  const encode = place === "header" ? String : encodeURIComponent;
  const isList = Array.isArray(value);
  const pairs = typeof value === "object" && value !== null ? Object.entries(value) : [];
  if (pairs.some(([, member]) => typeof member === "object")) return undefined;
  const key = encode(name);
  if (style === "deepObject")
    return isList || pairs.length === 0
      ? undefined
      : pairs.map(([member, each]) => `${encode(`${name}[${member}]`)}=${encode(String(each))}`).join("&");
  const delimiter = delimiters[style];
  const members = pairs.map(([member, each]) =>
    isList ? [encode(String(each))] : [encode(member), encode(String(each))],
  );
  if (delimiter && (explode || pairs.length === 0)) return undefined;
  if (delimiter) return `${key}=${members.flat().join(delimiter)}`;
  const rule = styles[style];
  if (rule === undefined || (typeof value === "object" && pairs.length === 0)) return undefined;
  const { first, separator, named, beforeNothing = "=" } = rule;
  const own = (text: string): string => (named ? `${key}${text === "" ? beforeNothing : "="}${text}` : text);
  if (pairs.length === 0) return first + own(encode(String(value)));
  if (!explode) return first + own(members.flat().join(","));
  return first + members.map((member) => (isList ? own(`${member[0]}`) : member.join("="))).join(separator);
}
