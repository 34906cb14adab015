import type { Script } from "../samples/read-script.js";
import type { SampleCall, SampleRequest } from "../samples/sample-call.js";
import type { ExpectedCall } from "./expected-call.js";

/** In what a sample differs, and a word that stands near the place. */
export interface Difference {
  message: string;
  word: string;
}

/** Compares the request that a sample sends with the exchange. */
export function compareRequest(sent: SampleRequest, expected: ExpectedCall): Difference[] {
  const { credentials, exchange } = expected;
  const headers = { ...sent.headers };
  const credential = credentials.find(({ header }) => header in headers);
  const given = credential && headers[credential.header];
  if (credential) delete headers[credential.header];
  const differences = [
    ...compare("the method", sent.method, expected.method, exchange),
    ...compare("the URL", sent.url, expected.url, exchange),
    ...compare("", headers, expected.headers, exchange),
    ...compare("", sent.body, expected.body, exchange),
  ];
  if (
    credentials.length > 0 &&
    !(credential && given !== undefined && isPlaceholder(given, credential.prefix))
  )
    differences.push({ message: "no header carries a placeholder for the credential", word: "uthorization" });
  return differences;
}

/** The reader's own secret goes there: `{name}` for a variable, or words in capitals. */
const isPlaceholder = (value: string, prefix: string): boolean =>
  value.startsWith(prefix) && /^(\{[\w.]+\}|[A-Z][A-Z_]*)$/.test(value.slice(prefix.length));

/** How a client is called in the samples of an API. */
export interface ClientCall {
  module: string;
  /** The method, from the variable that holds the client. */
  method: string;
  style: "keyword arguments" | "one object";
}

/** Compares the one call of a client's method with the exchange. */
export function compareCall(
  { calls, modules }: Script,
  { module, method, style }: ClientCall,
  { arguments: expected, credentials, exchange }: ExpectedCall,
): Difference[] {
  if (!modules.includes(module)) return [{ message: `\`${module}\` is not imported`, word: "import" }];
  const [call, ...more] = calls.filter(({ callee }) => callee === method);
  if (call === undefined || more.length > 0)
    return [{ message: `there is not one call of \`${method}\``, word: method.split(".").at(-1) ?? "" }];
  const [making = call] = calls;
  if (credentials.length > 0 && (making === call || !isGivenAny(making)))
    return [{ message: "the client is made without a credential", word: `${making.callee}(` }];
  const { positional, named } = call;
  const [sent, others] = style === "one object" ? [positional[0], positional.slice(1)] : [named, positional];
  if (others.length > 0) return [{ message: `\`${method}\` takes ${style}`, word: method }];
  return compare("", sent, expected, exchange);
}

/** Whether a call is given anything, be it in an object. */
const isGivenAny = ({ positional, named }: SampleCall): boolean =>
  [...positional, named].some((given) => !isObject(given) || Object.keys(given).length > 0);

/** Every value that is not the same, by the name of its field. */
function compare(name: string, sent: unknown, expected: unknown, exchange: string): Difference[] {
  if (isObject(sent) && isObject(expected)) {
    const names = new Set([...Object.keys(expected), ...Object.keys(sent)]);
    return [...names].flatMap((key) => compare(`\`${key}\``, sent[key], expected[key], exchange));
  }
  if (Object.is(sent, expected)) return [];
  const what = name || "the body";
  const message =
    expected === undefined
      ? `the exchange \`${exchange}\` does not send ${what}`
      : `${what} is ${show(sent)}; the exchange \`${exchange}\` sends ${show(expected)}`;
  return [{ message, word: name.replaceAll("`", "") }];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const show = (value: unknown): string => (value === undefined ? "missing" : JSON.stringify(value));
