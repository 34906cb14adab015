/** What a page may weigh, in bytes: each has its text a second time, as packed Markdown; the menu of every page names each operation, and the search page has the library that searches, and an entry for each section. */
export function pageBudget(path: string, operations: number): number {
  if (path.startsWith("reference/")) return 90_000;
  return path === "search.html" ? 175_000 + operations * 3_000 : 110_000 + operations * 300;
}
