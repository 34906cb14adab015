const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/** Whether a name may stand unquoted as a property name (reserved words may). */
export const isIdentifier = (name: string): boolean => identifier.test(name);

/**
 * Method names for operation ids, in order. An id that is an identifier stays as it is; others are put in camel case
 * (`repos/get-content` → `reposGetContent`), or kept raw, as a quoted property, where that name is taken or none comes out.
 */
export function operationNames(ids: readonly string[]): string[] {
  const taken = new Set(ids.filter(isIdentifier));
  return ids.map((id) => {
    if (isIdentifier(id)) return id;
    const name = camelCase(id);
    if (!isIdentifier(name) || taken.has(name)) return id;
    taken.add(name);
    return name;
  });
}

/** File systems take names of 255 bytes; a letter may have four, and `.html` and the name of a file that is written aside come behind. */
const longest = 50;

/** A file name for each of the names. To some systems, names that differ only in capitals are one. */
export function fileNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const whole = name.replaceAll(/[^\p{L}\p{N}_$-]+/gu, "-");
    const plain = Buffer.byteLength(whole) > 4 * longest ? [...whole].slice(0, longest).join("") : whole;
    let file = plain;
    for (let number = 2; taken.has(file.toLowerCase()); number += 1) file = `${plain}-${number}`;
    taken.add(file.toLowerCase());
    return file;
  });
}

/** An id for an operation without one: `GET /users/{id}` → `getUsersById`. */
export const idFromPath = (method: string, path: string): string =>
  camelCase(`${method}/${path.replaceAll(/\{([^{}]+)\}/g, "by/$1")}`);

export const camelCase = (text: string): string =>
  text
    .split(/[^\p{ID_Continue}$]+/u)
    .filter((word) => word !== "")
    .map((word, index) => (index === 0 ? word : (word[0] ?? "").toUpperCase() + word.slice(1)))
    .join("");
