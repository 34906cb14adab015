import type { Handler } from "../handler.js";
import { requireStore } from "../require-store.js";

/** Every store has these. */
export const labels = [
  { label_id: "label_green1", name: "invoice", color: "green" },
  { label_id: "label_green2", name: "receipt", color: "green" },
  { label_id: "label_red1", name: "urgent", color: "red" },
] as const;

export const listLabels: Handler<"listLabels"> = ({ path, query }, world) => {
  requireStore(world, path);
  const { color, search = "", limit = labels.length } = query ?? {};
  const found = labels.filter(
    (label) => label.name.includes(search) && (color ?? label.color) === label.color,
  );
  return { labels: found.slice(0, limit), total: found.length };
};
