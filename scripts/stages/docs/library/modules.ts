import { readFileSync } from "node:fs";
import { join, normalize } from "node:path";
import ts from "typescript";

/** A declaration, and the file that it stands in. */
export interface Found {
  node: ts.DeclarationStatement | ts.VariableDeclaration;
  file: string;
}

/** The source files of a library, read when they are asked for: what they declare, without a compiler's run. */
export interface Modules {
  /** What a file exports by name, in its order; only what a person wrote. */
  exportsOf(file: string): [name: string, found: Found][];
  /** What a name stands for in a file; undefined where it is declared elsewhere, such as in a library of the language. */
  find(name: string, file: string): Found | undefined;
}

export function openModules(): Modules {
  const files = new Map<string, ts.SourceFile>();
  const read = (file: string): ts.SourceFile => {
    const known = files.get(file);
    if (known) return known;
    const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
    files.set(file, source);
    return source;
  };

  const find = (name: string, file: string): Found | undefined => {
    if (file.startsWith("generated/")) return undefined;
    const { statements } = read(file);
    for (const statement of statements) {
      const node = declarationOf(statement, name);
      if (node) return { node, file };
      const [source, original] = importOf(statement, name) ?? [];
      if (source?.startsWith(".")) return find(original ?? name, beside(file, source));
    }
    return undefined;
  };

  return {
    find,
    exportsOf: (file) =>
      read(file).statements.flatMap((statement): [string, Found][] => {
        if (!ts.isExportDeclaration(statement) || !statement.exportClause) return [];
        const { exportClause, moduleSpecifier } = statement;
        if (!ts.isNamedExports(exportClause) || !moduleSpecifier) return [];
        const from = beside(file, (moduleSpecifier as ts.StringLiteral).text);
        return exportClause.elements.flatMap(({ name, propertyName }): [string, Found][] => {
          const found = find((propertyName ?? name).text, from);
          return found ? [[name.text, found]] : [];
        });
      }),
  };
}

const beside = (file: string, source: string): string =>
  normalize(join(file, "..", source.replace(/\.js$/, ".ts")));

function declarationOf(statement: ts.Statement, wanted: string): Found["node"] | undefined {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.find(({ name }) => name.getText() === wanted);
  const isNamed =
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isFunctionDeclaration(statement) ||
    ts.isEnumDeclaration(statement);
  return isNamed && statement.name?.text === wanted ? statement : undefined;
}

/** The module that a statement imports or exports a name from, and what it is called there. */
function importOf(statement: ts.Statement, wanted: string): [source: string, original: string] | undefined {
  const clause = ts.isImportDeclaration(statement)
    ? statement.importClause?.namedBindings
    : ts.isExportDeclaration(statement)
      ? statement.exportClause
      : undefined;
  if (!clause || !("elements" in clause)) return undefined;
  for (const { name, propertyName } of clause.elements)
    if (name.text === wanted && "moduleSpecifier" in statement && statement.moduleSpecifier)
      return [(statement.moduleSpecifier as ts.StringLiteral).text, (propertyName ?? name).text];
  return undefined;
}
