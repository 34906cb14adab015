import type { ClassElement, Expression, TSSignature, TSType } from "oxc-parser";
import { commentBefore, textOf, throwsBefore } from "./module-text.js";
import { type Declared, type Found, type Module, type Modules, openModules } from "./modules.js";

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
  const { node, module, start } = found;
  const call = callOf(found);
  const type = node.type === "TSTypeAliasDeclaration" ? node.typeAnnotation : undefined;
  const { members, forms } = call ? { members: [], forms: [] } : partsOf(library, found, new Set());
  const isToldByCode = members.length === 0 && forms.every(({ text }) => text === "");
  return {
    name,
    kind: call ? "function" : node.type === "ClassDeclaration" ? "class" : "type",
    text: commentBefore(module, start),
    throws: throwsBefore(module, start),
    code: call ? `${name}${call}` : type && isToldByCode ? textOf(module, type) : undefined,
    base: baseOf(found),
    members: members.map((each) => ({ ...each, type: spelledOut(library, each.type, module.file) })),
    forms: isToldByCode ? [] : forms,
  };
}

/** The words of a short type that has a name which no program can use. */
function spelledOut(library: Library, type: string, file: string): string {
  const found = library.isPublic(type) ? undefined : library.find(type, file);
  const text =
    found?.node.type === "TSTypeAliasDeclaration" ? textOf(found.module, found.node.typeAnnotation) : type;
  return text.length < 100 ? text : type;
}

/** Another class of the library; readers know those of the language. */
function baseOf({ node, module }: Found): string | undefined {
  const name =
    node.type === "ClassDeclaration" && node.superClass ? textOf(module, node.superClass) : "Error";
  return name === "Error" ? undefined : name;
}

/** The type that TypeScript infers for a parameter from its default: of a literal alone. */
function typeOfLiteral(value: Expression | undefined): string {
  if (value?.type !== "Literal" || value.value === null || typeof value.value === "object")
    throw new Error("A public parameter has neither a type nor a literal as its default: write its type");
  return typeof value.value;
}

/** Parameters and result of what can be called. */
function callOf({ node, module }: Found): string | undefined {
  const inner = node.type === "VariableDeclarator" ? node.init : node;
  if (inner?.type !== "FunctionDeclaration" && inner?.type !== "ArrowFunctionExpression") return undefined;
  const parameters = inner.params.map((each) => {
    const pattern = each.type === "AssignmentPattern" ? each.left : each;
    const called = pattern.type === "Identifier" ? pattern.name : "options"; // taken apart at once
    const isOptional = pattern !== each || ("optional" in pattern && pattern.optional);
    const type = "typeAnnotation" in pattern ? pattern.typeAnnotation?.typeAnnotation : undefined;
    const byDefault = each.type === "AssignmentPattern" ? each.right : undefined;
    return `${called}${isOptional ? "?" : ""}: ${type ? textOf(module, type) : typeOfLiteral(byDefault)}`;
  });
  const result = inner.returnType?.typeAnnotation;
  return `(${parameters.join(", ")})${result ? `: ${textOf(module, result)}` : ""}`;
}

type Parts = Pick<Exported, "members" | "forms">;

/** The members of a declaration with those that it takes over; of two with one name, the first that has a comment counts. */
function partsOf(library: Library, { node, module }: Found, seen: Set<Declared>): Parts {
  if (seen.has(node)) return { members: [], forms: [] };
  seen.add(node);
  if (node.type === "TSTypeAliasDeclaration") return typeParts(library, node.typeAnnotation, module, seen);
  if (node.type !== "TSInterfaceDeclaration" && node.type !== "ClassDeclaration")
    return { members: [], forms: [] };
  const own = node.body.body.flatMap((member) => memberOf(module, member) ?? []);
  const parents = node.type === "TSInterfaceDeclaration" ? node.extends : (node.implements ?? []);
  const above = parents.flatMap(({ expression }) => {
    const found = library.find(textOf(module, expression), module.file);
    return found ? partsOf(library, found, seen).members : [];
  });
  const members = together([...own, ...above]);
  // The name of a class of errors is its own.
  return {
    members: members.filter(({ name }) => !(node.type === "ClassDeclaration" && name === "name")),
    forms: [],
  };
}

function typeParts(library: Library, type: TSType, module: Module, seen: Set<Declared>): Parts {
  switch (type.type) {
    case "TSParenthesizedType":
      return typeParts(library, type.typeAnnotation, module, seen);
    case "TSTypeLiteral":
      return { members: type.members.flatMap((member) => memberOf(module, member) ?? []), forms: [] };
    case "TSIntersectionType": {
      const parts = type.types.map((each) => typeParts(library, each, module, seen));
      return {
        members: together(parts.flatMap(({ members }) => members)),
        forms: parts.flatMap(({ forms }) => forms),
      };
    }
    case "TSUnionType":
      return { members: [], forms: type.types.flatMap((each) => formsOf(library, each, module)) };
    case "TSTypeReference": {
      const found = library.find(textOf(module, type.typeName), module.file);
      return found ? partsOf(library, found, seen) : { members: [], forms: [] };
    }
    default:
      return { members: [], forms: [] };
  }
}

/** One of the forms of a union, or those that it is made of itself. */
function formsOf(library: Library, type: TSType, module: Module): Exported["forms"] {
  if (type.type === "TSParenthesizedType") return formsOf(library, type.typeAnnotation, module);
  if (type.type === "TSUnionType") return type.types.flatMap((each) => formsOf(library, each, module));
  const found =
    type.type === "TSTypeReference" ? library.find(textOf(module, type.typeName), module.file) : undefined;
  if (found?.node.type === "TSTypeAliasDeclaration") {
    const { forms } = typeParts(library, found.node.typeAnnotation, found.module, new Set());
    if (forms.length > 0) return forms;
  }
  if (found?.node.type === "TSInterfaceDeclaration" && !library.isPublic(textOf(module, type))) {
    const members = found.node.body.body.flatMap((member) => memberOf(found.module, member) ?? []);
    const code = members.map(({ name, optional, type: of }) => `${name}${optional ? "?" : ""}: ${of}`);
    const text = [
      commentBefore(found.module, found.start),
      ...members.map(({ name, text: of }) => of && `\`${name}\`: ${of}`),
    ];
    return [{ code: `{ ${code.join(", ")} }`, text: text.filter(Boolean).join(" ") }];
  }
  return [{ code: textOf(module, type), text: commentBefore(module, type.start) }];
}

function memberOf(module: Module, member: TSSignature | ClassElement): Member | undefined {
  if (!("key" in member) || member.computed || member.key.type !== "Identifier") return undefined;
  const optional = "optional" in member && member.optional === true;
  const common = { name: member.key.name, optional, text: commentBefore(module, member.start) };
  if (member.type === "TSMethodSignature") {
    const parameters = member.params.map((each) => textOf(module, each)).join(", ");
    const result = member.returnType?.typeAnnotation;
    return { ...common, type: `(${parameters}) => ${result ? textOf(module, result) : "void"}` };
  }
  if ("typeAnnotation" in member) {
    const type = member.typeAnnotation?.typeAnnotation ?? ("value" in member ? member.value : undefined);
    return { ...common, type: type ? textOf(module, type).replace(/ \| undefined$/, "") : "unknown" };
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
