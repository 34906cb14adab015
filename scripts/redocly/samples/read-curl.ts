import { type SampleRequest, UnreadableSample } from "./sample-call.js";

/** One word of a POSIX shell, quoted and unquoted pieces without a space between them; only a backslash continues a line. */
const word = /(?:[ \t]|\\\n)*((?:'[^']*'|"(?:\\.|[^"\\])*"|[^\s'"\\]|\\[^\n])+)/y;

/** Reads a cURL command with `-X`, `-H` and `-d`. */
export function readCurl(source: string): SampleRequest {
  const [command, ...words] = shellWords(source);
  if (command !== "curl") throw new UnreadableSample("this is no curl command");
  const headers: Record<string, string> = {};
  const urls: string[] = [];
  let method: string | undefined;
  let data: string | undefined;
  while (words.length > 0) {
    const option = words.shift() ?? "";
    const value = () => words.shift() ?? "";
    if (option === "-X" || option === "--request") method = value();
    else if (option === "-d" || option === "--data") data = value();
    else if (option === "-H" || option === "--header") {
      const [name = "", content = ""] = value().split(/:\s*(.*)/s);
      headers[name.toLowerCase()] = content;
    } else if (option.startsWith("-")) throw new UnreadableSample(`\`${option}\` is not understood`);
    else urls.push(option);
  }
  const [url, ...more] = urls;
  if (url === undefined || more.length > 0) throw new UnreadableSample("there is not one URL");
  if (data !== undefined) headers["content-type"] ??= "application/x-www-form-urlencoded"; // curl's default
  return { method: method ?? (data === undefined ? "GET" : "POST"), url, headers, body: parse(data) };
}

function parse(data: string | undefined): unknown {
  if (data === undefined) return undefined;
  try {
    return JSON.parse(data);
  } catch (error) {
    throw new UnreadableSample(`the body is no JSON: ${(error as Error).message}`);
  }
}

function shellWords(source: string): string[] {
  const words: string[] = [];
  const text = source.trimEnd();
  word.lastIndex = 0;
  while (word.lastIndex < text.length) {
    const start = word.lastIndex;
    const found = word.exec(text);
    if (found?.[1] === undefined) {
      throw new UnreadableSample(
        "a quote is not closed, or a line does not end in a backslash",
        text.slice(0, start).split("\n").length,
      );
    }
    words.push(found[1].replace(/'([^']*)'|"((?:\\.|[^"\\])*)"|\\(.)/gs, unquote));
  }
  return words;
}

/** Single quotes keep everything; double quotes fill variables in, which stay the reader's. */
const unquote = (_: string, single?: string, double?: string, escaped?: string): string =>
  single ?? double?.replace(/\\(["\\$`])/g, "$1").replace(/\$\{?(\w+)\}?/g, "{$1}") ?? escaped ?? "";
