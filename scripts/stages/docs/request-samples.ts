import type { Description, OperationObject } from "../../description/description.js";
import type { Operation } from "../../description/operation.js";
import { curlSample } from "./curl-sample.js";
import { fence } from "./markdown.js";
import { typescriptSample } from "./typescript-sample.js";

interface Sample {
  lang: string;
  label?: string;
  source: string;
}

/** The words behind a fence, by language. */
const fences: Record<string, string> = {
  shell: "sh",
  bash: "sh",
  python: "py",
  javascript: "js",
  typescript: "ts",
};

/**
 * The samples of a request, one tab each: those that a person wrote, and where these leave it out, cURL before them and TypeScript behind
 * them, made from the first exchange that ends in success. `client` is the package that has the client.
 */
export function requestSamples(
  description: Description,
  operation: Operation,
  client: string | undefined,
): string {
  const { "x-codeSamples": written = [] } = operation.source as OperationObject & {
    "x-codeSamples"?: Sample[];
  };
  const isWritten = (label: string) => written.some(({ label: other, lang }) => (other ?? lang) === label);
  const made = (label: string, lang: string, source: string | undefined): Sample[] =>
    source === undefined || isWritten(label) ? [] : [{ lang, label, source }];
  const all = [
    ...made("cURL", "Shell", curlSample(description, operation)),
    ...written,
    ...made("TypeScript", "TypeScript", client && typescriptSample(description, operation, client)),
  ];
  return all
    .map(({ lang, label = lang, source }) =>
      fence(fences[lang.toLowerCase()] ?? lang.toLowerCase(), source, label),
    )
    .join("\n\n");
}
