import type { CallValues } from "../../client/write-call.js";
import { curlSample } from "./curl-sample.js";
import { goSample } from "./go-sample.js";
import { javascriptSample } from "./javascript-sample.js";
import { phpSample } from "./php-sample.js";
import { pythonSample } from "./python-sample.js";
import { pythonSdkSample } from "./python-sdk-sample.js";
import { rubySample } from "./ruby-sample.js";
import { type RequestFacts, type SampleFile, type SampleRequest, sampleRequest } from "./sample-request.js";
import { typescriptSample } from "./typescript-sample.js";

/** Every language that has samples, in the order of the tabs, with the word behind its fence. */
export const languages = {
  cURL: "sh",
  "Python SDK": "py",
  Python: "py",
  JavaScript: "js",
  TypeScript: "ts",
  Go: "go",
  PHP: "php",
  Ruby: "ruby",
} as const;

export type Language = keyof typeof languages;

/** What the reader chose instead of what the description says. */
export interface Own {
  server?: string;
  files?: Record<string, SampleFile>;
}

/**
 * The request with these values in each language that can say it. The build makes the samples of a page with it; the page of the form makes
 * samples with the reader's values.
 */
export function samplesOf(
  facts: RequestFacts,
  values: CallValues,
  { server, files = {} }: Own = {},
): Partial<Record<Language, string | undefined>> {
  const request = sampleRequest({ ...facts, ...(server !== undefined && { server }) }, values, files);
  return {
    ...(isSimple(request) ? inLanguages(request) : {}),
    cURL: curlSample(request),
    "Python SDK": pythonSdkSample(facts, values, request),
    TypeScript: typescriptSample(facts, values, request, server),
  };
}

const inLanguages = (request: SampleRequest): Partial<Record<Language, string | undefined>> => ({
  Python: pythonSample(request),
  JavaScript: javascriptSample(request),
  Go: goSample(request),
  PHP: phpSample(request),
  Ruby: rubySample(request),
});

/** Whether more than cURL is worth a sample: not for a file as the body, nor for a secret in the address. */
const isSimple = ({ credentials, body }: SampleRequest): boolean =>
  body?.kind !== "file" && credentials.every(({ location }) => location !== "query");
