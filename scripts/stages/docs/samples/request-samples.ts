import type { Description, OperationObject } from "../../../description/description.js";
import type { Operation } from "../../../description/operation.js";
import { fence } from "../markdown/markdown.js";
import { requestFacts, sampleValues } from "./request-facts.js";
import { type Language, languages, samplesOf } from "./samples.js";

interface Written extends OperationObject {
  "x-codeSamples"?: { lang: string; label?: string; source: string }[];
}

/**
 * The samples of a request, one tab each: those that a person wrote, and for every other language one that is made from the first
 * exchange which ends in success. `client` is the package that has the client.
 */
export function requestSamples(
  description: Description,
  operation: Operation,
  client: string | undefined,
): string {
  const { "x-codeSamples": written = [] } = operation.source as Written;
  const values = sampleValues(operation);
  const made = values ? samplesOf(requestFacts(description, operation, client), values) : {};
  const labels = Object.keys(languages) as Language[];
  const sources = labels.map(
    (label) => written.find(({ label: other, lang }) => (other ?? lang) === label)?.source ?? made[label],
  );
  const known = labels.flatMap((label, at) => {
    const source = sources[at];
    return source === undefined ? [] : [fence(languages[label], source, label)];
  });
  const others = written.filter(({ label, lang }) => !labels.includes((label ?? lang) as Language));
  return [
    ...known,
    ...others.map(({ label, lang, source }) => fence(lang.toLowerCase(), source, label ?? lang)),
  ].join("\n\n");
}
