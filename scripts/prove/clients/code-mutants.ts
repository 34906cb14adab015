import ts from "typescript";

/** One change of a TypeScript file that leaves its types alone. */
export interface CodeMutant {
  kind: string;
  file: string;
  line: number;
  change: string;
  /** The whole file, changed. */
  text: string;
}

type Replacement = [kind: string, node: ts.Node, text: string];

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
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    for (const replacement of replacements(node, source)) mutants.push(mutantOf(replacement));
    ts.forEachChild(node, visit);
  };
  const mutantOf = ([kind, node, to]: Replacement): CodeMutant => {
    const [start, end] = [node.getStart(source), node.getEnd()];
    const changed = text.slice(0, start) + to + text.slice(end);
    const line = source.getLineAndCharacterOfPosition(start).line;
    const lineAt = (of: string) => of.split("\n")[line]?.trim() ?? "";
    return { kind, file, line: line + 1, change: `- ${lineAt(text)}\n+ ${lineAt(changed)}`, text: changed };
  };
  visit(source);
  return mutants.filter((mutant) => mutant.text !== text);
}

function replacements(node: ts.Node, source: ts.SourceFile): Replacement[] {
  const textOf = (each: ts.Node) => each.getText(source);
  if (ts.isBinaryExpression(node)) {
    const to = operators.get(node.operatorToken.kind);
    return to === undefined ? [] : [["swap operator", node.operatorToken, to]];
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

function swappedArguments(node: ts.CallExpression, textOf: (node: ts.Node) => string): Replacement[] {
  const [first, second, ...rest] = node.arguments;
  if (first === undefined || second === undefined || node.arguments.some(ts.isSpreadElement)) return [];
  const swapped = [second, first, ...rest].map(textOf).join(", ");
  return [["swap arguments", node, `${textOf(node.expression)}(${swapped})`]];
}
