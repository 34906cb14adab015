import type { Laboratory } from "../subject.js";
import { filterStories } from "./filters.js";
import { madeStories } from "./made.js";
import { pageStories } from "./pages.js";
import { removedStories } from "./removed.js";
import type { Story } from "./story.js";

/** Every story that the links, the pagination and the filters of a description have. */
export const planStories = (laboratory: Laboratory): Story[] => [
  ...madeStories(laboratory),
  ...pageStories(laboratory),
  ...filterStories(laboratory),
  ...removedStories(laboratory),
];
