import type { Handler } from "../handler.js";
import { removeFile } from "../remove-file.js";
import { requireFile } from "../require-file.js";

/** Removes a file; the second time there is none, and that is a 404. */
export const deleteFile: Handler<"deleteFile"> = ({ path }, world) => {
  removeFile(world, requireFile(world, path).id);
};
