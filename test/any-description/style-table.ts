/** The values of the table under "Style Examples" in OpenAPI 3.1.1, for a parameter `color`. */
export const values = {
  empty: "",
  string: "blue",
  array: ["blue", "black", "brown"],
  object: { R: 100, G: 200, B: 150 },
};

export const schemas = {
  empty: { type: "string" },
  string: { type: "string" },
  array: { type: "array", items: { type: "string" } },
  object: { type: "object", additionalProperties: { type: "integer" } },
};

/** The table itself; a style that may stand in several places has a row for each. Cookies are divided by `; ` (RFC 6265, section 4.2.1). */
const table = `
  in     style          explode | empty  | string      | array                               | object
  path   matrix         false   | ;color | ;color=blue | ;color=blue,black,brown             | ;color=R,100,G,200,B,150
  path   matrix         true    | ;color | ;color=blue | ;color=blue;color=black;color=brown | ;R=100;G=200;B=150
  path   label          false   | .      | .blue       | .blue,black,brown                   | .R,100,G,200,B,150
  path   label          true    | .      | .blue       | .blue.black.brown                   | .R=100.G=200.B=150
  path   simple         false   |        | blue        | blue,black,brown                    | R,100,G,200,B,150
  path   simple         true    |        | blue        | blue,black,brown                    | R=100,G=200,B=150
  header simple         false   |        | blue        | blue,black,brown                    | R,100,G,200,B,150
  header simple         true    |        | blue        | blue,black,brown                    | R=100,G=200,B=150
  query  form           false   | color= | color=blue  | color=blue,black,brown              | color=R,100,G,200,B,150
  query  form           true    | color= | color=blue  | color=blue&color=black&color=brown  | R=100&G=200&B=150
  query  spaceDelimited false   | n/a    | n/a         | color=blue%20black%20brown          | color=R%20100%20G%20200%20B%20150
  query  pipeDelimited  false   | n/a    | n/a         | color=blue%7Cblack%7Cbrown          | color=R%7C100%7CG%7C200%7CB%7C150
  query  deepObject     true    | n/a    | n/a         | n/a                                 | color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150
  cookie form           false   | color= | color=blue  | color=blue,black,brown              | color=R,100,G,200,B,150
  cookie form           true    | color= | color=blue  | color=blue; color=black; color=brown | R=100; G=200; B=150`;

export interface StyleExample {
  in: "path" | "query" | "header" | "cookie";
  style: string;
  explode: boolean;
  kind: keyof typeof values;
  sent: string;
}

/** Each cell of the table that has a meaning. */
export const styleExamples: StyleExample[] = table
  .trim()
  .split("\n")
  .slice(1)
  .flatMap((line) => {
    const [head = "", ...cells] = line.split("|").map((cell) => cell.trim());
    const [place, style = "", explode] = head.split(/ +/);
    const kinds = Object.keys(values) as StyleExample["kind"][];
    return kinds.flatMap((kind, index) =>
      cells[index] === "n/a"
        ? []
        : [
            {
              in: place as StyleExample["in"],
              style,
              explode: explode === "true",
              kind,
              sent: cells[index] ?? "",
            },
          ],
    );
  });
