/**
 * The largest size of a page, in bytes: each has its text a second time, as packed Markdown; the menu of every page names each operation,
 * and the search page has the library that searches, an entry for each section, and one for each field.
 */
export function pageBudget(path: string, operations: number): number {
  if (path.startsWith("reference/")) return 90_000;
  return path === "search.html" ? 190_000 + operations * 3_000 : 110_000 + operations * 700;
}
