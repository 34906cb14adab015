import ts from "typescript";
import { type Found, type Modules, openModules } from "./modules.js";

/** What can be imported from one path of a package. */
export interface Entry {
  /** `package/subpath`. */
  path: string;
  exports: Exported[];
}

export interface Exported {
  name: string;
  kind: "function" | "class" | "type";
  /** Its comment, in Markdown; what it throws, likewise. */
  text: string;
  throws: string | undefined;
  /** A call, for a function; what the name stands for, for a type without members. */
  code: string | undefined;
  /** The class whose fields it has, too. */
  base: string | undefined;
  members: Member[];
  /** The forms that it may have, where it is one of several. */
  forms: { code: string; text: string }[];
}

export interface Member {
  name: string;
  type: string;
  optional: boolean;
  text: string;
}

/** Reads what a package exports from its source, generated/ excepted. `paths` are its files by what one imports. */
export function readLibrary(paths: Readonly<Record<string, string>>): Entry[] {
  const modules = openModules();
  const found = Object.entries(paths).map(([path, file]) => ({ path, exported: modules.exportsOf(file) }));
  const names = new Set(found.flatMap(({ exported }) => exported.map(([name]) => name)));
  const library: Library = { ...modules, isPublic: (name) => names.has(name) };
  return found.map(({ path, exported }) => {
    const exports = exported.map(([name, each]) => describe(library, name, each));
    const kinds = ["function", "class", "type"];
    return { path, exports: exports.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind)) };
  });
}

interface Library extends Modules {
  /** Whether one can import it. Anything else is explained where it is used. */
  isPublic(name: string): boolean;
}

function describe(library: Library, name: string, found: Found): Exported {
  const { node } = found;
  const call = callOf(node);
  const type = ts.isTypeAliasDeclaration(node) ? node.type : undefined;
  const { members, forms } = call ? { members: [], forms: [] } : partsOf(library, found, new Set());
  const isToldByCode = members.length === 0 && forms.every(({ text }) => text === "");
  return {
    name,
    kind: call ? "function" : ts.isClassDeclaration(node) ? "class" : "type",
    text: commentOf(node),
    throws: tagOf(node, "throws"),
    code: call ? `${name}${call}` : type && isToldByCode ? textOf(type) : undefined,
    base: baseOf(node),
    members: members.map((each) => ({ ...each, type: spelledOut(library, each.type, found.file) })),
    forms: isToldByCode ? [] : forms,
  };
}

/** The words of a short type that has a name which no program can use. */
function spelledOut(library: Library, type: string, file: string): string {
  const { node } = (!library.isPublic(type) && library.find(type, file)) || {};
  const text = node && ts.isTypeAliasDeclaration(node) ? textOf(node.type) : type;
  return text.length < 100 ? text : type;
}

/** Another class of the library; readers know those of the language. */
function baseOf(node: Found["node"]): string | undefined {
  const heritage = ts.isClassDeclaration(node) ? (node.heritageClauses ?? []) : [];
  const extended = heritage.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
  const [name] = extended?.types.map(({ expression }) => expression.getText()) ?? [];
  return name === "Error" ? undefined : name;
}

/** Parameters and result of what can be called. */
function callOf(node: Found["node"]): string | undefined {
  const inner = ts.isVariableDeclaration(node) ? node.initializer : node;
  if (!inner || !(ts.isFunctionDeclaration(inner) || ts.isArrowFunction(inner))) return undefined;
  const parameters = inner.parameters.map(({ name, type, initializer, questionToken }) => {
    const called = ts.isIdentifier(name) ? name.text : "options"; // taken apart at once
    return `${called}${initializer || questionToken ? "?" : ""}: ${type ? textOf(type) : "unknown"}`;
  });
  return `(${parameters.join(", ")})${inner.type ? `: ${textOf(inner.type)}` : ""}`;
}

type Parts = Pick<Exported, "members" | "forms">;

/** The members of a declaration with those that it takes over; of two with one name, the first that has a comment counts. */
function partsOf(library: Library, { node, file }: Found, seen: Set<ts.Node>): Parts {
  if (seen.has(node)) return { members: [], forms: [] };
  seen.add(node);
  if (ts.isTypeAliasDeclaration(node)) return typeParts(library, node.type, file, seen);
  if (!ts.isInterfaceDeclaration(node) && !ts.isClassDeclaration(node)) return { members: [], forms: [] };
  const own = [...node.members].flatMap((member) => memberOf(member) ?? []);
  const base = baseOf(node);
  const above = (node.heritageClauses ?? []).flatMap(({ types }) =>
    types.flatMap(({ expression }) => {
      const name = expression.getText();
      const found = name === base ? undefined : library.find(name, file);
      return found ? partsOf(library, found, seen).members : [];
    }),
  );
  const members = together([...own, ...above]);
  // The name of a class of errors is its own.
  return {
    members: members.filter(({ name }) => !(ts.isClassDeclaration(node) && name === "name")),
    forms: [],
  };
}

function typeParts(library: Library, type: ts.TypeNode, file: string, seen: Set<ts.Node>): Parts {
  if (ts.isParenthesizedTypeNode(type)) return typeParts(library, type.type, file, seen);
  if (ts.isTypeLiteralNode(type))
    return { members: type.members.flatMap((member) => memberOf(member) ?? []), forms: [] };
  if (ts.isIntersectionTypeNode(type)) {
    const parts = type.types.map((each) => typeParts(library, each, file, seen));
    return {
      members: together(parts.flatMap(({ members }) => members)),
      forms: parts.flatMap(({ forms }) => forms),
    };
  }
  if (ts.isUnionTypeNode(type))
    return { members: [], forms: type.types.flatMap((each) => formsOf(library, each, file)) };
  const found = ts.isTypeReferenceNode(type) && library.find(type.typeName.getText(), file);
  return found ? partsOf(library, found, seen) : { members: [], forms: [] };
}

/** One of the forms of a union, or those that it is made of itself. */
function formsOf(library: Library, type: ts.TypeNode, file: string): Exported["forms"] {
  if (ts.isParenthesizedTypeNode(type)) return formsOf(library, type.type, file);
  if (ts.isUnionTypeNode(type)) return type.types.flatMap((each) => formsOf(library, each, file));
  const found = ts.isTypeReferenceNode(type) ? library.find(type.typeName.getText(), file) : undefined;
  if (found && ts.isTypeAliasDeclaration(found.node)) {
    const { forms } = typeParts(library, found.node.type, found.file, new Set());
    if (forms.length > 0) return forms;
  }
  if (found && ts.isInterfaceDeclaration(found.node) && !library.isPublic(textOf(type))) {
    const members = found.node.members.flatMap((member) => memberOf(member) ?? []);
    const code = members.map(({ name, optional, type: of }) => `${name}${optional ? "?" : ""}: ${of}`);
    const text = [commentOf(found.node), ...members.map(({ name, text: of }) => of && `\`${name}\`: ${of}`)];
    return [{ code: `{ ${code.join(", ")} }`, text: text.filter(Boolean).join(" ") }];
  }
  // In a list of forms the comment stands before the bar.
  const before = type.getSourceFile().text.slice(0, type.getStart());
  const [, comment = ""] = /\/\*\* ((?:(?!\*\/)[\s\S])*?)\s*\*\/[\s|]*$/.exec(before.slice(-600)) ?? [];
  return [{ code: textOf(type), text: comment }];
}

function memberOf(member: ts.TypeElement | ts.ClassElement): Member | undefined {
  const { name } = member;
  if (!name || !ts.isIdentifier(name)) return undefined;
  const optional = "questionToken" in member && member.questionToken !== undefined;
  const common = { name: name.text, optional, text: commentOf(member) };
  if (ts.isMethodSignature(member)) {
    const parameters = member.parameters.map((each) => textOf(each)).join(", ");
    return { ...common, type: `(${parameters}) => ${member.type ? textOf(member.type) : "void"}` };
  }
  if (ts.isPropertySignature(member) || ts.isPropertyDeclaration(member)) {
    const value = "initializer" in member ? member.initializer : undefined;
    const type = member.type ? textOf(member.type) : (value?.getText() ?? "unknown");
    return { ...common, type: type.replace(/ \| undefined$/, "") };
  }
  return undefined;
}

function together(members: readonly Member[]): Member[] {
  const found = new Map<string, Member>();
  for (const member of members) {
    const known = found.get(member.name);
    found.set(member.name, known ? { ...known, text: known.text || member.text } : member);
  }
  return [...found.values()];
}

const textOf = (node: ts.Node): string =>
  node
    .getText()
    .replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "")
    .replaceAll(/\s+/g, " ")
    .replace(/^\| /, "")
    .trim();

function commentOf(node: ts.Node): string {
  const [doc] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return (ts.getTextOfJSDocComment(doc?.comment) ?? "").replaceAll(/\s+/g, " ").trim();
}

const tagOf = (node: ts.Node, wanted: string): string | undefined => {
  const tag = ts.getJSDocTags(node).find(({ tagName }) => tagName.text === wanted);
  const type = tag && ts.isJSDocThrowsTag(tag) ? (tag.typeExpression?.getText() ?? "") : "";
  return tag && `${type} ${ts.getTextOfJSDocComment(tag.comment) ?? ""}`.replaceAll(/\s+/g, " ").trim();
};
