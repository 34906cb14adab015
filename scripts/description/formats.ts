import type { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const time = /\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})/;
const month = /\d+M(\d+D)?/;
const clock = /T(\d+H(\d+M(\d+S)?)?|\d+M(\d+S)?|\d+S)/;

/** What ajv-formats lets pass beside the format, by the document that says otherwise. */
const stricter: Readonly<Record<string, RegExp>> = {
  // RFC 3339, section 5.6: `T` and no blank between date and time, a colon in the offset.
  "date-time": new RegExp(`^\\d{4}-\\d{2}-\\d{2}[Tt]${time.source}$`),
  time: new RegExp(`^${time.source}$`),
  // RFC 3339, appendix A: no unit is left out between two others.
  duration: new RegExp(
    `^P(\\d+W|((\\d+Y(${month.source})?|${month.source}|\\d+D)(${clock.source})?)|${clock.source})$`,
  ),
  // RFC 3986, appendix A: of ASCII, and not these of it.
  uri: /^[!#-;=?-[\]_a-z~]+$/,
  "uri-reference": /^[!#-;=?-[\]_a-z~]*$/,
  // RFC 9562, section 4: `urn:uuid:` makes a URN of it.
  uuid: /^[0-9A-Fa-f]{8}-/,
  // RFC 4648, section 3.1: without line breaks.
  byte: /^[^\n]*$/,
  // RFC 1123, section 2.1: no dot at the end.
  hostname: /[^.]$/,
};

/** RFC 5321, section 4.1.2: a mailbox may be quoted, which ajv-formats refuses. */
const quoted = /^"([ !#-[\]-~]|\\[ -~])*"(?=@)/;

type Test = RegExp | ((text: string) => boolean);

/** Adds the formats of JSON Schema and OpenAPI, each as its document has it. */
export function addStrictFormats(ajv: Ajv2020): void {
  addFormats.default(ajv);
  for (const [name, pattern] of Object.entries(stricter)) {
    const usual = ajv.formats[name] as Test | { validate: Test };
    const test = "validate" in usual ? usual.validate : usual;
    const isUsual = test instanceof RegExp ? (text: string) => test.test(text) : test;
    ajv.addFormat(name, { type: "string", validate: (text) => pattern.test(text) && isUsual(text) });
  }
  const email = ajv.formats.email as RegExp;
  ajv.addFormat("email", { type: "string", validate: (text) => email.test(text.replace(quoted, "a")) });
  // ajv-formats takes any integer for one of 64 bits.
  const isInt64 = (value: number) => Number.isInteger(value) && value >= -(2 ** 63) && value < 2 ** 63;
  ajv.addFormat("int64", { type: "number", validate: isInt64 });
}
