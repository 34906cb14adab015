import { installed } from "./installed.js";

/** Packs and installs the package before the first test asks for it, so that no two do it at the same time. */
export const setup = (): void => void installed();
