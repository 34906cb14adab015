import { resolve } from "node:path";
import type ts from "typescript";
import { programOf } from "../../program-of.js";
import { strict } from "../strict.js";
import { type DocumentedField, documentedFields, others } from "./documented-fields.js";
import { anything, type Form, kindOf, TypedForms, unnamed, values } from "./typed-forms.js";

/** What was generated of a description. */
export interface Readings {
  types: ReadonlyMap<string, string>;
  /** The checks of an operation's arguments, or of the response of a status. */
  check: (operation: string, side: string) => ((value: unknown) => boolean) | undefined;
  pages: ReadonlyMap<string, string>;
}

/** How deep fields are compared: below, a description that refers to itself goes on for ever. */
const deepest = 3;

const probe = `import type { OperationTypes } from "./client.js";
import type { components } from "./types.js";
export interface Probe { operations: OperationTypes; schemas: components["schemas"] }
`;

/** What types, checks and docs of each description say differently of the same field, one sentence each. One program of all is quicker. */
export function disagreements(corpus: ReadonlyMap<string, Readings>): Map<string, string[]> {
  const folder = (name: string) => resolve(`test/any-description/agreement/${name.replaceAll(/\W/g, "-")}`);
  const texts = [...corpus].flatMap(([name, { types }]) =>
    [...types, ["probe.ts", probe] as const].map(
      ([file, text]) => [`${folder(name)}/${file}`, text] as const,
    ),
  );
  const program = programOf(new Map(texts), strict);
  return new Map(
    [...corpus].map(([name, readings]) => [
      name,
      ofDescription(program, `${folder(name)}/probe.ts`, readings),
    ]),
  );
}

function ofDescription(program: ts.Program, path: string, { pages, check }: Readings): string[] {
  const checker = program.getTypeChecker();
  const file = checker.getSymbolAtLocation(program.getSourceFile(path) as ts.SourceFile) as ts.Symbol;
  const [root] = checker.getExportsOfModule(file);
  const forms = new TypedForms(checker);
  const member = (type: ts.Type, name: string): ts.Type | undefined => {
    const property = checker.getPropertyOfType(type, name);
    return property && checker.getTypeOfSymbol(property);
  };
  const top = checker.getDeclaredTypeOfSymbol(root as ts.Symbol);
  const schemas = member(top, "schemas") as ts.Type;
  const words = new Words(forms, (name) => member(schemas, name));
  const operations = member(top, "operations") as ts.Type;
  return checker.getPropertiesOfType(operations).flatMap(({ name }) => {
    const operation = member(operations, name) as ts.Type;
    const sections = [...documentedFields(pages.get(name) ?? "")];
    const successes = sections.filter(([title]) => /^2|^default/.test(title));
    const sent = sections.filter(([title]) => / parameters$|^Request body$/.test(title));
    const compare = (side: string, member: ts.Type, fields: Field[]) =>
      [
        ...ofDocs(words, member, fields),
        ...ofChecks(forms, member, check(name, side), side !== "arguments"),
      ].map((each) => `${name} ${side}${each}`);
    return [
      ...compare(
        "arguments",
        member(operation, "arguments") as ts.Type,
        sent.flatMap(([, fields]) => fields),
      ),
      // Data of several statuses are one type.
      ...(successes.length === 1 ? successes : []).flatMap(([status, fields]) =>
        compare(status, member(operation, "data") as ts.Type, fields),
      ),
    ];
  });
}

type Field = [string, DocumentedField];

/** Types in the few words in which docs can be compared with them. */
class Words {
  constructor(
    readonly forms: TypedForms,
    readonly component: (name: string) => ts.Type | undefined,
  ) {}

  ofType(type: ts.Type, depth = 0): string {
    return this.ofForms(this.forms.of(type), depth);
  }

  ofForms(forms: readonly Form[], depth: number): string {
    const said = forms.map(({ kind, fields, more, items, rest }) => {
      if (kind === "array" && items?.length === 0 && rest && depth < deepest)
        return `array of (${this.ofType(rest, depth + 1)})`;
      if (kind === "object" && fields?.size === 0 && more && depth < deepest)
        return `map of (${this.ofForms(more() ?? [], depth + 1)})`;
      return kind;
    });
    return inOrder(said);
  }

  ofText(text: string, depth = 0): string {
    const said = splitOr(text).flatMap((each) => {
      const [, kind, inner] = /^(array|map) of (.+)$/.exec(each) ?? [];
      if (inner !== undefined && depth < deepest)
        return `${kind} of (${this.ofText(bare(inner), depth + 1)})`;
      if (inner !== undefined) return kind === "map" ? "object" : "array";
      const [, only] = /^always `(.*)`$/.exec(each) ?? [];
      if (only !== undefined) return kindOf(JSON.parse(only));
      if (each.startsWith("list of ")) return "array";
      if (each === "integer") return "number";
      if (each === "any") return any.split(" or ");
      const component = this.component(each);
      return component ? splitOr(this.ofType(component, depth)) : each;
    });
    return inOrder(said);
  }
}

const inOrder = (words: string[]): string =>
  [
    ...new Set(
      words.map((each) =>
        each.replace(/^(array|map) of \((.*)\)$/, (all, kind: string, inner: string) =>
          inner === any ? (kind === "map" ? "object" : "array") : all,
        ),
      ),
    ),
  ]
    .sort()
    .join(" or ");

const any = "array or boolean or file or null or number or object or string";

const bare = (text: string): string => (/^\(.*\)$/.test(text) ? text.slice(1, -1) : text);

/** Split where no parenthesis is open. */
function splitOr(text: string): string[] {
  const parts = [""];
  for (const word of text.split(/( or )/)) {
    const isOpen = (parts.at(-1)?.match(/\(/g)?.length ?? 0) > (parts.at(-1)?.match(/\)/g)?.length ?? 0);
    if (word === " or " && !isOpen) parts.push("");
    else parts[parts.length - 1] += word;
  }
  return parts;
}

type Facts = Map<string, Set<string>>;

function ofDocs(words: Words, type: ts.Type, fields: Field[]): string[] {
  const typed = ofTypes(words, type);
  const written = ofPage(words, fields);
  const said = (facts: Facts, path: string) => [...(facts.get(path) ?? ["nothing"])].sort().join(" | ");
  return [...new Set([...typed.keys(), ...written.keys()])]
    .filter((path) => said(typed, path) !== said(written, path))
    .map((path) => `${path}: its type says ${said(typed, path)}; docs say ${said(written, path)}`);
}

const add = (facts: Facts, path: string, required: boolean, said: string): void => {
  facts.set(path, (facts.get(path) ?? new Set()).add(`${said}, ${required ? "required" : "optional"}`));
};

function ofTypes(words: Words, type: ts.Type): Facts {
  const facts: Facts = new Map();
  const read = (forms: readonly Form[], path: string, depth: number, lists: number): void => {
    if (depth > deepest || lists > deepest) return;
    for (const { fields = new Map(), more, items = [], rest } of forms) {
      for (const inner of rest ? [...items, rest] : items)
        read(words.forms.of(inner), path, depth, lists + 1);
      if (more && more() !== anything && fields.size > 0) add(facts, `${path}.${others}`, false, "there");
      if (more) read(more() ?? [], path, depth, lists + 1);
      for (const [name, field] of fields) {
        const isBody = path === "" && name === "body";
        if (!isBody) add(facts, `${path}.${name}`, field.required, words.ofType(field.type));
        read(words.forms.of(field.type), isBody ? "" : `${path}.${name}`, isBody ? 0 : depth + 1, 0);
      }
    }
  };
  read(words.forms.of(type), "", 0, 0);
  return facts;
}

function ofPage(words: Words, fields: Field[]): Facts {
  const facts: Facts = new Map();
  const read = (some: Field[], path: string, depth: number): void => {
    if (depth > deepest) return;
    for (const [name, { words: text, required, inner }] of some) {
      add(facts, `${path}.${name}`, required, name === others ? "there" : words.ofText(text));
      read(inner(), `${path}.${name}`, depth + 1);
    }
  };
  read(fields, "", 0);
  return facts;
}

/** Values of a type, and those with one thing changed: type and check must say the same of each. */
function ofChecks(
  forms: TypedForms,
  type: ts.Type,
  check: ((value: unknown) => boolean) | undefined,
  open: boolean,
): string[] {
  if (!check) return [];
  const found = new Map<string, Set<string>>();
  for (const sample of forms.samples(type))
    for (const [path, change, value] of [["", "as it is", sample] as const, ...changes(sample)]) {
      const [typed, checked] = [forms.admits(type, value, open), check(value)];
      if (typed === checked) continue;
      const sentence = `${path}: its check is ${typed ? "stricter" : "laxer"} than its type`;
      found.set(sentence, (found.get(sentence) ?? new Set()).add(change));
    }
  return [...found].map(([sentence, ways]) => `${sentence} (${[...ways].join(", ")})`);
}

function* changes(
  value: unknown,
  path = "",
  depth = 0,
): Generator<readonly [path: string, change: string, value: unknown]> {
  for (const [kind, other] of Object.entries(values))
    if (kind !== kindOf(value)) yield [path, `made ${kind}`, other];
  if (typeof value !== "object" || value === null || value instanceof Blob || depth > deepest) return;
  if (Array.isArray(value)) {
    for (const [index, each] of value.entries())
      for (const [at, change, changed] of changes(each, `${path}[]`, depth + 1))
        yield [at, change, value.with(index, changed)];
    return;
  }
  yield [path, "with one more field", { ...value, [`${unnamed} either`]: "text" }];
  for (const [name, each] of Object.entries(value)) {
    const { [name]: _, ...rest } = value as Record<string, unknown>;
    yield [`${path}.${name}`, "left out", rest];
    for (const [at, change, changed] of changes(each, `${path}.${name}`, depth + 1))
      yield [at, change, { ...rest, [name]: changed }];
  }
}
