import type { Handler } from "../handler.js";
import { requireFile } from "../require-file.js";

/** Removes a file; the second time there is none, and that is a 404. */
export const deleteFile: Handler<"deleteFile"> = ({ path }, world) => {
  world.files.delete(requireFile(world, path).id);
};
