import ts from "typescript";

/** One alternative of a type: what JSON has for it, and what is inside. */
export interface Form {
  kind: "string" | "number" | "boolean" | "null" | "file" | "array" | "object";
  /** The only value, where the type is a literal. */
  only?: unknown;
  fields?: Map<string, { required: boolean; type: ts.Type }>;
  /** What a field may be that has no name here; undefined where the type does not say. */
  more?: () => readonly Form[] | undefined;
  /** The types of the first items, and how many of them must be there; `rest` of those behind. */
  items?: ts.Type[];
  least?: number;
  rest?: ts.Type | undefined;
}

export const anything: Form[] = (
  ["string", "number", "boolean", "null", "file", "array", "object"] as const
).map((kind) => ({
  kind,
}));

/** Reads types as what they admit of JSON values. */
export class TypedForms {
  readonly #known = new Map<ts.Type, Form[]>();

  constructor(readonly checker: ts.TypeChecker) {}

  of(type: ts.Type): Form[] {
    const known = this.#known.get(type);
    if (known) return known;
    if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return anything;
    const forms: Form[] = [];
    this.#known.set(type, forms); // before its fields are read: they may have the same type
    forms.push(...this.#read(type));
    return forms;
  }

  #read(type: ts.Type): Form[] {
    const { flags } = type;
    if (type.isUnion()) return type.types.flatMap((each) => this.of(each));
    if (flags & (ts.TypeFlags.Never | ts.TypeFlags.Undefined)) return [];
    if (flags & ts.TypeFlags.Null) return [{ kind: "null" }];
    if (type.isStringLiteral()) return [{ kind: "string", only: type.value }];
    if (type.isNumberLiteral()) return [{ kind: "number", only: type.value }];
    if (flags & ts.TypeFlags.BooleanLiteral)
      return [{ kind: "boolean", only: this.checker.typeToString(type) === "true" }];
    // An open enum is `string & {}`.
    const members = type.isIntersection() ? type.types : [type];
    if (members.some(({ flags }) => flags & ts.TypeFlags.String)) return [{ kind: "string" }];
    if (members.some(({ flags }) => flags & ts.TypeFlags.Number)) return [{ kind: "number" }];
    if (type.symbol?.name === "Blob") return [{ kind: "file" }];
    const items = this.checker.getIndexTypeOfType(type, ts.IndexKind.Number);
    if (this.checker.isTupleType(type)) return [this.#tuple(type as ts.TupleTypeReference)];
    if (items && this.checker.getPropertyOfType(type, "length"))
      return [{ kind: "array", items: [], rest: items }];
    return [this.#object(type)];
  }

  #tuple(type: ts.TupleTypeReference): Form {
    const { minLength, fixedLength, hasRestElement } = type.target as ts.TupleType;
    const items = this.checker.getTypeArguments(type);
    return {
      kind: "array",
      items: items.slice(0, fixedLength),
      least: minLength,
      rest: hasRestElement ? items[fixedLength] : this.checker.getNeverType(),
    };
  }

  #object(type: ts.Type): Form {
    const fields = this.checker.getPropertiesOfType(type).map((property) => {
      const required = (property.flags & ts.SymbolFlags.Optional) === 0;
      return [property.name, { required, type: this.checker.getTypeOfSymbol(property) }] as const;
    });
    const index = this.checker.getIndexTypeOfType(type, ts.IndexKind.String);
    const named = new Map(fields.filter(([, field]) => !this.#isNever(field.type)));
    return { kind: "object", fields: named, ...(index && { more: () => this.#others(index, named) }) };
  }

  /** An index signature has to hold the named fields, too: what only they need is taken away. */
  #others(index: ts.Type, named: NonNullable<Form["fields"]>): readonly Form[] | undefined {
    const taken = new Set([...named.values()].flatMap(({ type }) => this.of(type)).map(({ kind }) => kind));
    if (this.of(index) === anything) return anything;
    const others = this.of(index).filter(({ kind }) => !taken.has(kind));
    return others.length > 0 ? others : undefined;
  }

  /** A field of the other direction: nothing but `undefined` may stand there. */
  #isNever(type: ts.Type): boolean {
    const members = type.isUnion() ? type.types : [type];
    return members.every(({ flags }) => flags & (ts.TypeFlags.Never | ts.TypeFlags.Undefined));
  }

  /** Whether a value has a type; fields that the type does not name may be there, and where texts are `open` those that it does not list. */
  admits(type: ts.Type, value: unknown, open: boolean): boolean {
    return this.of(type).some((form) => this.#fits(form, value, open));
  }

  #fits({ kind, only, fields, more, items, least = 0, rest }: Form, value: unknown, open: boolean): boolean {
    if (kindOf(value) !== kind || (!open && only !== undefined && value !== only)) return false;
    if (Array.isArray(value) && items)
      return (
        value.length >= least &&
        value.every((each, index) => this.admits(items[index] ?? (rest as ts.Type), each, open))
      );
    if (kind !== "object" || !fields) return true;
    const given = value as Record<string, unknown>;
    return (
      [...fields].every(([name, field]) =>
        Object.hasOwn(given, name) ? this.admits(field.type, given[name], open) : !field.required,
      ) &&
      Object.entries(given).every(
        ([name, each]) =>
          fields.has(name) || (more?.()?.some((form) => this.#fits(form, each, open)) ?? true),
      )
    );
  }

  /** Values of a type, at least one for each alternative on the way: with every field, and with those only that must be there. */
  samples(type: ts.Type, above: readonly object[] = []): unknown[] {
    return this.#samplesOfAll(this.of(type), above);
  }

  #samplesOfAll(forms: readonly Form[], above: readonly object[]): unknown[] {
    if (above.length > 5 || above.filter((each) => each === forms).length > 1) return [];
    return forms.flatMap((form) => this.#samplesOf(form, [...above, forms]));
  }

  #samplesOf(
    { kind, only, fields, more, items, least = 0, rest }: Form,
    above: readonly object[],
  ): unknown[] {
    if (only !== undefined) return [only];
    if (kind === "array") {
      const first = (items ?? []).map((each) => this.samples(each, above));
      const following = rest ? this.samples(rest, above) : [];
      return [
        ...(first.slice(0, least).every((some) => some.length > 0)
          ? [first.slice(0, least).map(([one]) => one)]
          : []),
        ...following.map((each) => [...first.map(([one]) => one), each]),
      ];
    }
    if (kind !== "object" || !fields) return [values[kind]];
    const of = new Map([...fields].map(([name, field]) => [name, this.samples(field.type, above)]));
    const demanded = [...fields].filter(([, { required }]) => required).map(([name]) => name);
    if (demanded.some((name) => of.get(name)?.length === 0)) return [];
    const bare = Object.fromEntries(demanded.map((name) => [name, of.get(name)?.[0]]));
    const whole = Object.fromEntries(
      [...of].flatMap(([name, [one]]) => (one === undefined ? [] : [[name, one]])),
    );
    return [
      bare,
      whole,
      ...[...of].flatMap(([name, some]) => some.slice(1).map((each) => ({ ...whole, [name]: each }))),
      ...this.#samplesOfAll(more?.() ?? [], above).map((each) => ({ ...whole, [unnamed]: each })),
    ];
  }
}

/** A name that no description has. */
export const unnamed = "no-name-of-it";

/** A value of each kind. */
export const values: Readonly<Record<Form["kind"], unknown>> = {
  string: "text",
  number: 1,
  boolean: true,
  null: null,
  file: new Blob(["text"]),
  array: [],
  object: {},
};

export function kindOf(value: unknown): Form["kind"] {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return value instanceof Blob ? "file" : (typeof value as Form["kind"]);
}
