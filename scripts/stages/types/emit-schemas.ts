import type { Description } from "../../description/description.js";
import { generatedNotice } from "../generated-notice.js";

/** Emits schemas.ts: the schemas of types.ts by their names. A name that is unusual for a type stays in `components` alone. */
export function emitSchemas(description: Description): string {
  const names = Object.keys(description.components?.schemas ?? {}).filter((name) => /^[A-Z]\w*$/.test(name));
  const aliases = names.map((name) => `export type ${name} = components["schemas"]["${name}"];\n`);
  const lines = aliases.length === 0 ? "export {};\n" : `import type { components } from "./types.js";\n\n`;
  return generatedNotice + lines + aliases.join("");
}
