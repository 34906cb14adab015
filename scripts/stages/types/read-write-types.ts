/**
 * [read-write-tuples] Puts our own `Readable` and `Writable` in place of those of openapi-typescript 7.13, which make lists of tuples and look at the members
 * of files and dates. Where a list may hold itself (`recursive`), the compiler looks at its members only through an interface.
 */
export function readWriteTypes(text: string, recursive: boolean): string {
  const start = text.indexOf("export type Readable<T>");
  const end = text.indexOf("export interface paths");
  const other = text.indexOf("export type paths");
  const rest = [end, other].filter((at) => at >= 0).sort((a, b) => a - b)[0];
  if (start < 0 || rest === undefined)
    throw new Error("openapi-typescript no longer prints Readable where it did");
  return text.slice(0, start) + (recursive ? withLists(types) : types) + text.slice(rest);
}

const types = `type Whole = Blob | Date | Uint8Array | ((...args: never) => unknown);
export type Readable<T> = T extends $Write<any> ? never : T extends $Read<infer U> ? Readable<U> : T extends Whole ? T : T extends readonly unknown[] ? {
    [K in keyof T]: Readable<T[K]>;
} : T extends object ? {
    [K in keyof T as NonNullable<T[K]> extends $Write<any> ? never : K]: Readable<T[K]>;
} : T;
export type Writable<T> = T extends $Read<any> ? never : T extends $Write<infer U> ? Writable<U> : T extends Whole ? T : T extends readonly unknown[] ? {
    [K in keyof T]: Writable<T[K]>;
} : T extends object ? {
    [K in keyof T as NonNullable<T[K]> extends $Read<any> ? never : K]: Writable<T[K]>;
} & {
    [K in keyof T as NonNullable<T[K]> extends $Read<any> ? K : never]?: never;
} : T;
`;

/** A list of any length goes through an interface; a tuple, whose members it would lose, does not. */
const withLists = (text: string): string =>
  text.replaceAll(
    /type (\w+)<T> = (.*) T extends readonly unknown\[\] \? /g,
    (_, name: string, before: string) =>
      `interface ${name}List<T> extends Array<${name}<T>> {}\nexport type ${name}<T> = ${before} T extends (infer Item)[] ? number extends T["length"] ? ${name}List<Item> : {
    [K in keyof T]: ${name}<T[K]>;
} : T extends readonly unknown[] ? `,
  );
