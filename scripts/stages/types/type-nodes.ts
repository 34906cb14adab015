/**
 * The parts of TypeScript that openapi-typescript uses, as nodes that print themselves like TypeScript's printer. With TypeScript itself,
 * loading 9 MB and printing took two thirds of the time for types.
 */
export interface TypeNode {
  readonly kind: string;
  print(indent: string): string;
}

interface Identifier extends TypeNode {
  readonly text: string;
  readonly escapedText: string;
}

interface Declaration extends TypeNode {
  readonly name: Identifier;
  members?: readonly TypeNode[];
}

type Printer = (indent: string) => string;
type Nodes = readonly TypeNode[];

const node = <Parts extends object>(kind: string, print: Printer, parts?: Parts): TypeNode & Parts =>
  ({ kind, print, ...parts }) as TypeNode & Parts;

const keyword = (kind: string): TypeNode => {
  const text = kind.replace(/Keyword$/, "").toLowerCase();
  return node(kind, () => text);
};

const literal = (kind: string, text: string, printed: string) => node(kind, () => printed, { text });

const toIdentifier = (name: string | Identifier): Identifier =>
  typeof name === "string" ? node("Identifier", () => name, { text: name, escapedText: name }) : name;

const quoted = (text: string): string =>
  JSON.stringify(text).replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`,
  );

/** A type beside others gets parentheses where it is itself made of several. */
const part = (type: TypeNode, indent: string): string =>
  /^(Union|Intersection)Type$/.test(type.kind) ? `(${type.print(indent)})` : type.print(indent);

const joined = (kind: string, types: Nodes, mark: string): TypeNode =>
  node(kind, (indent) => types.map((type) => part(type, indent)).join(mark), { types });

/** Members, each on lines of its own; nothing where there are none. */
function lines(members: Nodes, indent: string, end: (index: number) => string): string {
  if (members.length === 0) return "";
  const inner = `${indent}    `;
  const printed = members.map(
    (member, index) => `${comments.get(member)?.(inner) ?? ""}${inner}${member.print(inner)}${end(index)}\n`,
  );
  return `\n${printed.join("")}${indent}`;
}

const block = (members: Nodes, indent: string): string => `{${lines(members, indent, () => ";")}}`;

const words = (modifiers: Nodes | undefined): string =>
  (modifiers ?? []).map((modifier) => `${modifier.print("")} `).join("");

const comments = new WeakMap<TypeNode, Printer>();

/** The texts of helper types that openapi-typescript brings: one on each line. */
const declarations = (text: string): Declaration[] =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const name = toIdentifier(/type ([\w$]+)/.exec(line)?.[1] ?? "");
      const printed = line.replaceAll(/\{ (.*?);? \}/g, "{\n    $1;\n}");
      return node("TypeAliasDeclaration", () => printed, { name });
    });

export const factory = {
  createIdentifier: toIdentifier,
  createStringLiteral: (text: string) => literal("StringLiteral", text, quoted(text)),
  createNumericLiteral: (value: string | number) => literal("NumericLiteral", `${value}`, `${value}`),
  createPrefixUnaryExpression: (_: string, operand: TypeNode) =>
    node("PrefixUnaryExpression", () => `-${operand.print("")}`),
  createTrue: () => keyword("TrueKeyword"),
  createFalse: () => keyword("FalseKeyword"),
  createNull: () => keyword("NullKeyword"),
  createToken: (kind: string) => node(kind, () => "?"),
  createModifier: keyword,
  createKeywordTypeNode: keyword,
  createNodeArray: (members: Nodes) => members,
  createLiteralTypeNode: (value: TypeNode) => node("LiteralType", value.print, { literal: value }),
  createParenthesizedType: (type: TypeNode) =>
    node("ParenthesizedType", (indent) => `(${type.print(indent)})`),
  createArrayTypeNode: (type: TypeNode) => node("ArrayType", (indent) => `${part(type, indent)}[]`),
  createOptionalTypeNode: (type: TypeNode) => node("OptionalType", (indent) => `${part(type, indent)}?`),
  createRestTypeNode: (type: TypeNode) => node("RestType", (indent) => `...${type.print(indent)}`),
  createTupleTypeNode: (types: Nodes) =>
    node("TupleType", (indent) => `[${lines(types, indent, (at) => (at < types.length - 1 ? "," : ""))}]`),
  createUnionTypeNode: (types: Nodes) => joined("UnionType", types, " | "),
  createIntersectionTypeNode: (types: Nodes) => joined("IntersectionType", types, " & "),
  createIndexedAccessTypeNode: (type: TypeNode, indexType: TypeNode) =>
    node("IndexedAccessType", (indent) => `${part(type, indent)}[${indexType.print(indent)}]`, { indexType }),
  createTypeReferenceNode(name: string | Identifier, types: Nodes = []): TypeNode {
    const { text } = toIdentifier(name);
    const print: Printer = (indent) => `${text}<${types.map((type) => type.print(indent)).join(", ")}>`;
    return node("TypeReference", types.length === 0 ? () => text : print);
  },
  createTypeLiteralNode: (members: Nodes) =>
    node("TypeLiteral", (indent) => block(members, indent), { members }),
  createPropertySignature: (modifiers: Nodes | undefined, name: TypeNode, mark: unknown, type: TypeNode) =>
    node(
      "PropertySignature",
      (indent) => `${words(modifiers)}${name.print("")}${mark ? "?" : ""}: ${type.print(indent)}`,
      { questionToken: mark },
    ),
  createParameterDeclaration: (_: unknown, __: unknown, name: Identifier, ___: unknown, type: TypeNode) =>
    node("Parameter", () => `${name.text}: ${type.print("")}`),
  createIndexSignature: (modifiers: Nodes | undefined, [parameter]: [TypeNode], type: TypeNode) =>
    node("IndexSignature", (at) => `${words(modifiers)}[${parameter.print("")}]: ${type.print(at)}`),
  createTypeAliasDeclaration: (modifiers: Nodes | undefined, name: string, _: unknown, type: TypeNode) =>
    node("TypeAliasDeclaration", () => `${words(modifiers)}type ${name} = ${type.print("")};`, {
      name: toIdentifier(name),
    }),
  createInterfaceDeclaration(
    modifiers: Nodes,
    name: string | Identifier,
    _: unknown,
    __: unknown,
    members: Nodes,
  ): Declaration {
    const head = `${words(modifiers)}interface ${toIdentifier(name).text} `;
    const declared: Declaration = node(
      "InterfaceDeclaration",
      (indent) => head + block(declared.members ?? [], indent),
      { name: toIdentifier(name), members },
    );
    return declared;
  },
};

const isKind =
  (kind: string) =>
  ({ kind: own }: TypeNode): boolean =>
    own === kind;

/** In place of TypeScript where openapi-typescript requires it. A kind of syntax is its own name. */
export const typeNodes = {
  factory,
  SyntaxKind: new Proxy({}, { get: (_, name) => name }),
  ScriptTarget: {},
  isTypeNode: ({ kind }: TypeNode): boolean => !kind.endsWith("Declaration"),
  isTypeAliasDeclaration: isKind("TypeAliasDeclaration"),
  isInterfaceDeclaration: isKind("InterfaceDeclaration"),
  isTupleTypeNode: isKind("TupleType"),
  isArrayTypeNode: isKind("ArrayType"),
  createSourceFile: (_: string, text: string) => ({ statements: declarations(text) }),
  addSyntheticLeadingComment(member: TypeNode, _: unknown, text: string): void {
    comments.set(member, (indent) => `${indent}${comment(text, indent)}\n`);
  },
};

/** A comment whose lines keep their indentation below that of the comment. */
function comment(text: string, indent: string): string {
  const [first = "", ...rest] = `/*${text}*/`.split(/\r\n|[\n\r\u2028\u2029]/);
  return [first.trim(), ...rest.map((line) => indent + indentOf(line) + line.trim())].join("\n");
}

const indentOf = (line: string): string =>
  (/^[^\S\n]*/.exec(line)?.[0] ?? "").replaceAll("\t", "    ").replaceAll(/\S|[^ ]/g, " ");
