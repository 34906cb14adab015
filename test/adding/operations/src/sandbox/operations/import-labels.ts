import type { Handler } from "../handler.js";
import { requireStore } from "../require-store.js";

export const importLabels: Handler<"importLabels"> = async ({ path, body }, world) => {
  requireStore(world, path);
  const file = body.get("file");
  const lines = (typeof file === "string" ? file : ((await file?.text()) ?? "")).split("\n");
  const color = body.get("color") === "red" ? "red" : "green";
  const names = lines.filter((line) => line !== "");
  return {
    labels: names.map((name, index) => ({ label_id: `label_${color}${index + 1}`, name, color })),
    total: names.length,
  };
};
