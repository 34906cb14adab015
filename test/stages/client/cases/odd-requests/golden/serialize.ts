/** How OpenAPI writes one value (OpenAPI 3.1.1, "Style Values"). */
export interface Style {
  style?: string;
  explode?: boolean;
  allowReserved?: boolean;
  /** A value whose media type is JSON: it is one JSON text. */
  json?: boolean;
}

type Styles = Record<string, Style>;
type Scalar = string | number | boolean | bigint;
type Encode = (text: string) => string;

/** Writes a query, each parameter in its own style; `form`, exploded, unless `styles` says otherwise. Absent values are left out. */
export const querySerializer =
  (styles: Styles = {}) =>
  (query: object): string =>
    joinPairs(query, (name) => own(styles, name));

const joinPairs = (
  values: object,
  styleOf: (name: string, value: unknown) => Style | undefined,
  joint = "&",
): string =>
  Object.entries(values)
    .flatMap(([name, value]) => pairs(name, value, styleOf(name, value)))
    .map((pair) => pair.join("="))
    .join(joint);

/** What a value becomes in a query, a cookie or a form: names with texts, both encoded. */
function pairs(
  name: string,
  value: unknown,
  { json, style = "form", explode = style === "form", allowReserved }: Style = {},
  encode: Encode = allowReserved ? escapeAllButReserved : encodeURIComponent,
  encodeName: Encode = encode === String ? encode : encodeURIComponent,
): [name: string, text: string][] {
  if (isAbsent(value)) return [];
  const key = encodeName(name);
  if (json) return [[key, encode(JSON.stringify(value))]];
  if (style === "deepObject") return deepPairs(name, value, encode, encodeName);
  const members = entries(value);
  if (members === undefined) return [[key, encode(scalar(value))]];
  if (members.length === 0) return [];
  if (explode)
    return members.map(([field, item]) => [
      Array.isArray(value) ? key : encodeName(field),
      encode(scalar(item)),
    ]);
  const delimiter = { spaceDelimited: encode(" "), pipeDelimited: encode("|") }[style] ?? ",";
  return [[key, joined(value, members, delimiter, encode)]];
}

/** The specification leaves arrays and objects inside a `deepObject` open; brackets all the way down is what servers read. */
function deepPairs(name: string, value: unknown, encode: Encode, encodeName: Encode): [string, string][] {
  if (isAbsent(value)) return [];
  const inside = (key: string, item: unknown) => deepPairs(key, item, encode, encodeName);
  if (Array.isArray(value))
    return value.flatMap((item) => inside(typeof item === "object" ? `${name}[]` : name, item));
  const members = entries(value);
  return members
    ? members.flatMap(([field, item]) => inside(`${name}[${field}]`, item))
    : [[encodeName(name), encode(scalar(value))]];
}

/** Fills the `{names}` of a path, each parameter in its own style; `simple` unless `styles` says otherwise. */
export const pathSerializer =
  (styles: Styles) =>
  (path: string, values: Record<string, unknown>): string =>
    path.replace(/\{([^{}]+)\}/g, (whole, name: string) => {
      const value = own(values, name);
      return isAbsent(value) ? whole : pathValue(name, value, own(styles, name) ?? {});
    });

/** RFC 6570, sections 3.2.2, 3.2.5 and 3.2.7. */
function pathValue(name: string, value: unknown, { json, style, explode = false }: Style): string {
  const prefix = { label: ".", matrix: ";" }[style ?? ""] ?? "";
  const isNamed = style === "matrix" || (explode && !json && isObject(value));
  const parts = pairs(name, value, { json: json === true, explode }).map(([key, text]) =>
    isNamed ? key + (text && `=${text}`) : text,
  );
  return prefix + parts.join(prefix || ",");
}

/** A header field in style `simple`; `undefined` stays so, and openapi-fetch leaves the field out. */
export function headerValue(value: unknown, explode = false): string | undefined {
  if (isAbsent(value)) return undefined;
  const members = entries(value);
  if (members === undefined) return scalar(value);
  if (members.length === 0) return undefined;
  return explode && !Array.isArray(value)
    ? members.map(([field, item]) => `${field}=${scalar(item)}`).join(",")
    : joined(value, members, ",", String);
}

/** A header field that is one JSON text, in ASCII: fetch refuses other characters. */
export const headerJson = (value: unknown): string | undefined =>
  JSON.stringify(value)?.replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** One `Cookie` field for all cookie parameters; `undefined` when none is given. Browsers set this field themselves and ignore ours. */
export const cookieHeader = (cookies: object, styles: Styles = {}): string | undefined =>
  joinPairs(cookies, (name) => own(styles, name), "; ") || undefined;

/** An `application/x-www-form-urlencoded` body; `styles` from the description's `encoding`. An object without one is JSON (OpenAPI 3.1.1, section 4.8.15). */
export const urlencoded = (styles: Styles = {}): ((body: object) => string) => {
  const styleOf = (name: string, value: unknown): Style => own(styles, name) ?? { json: isObject(value) };
  return (body) => joinPairs(body, styleOf).replaceAll("%20", "+");
};

/** The fields of a form, with those that have a style of their own as the fields that this makes of them. */
export function spread(styles: Styles, body: object): object {
  const fields = new Map<string, unknown>();
  for (const [name, value] of Object.entries(body)) {
    const style = own(styles, name);
    if (style === undefined) fields.set(name, value);
    else
      for (const [field, text] of pairs(name, value, style, String))
        fields.set(field, [fields.get(field) ?? [], text].flat());
  }
  return Object.fromEntries(fields);
}

/** A `multipart/form-data` body: a part for each field, for an array one for each item. A form writes texts, numbers and files by itself. */
export const multipart =
  (write?: (value: unknown, name: string) => string | Blob) =>
  (body: object): FormData => {
    const form = new FormData();
    for (const [name, value] of Object.entries(body))
      for (const item of Array.isArray(value) ? value : [value])
        if (!isAbsent(item)) form.append(name, write ? write(item, name) : (item as string));
    return form;
  };

/**
 * Writes the other parts; `types` holds media types from `encoding`. Without one an object goes as JSON text: a typed part needs a file
 * name, and servers would take the field for a file.
 */
export const parts =
  (types: Record<string, string> = {}) =>
  (value: unknown, name: string): string | Blob => {
    const type = own(types, name);
    if (value instanceof Blob) return withType(value, type);
    const text = typeof value === "object" ? JSON.stringify(value) : scalar(value);
    return type === undefined ? text : new Blob([text], { type });
  };

/** A file that says its own media type keeps it. */
function withType(file: Blob, type: string | undefined): Blob {
  if (type === undefined || file.type) return file;
  return file instanceof File ? new File([file], file.name, { type }) : new Blob([file], { type });
}

/** A body that is sent as it is: text or bytes. */
export const asIs = <Body>(body: Body): Body => body;

/** The media type of a body for which the description names only a range, like `image/*`. */
export const mediaTypeOf = (body: unknown): string | undefined =>
  body === undefined ? undefined : (body instanceof Blob && body.type) || "application/octet-stream";

/** A field may have the name of what every object inherits. */
const own = <Value>(record: Record<string, Value>, name: string): Value | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

const isAbsent = (value: unknown): value is undefined | null => value === undefined || value === null;

function entries(value: unknown): [string, unknown][] | undefined {
  if (typeof value !== "object" || value === null || value instanceof Date) return undefined;
  return Object.entries(value).filter(([, item]) => !isAbsent(item));
}

const isObject = (value: unknown): boolean => !Array.isArray(value) && entries(value) !== undefined;

const joined = (value: unknown, members: [string, unknown][], delimiter: string, encode: Encode): string =>
  members
    .flatMap(([field, item]) => (Array.isArray(value) ? [scalar(item)] : [field, scalar(item)]))
    .map(encode)
    .join(delimiter);

function scalar(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "object") return JSON.stringify(value);
  return String(value as Scalar);
}

/** RFC 6570 reserved expansion, except `#`, which would end the query, and `&` and `+`, which would change its meaning. */
const escapeAllButReserved: Encode = (text) =>
  encodeURIComponent(text)
    .replaceAll(/%(3A|2F|3F|5B|5D|40|24|2C|3B|3D)/g, (code) => decodeURIComponent(code))
    .replaceAll(/%25([0-9A-Fa-f]{2})/g, "%$1");
