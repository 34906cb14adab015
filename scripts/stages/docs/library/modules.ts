import { readFileSync } from "node:fs";
import { join, normalize } from "node:path";
import {
  type Class,
  type ExportNamedDeclaration,
  type Function as FunctionDeclaration,
  type ImportDeclaration,
  type ModuleExportName,
  type Program,
  parseSync,
  type Statement,
  type TSEnumDeclaration,
  type TSInterfaceDeclaration,
  type TSTypeAliasDeclaration,
  type VariableDeclarator,
} from "oxc-parser";

/** A source file: its text, its comments, its statements. */
export interface Module {
  file: string;
  text: string;
  comments: readonly { value: string; start: number; end: number }[];
  statements: Program["body"];
}

/** A declaration, where its statement begins, and the module that it stands in. */
export interface Found {
  node: Declared;
  start: number;
  module: Module;
}

export type Declared =
  | Class
  | FunctionDeclaration
  | TSEnumDeclaration
  | TSInterfaceDeclaration
  | TSTypeAliasDeclaration
  | VariableDeclarator;

/** The source files of a library, read when they are asked for: what they declare, without a compiler's run. */
export interface Modules {
  /** What a file exports by name, in its order; only what a person wrote. */
  exportsOf(file: string): [name: string, found: Found][];
  /** What a name stands for in a file; undefined where it is declared elsewhere, such as in a library of the language. */
  find(name: string, file: string): Found | undefined;
}

export function openModules(): Modules {
  const modules = new Map<string, Module>();
  const read = (file: string): Module => {
    const known = modules.get(file) ?? parse(file);
    modules.set(file, known);
    return known;
  };

  const find = (name: string, file: string): Found | undefined => {
    if (file.startsWith("generated/")) return undefined;
    const module = read(file);
    for (const statement of module.statements) {
      const node = declarationOf(statement, name);
      if (node) return { node, start: statement.start, module };
      const [source, original] = importOf(statement, name) ?? [];
      if (source?.startsWith(".")) return find(original ?? name, beside(file, source));
    }
    return undefined;
  };

  return {
    find,
    exportsOf: (file) =>
      read(file).statements.flatMap((statement): [string, Found][] => {
        if (statement.type !== "ExportNamedDeclaration" || !statement.source) return [];
        const from = beside(file, statement.source.value);
        return statement.specifiers.flatMap(({ exported, local }): [string, Found][] => {
          const found = find(nameOf(local), from);
          return found ? [[nameOf(exported), found]] : [];
        });
      }),
  };
}

function parse(file: string): Module {
  const text = readFileSync(file, "utf8");
  const { program, comments } = parseSync(file, text);
  return { file, text, comments, statements: program.body };
}

const beside = (file: string, source: string): string =>
  normalize(join(file, "..", source.replace(/\.js$/, ".ts")));

const nameOf = (name: ModuleExportName): string => (name.type === "Literal" ? name.value : name.name);

function declarationOf(statement: Statement, wanted: string): Declared | undefined {
  const declaration =
    statement.type === "ExportNamedDeclaration"
      ? (statement as ExportNamedDeclaration).declaration
      : statement;
  switch (declaration?.type) {
    case "VariableDeclaration":
      return declaration.declarations.find(({ id }) => id.type === "Identifier" && id.name === wanted);
    case "TSInterfaceDeclaration":
    case "TSTypeAliasDeclaration":
    case "ClassDeclaration":
    case "FunctionDeclaration":
    case "TSEnumDeclaration":
      return declaration.id?.name === wanted ? declaration : undefined;
    default:
      return undefined;
  }
}

/** The module that a statement imports or exports a name from, and what it is called there. */
function importOf(statement: Statement, wanted: string): [source: string, original: string] | undefined {
  if (statement.type === "ImportDeclaration") return importedBy(statement, wanted);
  if (statement.type !== "ExportNamedDeclaration" || !statement.source) return undefined;
  const specifier = statement.specifiers.find(({ exported }) => nameOf(exported) === wanted);
  return specifier && [statement.source.value, nameOf(specifier.local)];
}

function importedBy({ source, specifiers }: ImportDeclaration, wanted: string): [string, string] | undefined {
  for (const specifier of specifiers)
    if (specifier.type === "ImportSpecifier" && specifier.local.name === wanted)
      return [source.value, nameOf(specifier.imported)];
  return undefined;
}
