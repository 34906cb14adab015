import { blocks } from "./markdown.js";
import type { Page } from "./page.js";

const origin =
  "Each entry is drafted by comparing the description with that of the release before, rule by rule: what changed, whom it breaks, and why.";

/** The history of the description: the project's changelog under a title of its own. */
export function changelogPage(markdown: string): Page {
  const entries = markdown.replace(/^# .*\n/, "").trim();
  return {
    path: "changelog",
    title: "Changelog",
    summary: "What changed, release by release, and whom it breaks.",
    group: "Reference",
    layout: "text",
    markdown: blocks("# Changelog", origin, entries === "" ? "Nothing has been released yet." : entries),
  };
}
