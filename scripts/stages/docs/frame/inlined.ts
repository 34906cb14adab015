import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { build, transform } from "esbuild";

/** What every page carries in itself, and the policy that names it by its hash and allows nothing else. */
export interface Inlined {
  style: string;
  /** Runs before anything is drawn. */
  early: string;
  /** Runs when the page is there. */
  script: string;
  /** The same for the page of the search alone. */
  search: string;
  mark: string;
  /** The address of the mark as an icon. */
  icon: string;
  policy: string;
}

/** The order counts: of two rules with the same weight, the later wins. Print stands above all of them. */
const sheets = ["colours", "head", "columns", "text", "code", "operation", "landing", "search", "narrow"];

/** Reads and minifies it. */
export async function readInlined(): Promise<Inlined> {
  const [style, early, script, search] = await Promise.all([
    minifyStyle(sheets, "print"),
    bundleScript("frame/browser/early.js"),
    bundleScript("frame/browser/site.js"),
    bundleScript("frame/browser/search.js"),
  ]);
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    `script-src ${hashOf(early)} ${hashOf(script)} ${hashOf(search)}`,
    "frame-src 'self' file:", // the page of the search
    "img-src data:",
    "base-uri 'none'",
    "form-action 'self' file:",
  ].join("; ");
  const mark = asset("frame/mark.svg").trim();
  const icon = `data:image/svg+xml,${encodeURIComponent(mark)}`;
  return { style, early, script, search, mark, icon, policy };
}

const asset = (name: string): string => readFileSync(`scripts/stages/docs/${name}`, "utf8");

/**
 * The sheets of frame/style/ as one, and one that stands above them. New features of CSS stay as they are: a browser skips what it does not
 * know.
 */
export async function minifyStyle(names: readonly string[], above?: string): Promise<string> {
  const sheet = (name: string) => asset(`frame/style/${name}.css`);
  const text = `@layer page {${names.map(sheet).join("")}}${above ? sheet(above) : ""}`;
  return (await transform(text, { loader: "css", minify: true, target: "esnext" })).code.trim();
}

/** A script and what it imports, as one. */
export async function bundleScript(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`scripts/stages/docs/${name}`],
    bundle: true,
    format: "iife",
    ignoreAnnotations: true, // package.json says of the package that its modules do nothing when they are loaded; these do something
    minify: true,
    target: "es2022",
    write: false,
  });
  return outputFiles[0]?.text.trim() ?? "";
}

/** What a policy calls a script or a style. */
export const hashOf = (text: string): string =>
  `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
