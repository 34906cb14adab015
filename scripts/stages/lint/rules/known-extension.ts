import { describedSchemes } from "../../../description/credential-scheme.js";
import type { Description } from "../../../description/description.js";
import { type ExtensionName, extensions } from "../../../description/extensions.js";
import type { Remark } from "../../../description/finding.js";
import { escapePointer } from "../../../description/json-pointer.js";
import { namedExamples } from "../../../description/read-exchanges.js";
import { readOperations } from "../../../description/read-operations.js";
import { didYouMean } from "../did-you-mean.js";
import type { HouseRule } from "../house-rule.js";
import { walkSchemas } from "../walk-schemas.js";

type Place = (typeof extensions)[ExtensionName]["on"][number];

const article = (place: Place): string => (place === "root" ? "the" : /^[aeo]/.test(place) ? "an" : "a");

interface Part {
  place: Place;
  source: object;
  pointer: string;
}

/** A misspelt extension would be ignored, together with what it says. */
export const knownExtension: HouseRule = {
  name: "known-extension",
  hint: "Correct the name or the place, or add the extension to scripts/description/extensions.ts.",
  check: (description) => partsOf(description).flatMap(strangers),
};

function strangers({ place, source, pointer }: Part): Remark[] {
  const names = Object.keys(extensions) as ExtensionName[];
  const allowed: string[] = [...names.filter((name) => extensions[name].on.includes(place)), ...made];
  return Object.keys(source)
    .filter((name) => name.startsWith("x-") && !allowed.includes(name))
    .map((name) => ({
      message: `\`${name}\` means nothing in ${article(place)} ${place}${didYouMean(name, allowed)}`,
      pointer: `${pointer}/${escapePointer(name)}`,
    }));
}

/** What the bundle makes of the files beside the description. */
const made = ["x-codeSamples"];

function partsOf(description: Description): Part[] {
  const operations = readOperations(description);
  const responses = operations.flatMap((operation) => operation.responses);
  const bodies = operations.flatMap(({ body }) => body?.contents ?? []);
  const owners = [
    ...operations.flatMap(({ parameters }) => parameters),
    ...bodies,
    ...responses.flatMap(({ contents }) => contents),
  ];
  const examples = owners.flatMap((owner) => namedExamples(description, owner));
  return [
    { place: "root", source: description, pointer: "" },
    ...operations.map((each): Part => ({ place: "operation", ...each })),
    ...responses.map((each): Part => ({ place: "response", ...each })),
    ...operations
      .flatMap(({ parameters }) => parameters)
      .map((each): Part => ({ place: "parameter", ...each })),
    ...responses.flatMap(({ headers }) => headers).map((each): Part => ({ place: "header", ...each })),
    ...responses.flatMap(({ links }) => links).map((each): Part => ({ place: "link", ...each })),
    ...examples.map(({ example, pointer }): Part => ({ place: "example", source: example, pointer })),
    ...walkSchemas(description).map(
      ({ schema, pointer }): Part => ({ place: "schema", source: schema, pointer }),
    ),
    ...describedSchemes(description).map((each): Part => ({ place: "security scheme", ...each })),
  ];
}
