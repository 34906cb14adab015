import * as keywords from "../../scripts/stages/checks/keywords.js";

const { enumeration, ...others } = keywords;
const all: keywords.Keywords = { ...others, enum: enumeration };

/** Runs checks as the client does; of the keywords those that are `known`. */
export function runner(
  definition: (name: string) => keywords.CheckSchema | undefined,
  known: keywords.Keywords = all,
): keywords.Check {
  const run: keywords.Check = (schema, value) => {
    for (const [name, argument] of Object.entries(schema)) {
      const violation =
        name === "$ref"
          ? run(definition(String(argument).slice(2)) ?? {}, value)
          : known[name as "type"]?.(argument as never, value, run, schema);
      if (violation) return violation;
    }
    return undefined;
  };
  return run;
}
