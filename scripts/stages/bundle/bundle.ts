import type { Description } from "../../description/description.js";
import { openDescription } from "./open-description.js";

/**
 * The description whose root file is `root`, in one piece. Throws `DescriptionError` when a file is missing, when two different
 * components have the same name, and when it is not OpenAPI 3.0 or 3.1.
 */
export const bundle = (root: string): Promise<Description> => openDescription(root).description();
