import type { Handler } from "../handler.js";
import { Refusal } from "../refusal.js";
import { requireStore } from "../require-store.js";
import { labels } from "./list-labels.js";

export const deleteLabel: Handler<"deleteLabel"> = ({ path }, world) => {
  requireStore(world, path);
  if (labels.some(({ label_id }) => label_id === path.label_id)) return;
  throw new Refusal("LABEL_NOT_FOUND", {
    status: 404,
    message: "We couldn't find the requested resource.",
    system_message: "Label not found",
  });
};
