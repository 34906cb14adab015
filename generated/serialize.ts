/** How OpenAPI writes one parameter (OpenAPI 3.1, "Style Values"). */
export interface Style {
  style?: string;
  explode?: boolean;
  allowReserved?: boolean;
  /** A `content` parameter of a JSON media type: its value is one JSON text. */
  json?: boolean;
}

type Scalar = string | number | boolean | bigint;
type Encode = (text: string) => string;

const delimiters: Record<string, string> = { spaceDelimited: "%20", pipeDelimited: "|" };

/** Writes a query, each parameter in its own style; `form`, exploded, unless `styles` says otherwise. Absent values are left out. */
export const querySerializer =
  (styles: Record<string, Style> = {}) =>
  (query: object): string =>
    Object.entries(query)
      .flatMap(([name, value]) => queryPairs(name, value, own(styles, name) ?? {}))
      .join("&");

function queryPairs(
  name: string,
  value: unknown,
  { json, style = "form", explode = style === "form", allowReserved }: Style,
): string[] {
  if (isAbsent(value)) return [];
  const encode = allowReserved ? escapeAllButReserved : encodeURIComponent;
  const key = escapeName(name);
  if (json) return [`${key}=${encode(JSON.stringify(value))}`];
  if (style === "deepObject") return deepPairs(key, value, encode);
  const pairs = entries(value);
  if (pairs === undefined) return [`${key}=${encode(scalar(value))}`];
  if (pairs.length === 0) return [];
  if (explode)
    return pairs.map(
      ([field, item]) => `${Array.isArray(value) ? key : escapeName(field)}=${encode(scalar(item))}`,
    );
  return [`${key}=${joined(value, pairs, delimiters[style] ?? ",", encode)}`];
}

/** The specification leaves arrays and objects inside a `deepObject` open; brackets all the way down is what servers read. */
function deepPairs(key: string, value: unknown, encode: Encode): string[] {
  if (isAbsent(value)) return [];
  if (Array.isArray(value))
    return value.flatMap((item) => deepPairs(typeof item === "object" ? `${key}[]` : key, item, encode));
  const pairs = entries(value);
  return pairs
    ? pairs.flatMap(([field, item]) => deepPairs(`${key}[${escapeName(field)}]`, item, encode))
    : [`${key}=${encode(scalar(value))}`];
}

/** A header field in style `simple`; `undefined` stays so, and openapi-fetch leaves the field out. */
export function headerValue(value: unknown, explode = false): string | undefined {
  if (isAbsent(value)) return undefined;
  const pairs = entries(value);
  if (pairs === undefined) return scalar(value);
  return explode && !Array.isArray(value)
    ? pairs.map(([field, item]) => `${field}=${scalar(item)}`).join(",")
    : joined(value, pairs, ",", String);
}

/** One `Cookie` field for all cookie parameters; `undefined` when none is given. Browsers set this field themselves and ignore ours. */
export function cookieHeader(cookies: object, styles: Record<string, Style> = {}): string | undefined {
  const pairs = Object.entries(cookies).flatMap(([name, value]) =>
    queryPairs(name, value, own(styles, name) ?? {}),
  );
  return pairs.length > 0 ? pairs.join("; ") : undefined;
}

/** An `application/x-www-form-urlencoded` body; `styles` from the description's `encoding`. */
export const urlencoded = (styles: Record<string, Style> = {}): ((body: object) => string) => {
  const serialize = querySerializer(styles);
  return (body) => serialize(body).replaceAll("%20", "+");
};

/** A `multipart/form-data` body: a part for each field, for an array one for each item. A form writes texts, numbers and files by itself. */
export const multipart =
  (write = (value: unknown, _name: string): string | Blob => value as string) =>
  (body: object): FormData => {
    const form = new FormData();
    for (const [name, value] of Object.entries(body))
      for (const item of Array.isArray(value) ? value : [value])
        if (!isAbsent(item)) form.append(name, write(item, name));
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

const joined = (value: unknown, pairs: [string, unknown][], delimiter: string, encode: Encode): string =>
  pairs
    .flatMap(([field, item]) => (Array.isArray(value) ? [scalar(item)] : [field, scalar(item)]))
    .map(encode)
    .join(delimiter);

function scalar(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "object") return JSON.stringify(value);
  return String(value as Scalar);
}

/** Brackets stay readable in names: `filter[name]` is how servers document them. */
const escapeName: Encode = (name) => encodeURIComponent(name).replaceAll("%5B", "[").replaceAll("%5D", "]");

/** RFC 6570 reserved expansion, except `#`, which would end the query, and `&` and `+`, which would change its meaning. */
const escapeAllButReserved: Encode = (text) =>
  encodeURIComponent(text).replaceAll(/%(3A|2F|3F|5B|5D|40|24|2C|3B|3D)/g, (code) =>
    decodeURIComponent(code),
  );
