/** Markdown that opens on demand, where a long list would hide what stands around it. */
export const fold = (summary: string, text: string): string[] => [
  `<details><summary>${summary}</summary>`,
  text,
  "</details>",
];
