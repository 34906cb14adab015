import type { Description, OperationObject } from "../../../description/description.js";
import type { Operation } from "../../../description/operation.js";
import { fence } from "../markdown.js";
import { curlSample } from "./curl-sample.js";
import { goSample } from "./go-sample.js";
import { javascriptSample } from "./javascript-sample.js";
import { phpSample } from "./php-sample.js";
import { pythonSample } from "./python-sample.js";
import { pythonSdkSample } from "./python-sdk-sample.js";
import { rubySample } from "./ruby-sample.js";
import { readSampleRequest, type SampleRequest } from "./sample-request.js";
import { typescriptSample } from "./typescript-sample.js";

interface Written extends OperationObject {
  "x-codeSamples"?: { lang: string; label?: string; source: string }[];
}

/** The word behind the fence of each tab, in the order of the tabs. */
const tabs = {
  cURL: "sh",
  "Python SDK": "py",
  Python: "py",
  JavaScript: "js",
  TypeScript: "ts",
  Go: "go",
  PHP: "php",
  Ruby: "ruby",
} as const;

type Label = keyof typeof tabs;

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
  const request = readSampleRequest(description, operation);
  const made: Partial<Record<string, string | undefined>> = request
    ? {
        ...(isSimple(request) ? inLanguages(request) : {}),
        cURL: curlSample(request),
        "Python SDK": pythonSdkSample(description, operation, request),
        TypeScript: client && typescriptSample(description, operation, request, client),
      }
    : {};
  const labels = Object.keys(tabs) as Label[];
  const sources = labels.map(
    (label) => written.find(({ label: other, lang }) => (other ?? lang) === label)?.source ?? made[label],
  );
  const known = labels.flatMap((label, at) => {
    const source = sources[at];
    return source === undefined ? [] : [fence(tabs[label], source, label)];
  });
  const others = written.filter(({ label, lang }) => !labels.includes((label ?? lang) as Label));
  return [
    ...known,
    ...others.map(({ label, lang, source }) => fence(lang.toLowerCase(), source, label ?? lang)),
  ].join("\n\n");
}

const inLanguages = (request: SampleRequest): Partial<Record<Label, string | undefined>> => ({
  Python: pythonSample(request),
  JavaScript: javascriptSample(request),
  Go: goSample(request),
  PHP: phpSample(request),
  Ruby: rubySample(request),
});

/** Whether more than cURL is worth a sample: not for a file as the body, nor for a secret in the address. */
const isSimple = ({ credentials, body }: SampleRequest): boolean =>
  body?.kind !== "file" && credentials.every(({ location }) => location !== "query");
