import { knowledgeFile } from "../files/knowledge-file.js";
import type { Handler } from "../handler.js";
import { requireFile } from "../require-file.js";

/** Shows one file of a store. */
export const getFile: Handler<"getFile"> = ({ path }, world) =>
  knowledgeFile(requireFile(world, path), world.clock.now().getTime());
