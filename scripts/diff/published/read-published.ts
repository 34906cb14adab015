import { readFileSync } from "node:fs";
import type { Description } from "../../description/description.js";
import { parseYaml } from "../../redocly/yaml.js";
import { CannotCompareError } from "../cannot-compare-error.js";

/** Milliseconds that a server may take to send its description. */
const patience = 30_000;

/** Reads the description that a server publishes, from a URL or a file, JSON or YAML. @throws CannotCompareError with what to do */
export async function readPublished(urlOrFile: string): Promise<Description> {
  const text = /^https?:/i.test(urlOrFile) ? await download(urlOrFile) : readText(urlOrFile);
  const description = parse(text, urlOrFile);
  const version =
    typeof description === "object" && description !== null ? Reflect.get(description, "openapi") : undefined;
  if (typeof version !== "string" || !/^3\.[01]\./.test(version))
    throw new CannotCompareError(`${urlOrFile} is not an OpenAPI 3.0 or 3.1 description`);
  const foreign = /"\$ref":"([^#"][^"]*)"/.exec(JSON.stringify(description))?.[1];
  if (foreign !== undefined)
    throw new CannotCompareError(`${urlOrFile} refers to another file, ${foreign}: bundle it into one file`);
  return description as Description;
}

async function download(url: string): Promise<string> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(patience) });
    if (response.ok) return await response.text();
    throw new Error(`the server says ${response.status}`);
  } catch (error) {
    const { cause, message } = error as Error;
    throw new CannotCompareError(
      `${url} cannot be read: ${cause instanceof Error ? cause.message : message}`,
    );
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new CannotCompareError(`${file} cannot be read: ${(error as Error).message}`);
  }
}

function parse(text: string, urlOrFile: string): unknown {
  try {
    return parseYaml(text);
  } catch (error) {
    throw new CannotCompareError(
      `${urlOrFile} is neither JSON nor YAML: ${(error as Error).message.split("\n")[0]}`,
    );
  }
}
