export const operation = "reference/getUploadUrl.html";

/** One page of each kind: what is drawn on it is drawn on all others of its kind. The unit tests look at the text of every page. */
export const kinds = [
  "index.html", // cards and tables of operations
  operation, // samples, fields, a body, rows that open
  "reference/getFile.html", // a callout, the mark of what is inferred
  "conventions.html", // every mark
  "errors.html", // codes, folds, snippets
  "guides/runtimes-and-frameworks.html", // tabs, the longest lines
  "changelog.html",
  "search.html",
];
