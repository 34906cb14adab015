import { existsSync, readFileSync } from "node:fs";

/** What people who know the API add to the catalogue: guides/errors.yaml. In its texts `{code}`, `{status}`, `{call}` and `{react}` are filled in. */
export interface ErrorAdvice {
  summary: string;
  intro: string;
  /** What a program sees of each status, and how it catches a code, for codes that the response's schema lists, and for others. */
  sees: { listed: string; unlisted: string };
  catch: { listed: string; unlisted: string };
  /** The call whose failure is caught, for codes that name none of their own. */
  call: string;
  /** The advice on a code that has no entry. */
  otherCodes: string;
  codes: Record<string, Advice>;
}

interface Advice {
  do: string;
  retry: string;
  /** What a program does when it has caught the error: `{react}` in the lines that catch it. */
  catch: string;
  /** The call that gets this code, where the usual one cannot. */
  call?: string;
  /** The reference lists the code for another part of the API. */
  elsewhere?: boolean;
}

/** The YAML reader is loaded here because that takes longer than the rest, and most descriptions have no such file. */
export async function readAdvice(file: string): Promise<ErrorAdvice | undefined> {
  if (!existsSync(file)) return undefined;
  const { parseYaml } = await import("../../../redocly/yaml.js");
  return parseYaml(readFileSync(file, "utf8")) as ErrorAdvice;
}
