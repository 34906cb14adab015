import { existsSync, readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join } from "node:path";
import ts from "typescript";

export interface Import {
  from: string;
  /** A file of ours from the root of the repository, or a package: `@redocly/openapi-core`, `node:fs`. */
  to: string;
  /** Nothing is left of it when the program runs. */
  typesOnly: boolean;
}

/** What the text of a file imports, re-exports and names in `import("…")`. */
export function importsOf(from: string, text = readFileSync(from, "utf8")): Import[] {
  const found: Import[] = [];
  const note = (specifier: ts.Node | undefined, typesOnly: boolean): void => {
    if (specifier && ts.isStringLiteralLike(specifier))
      found.push({ from, to: resolved(from, specifier.text), typesOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) note(node.moduleSpecifier, areTypes(node.importClause));
    if (ts.isExportDeclaration(node)) note(node.moduleSpecifier, node.isTypeOnly);
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) note(node.argument.literal, true);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      note(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(from, text, ts.ScriptTarget.Latest));
  return found;
}

function areTypes(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.isTypeOnly) return true;
  const { name, namedBindings } = clause;
  return (
    name === undefined &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly)
  );
}

function resolved(from: string, specifier: string): string {
  if (!specifier.startsWith(".")) return packageOf(specifier);
  const path = join(dirname(from), specifier);
  const source = path.replace(/\.js$/, ".ts");
  return existsSync(source) ? source : path;
}

function packageOf(specifier: string): string {
  if (builtinModules.includes(specifier)) return `node:${specifier}`;
  if (specifier.startsWith("node:")) return specifier;
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

const isSource = (path: string): boolean => /\.(ts|js|mjs)$/.test(path) && !path.includes("node_modules");

/** Every import of the files of a folder. */
export const importsIn = (folder: string): Import[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => join(folder, path))
    .filter(isSource)
    .flatMap((path) => importsOf(path));

/** Every file and package that `entry` needs when it runs. */
export function needs(entry: string, seen = new Set<string>()): string[] {
  if (!seen.has(entry)) {
    seen.add(entry);
    if (isSource(entry) && existsSync(entry))
      for (const { to, typesOnly } of importsOf(entry)) if (!typesOnly) needs(to, seen);
  }
  return [...seen].sort();
}

type Edges = readonly (readonly [from: string, to: string])[];

function targetsOf(edges: Edges): Map<string, string[]> {
  const targets = new Map<string, string[]>();
  for (const [from, to] of edges) targets.set(from, [...(targets.get(from) ?? []), to]);
  return targets;
}

/** A way from a node of a graph back to itself, if there is one. */
export function cycleIn(edges: Edges): string[] | undefined {
  const targets = targetsOf(edges);
  const done = new Set<string>();
  const search = (node: string, way: string[]): string[] | undefined => {
    if (way.includes(node)) return [...way.slice(way.indexOf(node)), node];
    if (done.has(node)) return undefined;
    for (const to of targets.get(node) ?? []) {
      const cycle = search(to, [...way, node]);
      if (cycle) return cycle;
    }
    done.add(node);
    return undefined;
  };
  for (const node of targets.keys()) {
    const cycle = search(node, []);
    if (cycle) return cycle;
  }
  return undefined;
}

/** How many rooms stand upon each other on the longest way through a graph without cycles. */
export function floorsOf(edges: Edges): number {
  const targets = targetsOf(edges);
  const heights = new Map<string, number>();
  const height = (node: string): number => {
    const known = heights.get(node) ?? 1 + Math.max(0, ...(targets.get(node) ?? []).map(height));
    heights.set(node, known);
    return known;
  };
  return Math.max(0, ...[...targets.keys()].map(height));
}
