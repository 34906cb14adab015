/** What a page may weigh, in bytes: the menu names each operation, and the search page has an entry for each of its sections. */
export const pageBudget = (path: string, operations: number): number =>
  100_000 + (operations - 1) * (path === "search.html" ? 7_000 : 300);
