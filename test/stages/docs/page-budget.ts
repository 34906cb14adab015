/** What a page may weigh, in bytes: the menu of every page names each operation, and the search page has an entry for each of its sections. */
export function pageBudget(path: string, operations: number): number {
  if (path.startsWith("reference/")) return 90_000;
  return 100_000 + operations * (path === "search.html" ? 3_000 : 300);
}
