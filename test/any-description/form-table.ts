interface Form {
  mediaType: string;
  encoding: object;
  value: unknown;
  /** The body, or of parts the name, the media type where there is one, and the text. */
  sent: string | string[][];
}

const urlencoded = "application/x-www-form-urlencoded";
const multipart = "multipart/form-data";
const list = ["blue", "black"];
const object = { R: 100, G: 200 };

/** The field `color` of a form by its Encoding Object (OpenAPI 3.1.1, section 4.8.15); without a style, by the media type of the field. */
export const forms: Form[] = [
  { mediaType: urlencoded, encoding: {}, value: "light blue & ü", sent: "color=light+blue+%26+%C3%BC" },
  { mediaType: urlencoded, encoding: {}, value: list, sent: "color=blue&color=black" },
  { mediaType: urlencoded, encoding: {}, value: object, sent: "color=%7B%22R%22%3A100%2C%22G%22%3A200%7D" },
  { mediaType: urlencoded, encoding: { style: "form" }, value: object, sent: "R=100&G=200" },
  { mediaType: urlencoded, encoding: { explode: true }, value: object, sent: "R=100&G=200" },
  { mediaType: urlencoded, encoding: { explode: false }, value: list, sent: "color=blue,black" },
  {
    mediaType: urlencoded,
    encoding: { style: "spaceDelimited", explode: false },
    value: list,
    sent: "color=blue+black",
  },
  {
    mediaType: urlencoded,
    encoding: { style: "pipeDelimited", explode: false },
    value: list,
    sent: "color=blue%7Cblack",
  },
  {
    mediaType: urlencoded,
    encoding: { style: "deepObject", explode: true },
    value: object,
    sent: "color%5BR%5D=100&color%5BG%5D=200",
  },
  { mediaType: urlencoded, encoding: { allowReserved: true }, value: "a/b?c", sent: "color=a/b?c" },
  {
    mediaType: urlencoded,
    encoding: { contentType: "application/json" },
    value: list,
    sent: "color=%5B%22blue%22%2C%22black%22%5D",
  },
  { mediaType: multipart, encoding: {}, value: "blue", sent: [["color", "blue"]] },
  {
    mediaType: multipart,
    encoding: {},
    value: list,
    sent: [
      ["color", "blue"],
      ["color", "black"],
    ],
  },
  { mediaType: multipart, encoding: {}, value: object, sent: [["color", '{"R":100,"G":200}']] },
  {
    mediaType: multipart,
    encoding: { contentType: "application/json" },
    value: object,
    sent: [["color", "application/json", '{"R":100,"G":200}']],
  },
  {
    mediaType: multipart,
    encoding: { contentType: "text/csv" },
    value: "a,b",
    sent: [["color", "text/csv", "a,b"]],
  },
  {
    mediaType: multipart,
    encoding: { style: "form" },
    value: object,
    sent: [
      ["R", "100"],
      ["G", "200"],
    ],
  },
  { mediaType: multipart, encoding: { explode: false }, value: list, sent: [["color", "blue,black"]] },
  {
    mediaType: multipart,
    encoding: { style: "pipeDelimited", explode: false },
    value: list,
    sent: [["color", "blue|black"]],
  },
  {
    mediaType: multipart,
    encoding: { style: "deepObject", explode: true },
    value: object,
    sent: [
      ["color[R]", "100"],
      ["color[G]", "200"],
    ],
  },
];
