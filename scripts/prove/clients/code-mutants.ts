import ts from "typescript";

/** One change of a TypeScript file that leaves its types alone. */
export interface CodeMutant {
  kind: string;
  file: string;
  line: number;
  change: string;
  /** The part of the file that is replaced: from the first offset to before the second, in characters. */
  start: number;
  end: number;
  by: string;
  /** What it is in the grammar: that decides how a program can hold both. */
  part: Part;
}

export type Part = "expression" | "statement" | "name of a property";

/** `at` is where a reader would look for it, if that is not the beginning of the node. */
type Replacement = [kind: string, node: ts.Node, text: string, at?: ts.Node];

const operators = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.EqualsEqualsEqualsToken, "!=="],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, "==="],
  [ts.SyntaxKind.LessThanToken, "<="],
  [ts.SyntaxKind.LessThanEqualsToken, "<"],
  [ts.SyntaxKind.GreaterThanToken, ">="],
  [ts.SyntaxKind.GreaterThanEqualsToken, ">"],
  [ts.SyntaxKind.AmpersandAmpersandToken, "||"],
  [ts.SyntaxKind.BarBarToken, "&&"],
  [ts.SyntaxKind.QuestionQuestionToken, "&&"],
  [ts.SyntaxKind.PlusToken, "-"],
  [ts.SyntaxKind.MinusToken, "+"],
  [ts.SyntaxKind.AsteriskToken, "/"],
  [ts.SyntaxKind.SlashToken, "*"],
  [ts.SyntaxKind.AsteriskAsteriskToken, "*"],
]);

/** Every mutant of one file, in the order of the file. */
export function codeMutants(file: string, text: string): CodeMutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const mutants: CodeMutant[] = [];
  const visit = (node: ts.Node): void => {
    if (isOfTypesOnly(node)) return;
    for (const replacement of replacements(node, source)) mutants.push(mutantOf(replacement));
    ts.forEachChild(node, visit);
  };
  const mutantOf = ([kind, node, by, at = node]: Replacement): CodeMutant => {
    const [start, end] = [node.getStart(source), node.getEnd()];
    const changed = text.slice(0, start) + by + text.slice(end);
    const { line } = source.getLineAndCharacterOfPosition(at.getStart(source));
    const lineAt = (of: string) => of.split("\n")[line]?.trim() ?? "";
    const change = `- ${lineAt(text)}\n+ ${lineAt(changed)}`;
    return { kind, file, line: line + 1, change, start, end, by, part: partOf(node) };
  };
  visit(source);
  return mutants.filter(({ start, end, by }) => text.slice(start, end) !== by);
}

const isOfTypesOnly = (node: ts.Node): boolean =>
  ts.isTypeNode(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node) ||
  (ts.isEnumDeclaration(node) && (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Ambient) !== 0);

function partOf(node: ts.Node): Part {
  if (ts.isStatement(node)) return "statement";
  return ts.isPropertyAssignment(node.parent) && node.parent.name === node
    ? "name of a property"
    : "expression";
}

function replacements(node: ts.Node, source: ts.SourceFile): Replacement[] {
  const textOf = (each: ts.Node) => each.getText(source);
  if (ts.isBinaryExpression(node)) {
    const to = operators.get(node.operatorToken.kind);
    if (to === undefined) return [];
    // Next to the other logical operators `??` needs parentheses.
    const operand = (each: ts.Node) => (isCoalescing(each) ? `(${textOf(each)})` : textOf(each));
    const [left, right] = [node.left, node.right].map(/&&|\|\|/.test(to) ? operand : textOf);
    const swapped = `${left} ${to} ${right}`;
    // In a longer expression another operator would bind differently, which would be another change.
    const by = ts.isBinaryExpression(node.parent) ? `(${swapped})` : swapped;
    return [["swap operator", node, by, node.operatorToken]];
  }
  if (ts.isIfStatement(node)) return [["negate condition", node.expression, `!(${textOf(node.expression)})`]];
  if (ts.isConditionalExpression(node))
    return [["negate condition", node.condition, `!(${textOf(node.condition)})`]];
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return [["drop negation", node, `(${textOf(node.operand)})`]];
  if (ts.isExpressionStatement(node) || ts.isThrowStatement(node)) return [["drop statement", node, ";"]];
  if (ts.isNumericLiteral(node))
    return [["change literal", node, `${Number(node.text.replaceAll("_", "")) + 1}`]];
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [["change literal", node, "false"]];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [["change literal", node, "true"]];
  if (ts.isStringLiteral(node))
    return [["change literal", node, JSON.stringify(node.text === "" ? "x" : "")]];
  if (ts.isRegularExpressionLiteral(node)) return [["change literal", node, "/(?!)/"]];
  if (ts.isCallExpression(node)) return swappedArguments(node, textOf);
  return [];
}

const isCoalescing = (node: ts.Node): boolean =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken;

function swappedArguments(node: ts.CallExpression, textOf: (node: ts.Node) => string): Replacement[] {
  const [first, second, ...rest] = node.arguments;
  if (first === undefined || second === undefined || node.arguments.some(ts.isSpreadElement)) return [];
  if (/^Math\.(min|max)$/.test(textOf(node.expression))) return []; // whichever comes first
  const swapped = [second, first, ...rest].map(textOf).join(", ");
  return [["swap arguments", node, `${textOf(node.expression)}(${swapped})`]];
}
