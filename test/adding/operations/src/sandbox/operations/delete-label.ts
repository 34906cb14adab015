import type { Handler } from "../handler.js";
import { refuse } from "../refusal.js";
import { requireStore } from "../require-store.js";
import { labels } from "./list-labels.js";

export const deleteLabel: Handler<"deleteLabel"> = ({ path }, world) => {
  requireStore(world, path);
  if (!labels.some(({ label_id }) => label_id === path.label_id)) throw refuse("LABEL_NOT_FOUND");
};
