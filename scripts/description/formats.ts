import type { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const time = /\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})/;
const month = /\d+M(\d+D)?/;
const clock = /T(\d+H(\d+M(\d+S)?)?|\d+M(\d+S)?|\d+S)/;

const userinfo = /([^/?#]*@|(?![^/?#]*@))/;
const portOfLetters = new RegExp(String.raw`[^/?#]*//${userinfo.source}(\[[^\]]*\]|[^/?#:[\]]*):\d*[^\d/?#]`);

/** Where ajv-formats accepts more than the format: what each value must also match, by the document that says so. */
const stricter: Readonly<Record<string, RegExp>> = {
  // RFC 3339, section 5.6: `T` and no blank between date and time, a colon in the offset.
  "date-time": new RegExp(`^\\d{4}-\\d{2}-\\d{2}[Tt]${time.source}$`),
  time: new RegExp(`^${time.source}$`),
  // RFC 3339, appendix A: no unit is left out between two others.
  duration: new RegExp(
    `^P(\\d+W|((\\d+Y(${month.source})?|${month.source}|\\d+D)(${clock.source})?)|${clock.source})$`,
  ),
  // RFC 3986, appendix A: these characters of ASCII only; a port has digits only.
  uri: new RegExp(`^(?!${portOfLetters.source})[!#-;=?-[\\]_a-z~]+$`),
  "uri-reference": /^[!#-;=?-[\]_a-z~]*$/,
  // RFC 9562, section 4: `urn:uuid:` makes a URN of it.
  uuid: /^[0-9A-Fa-f]{8}-/,
  // RFC 4648, section 3.1: without line breaks.
  byte: /^[^\n]*$/,
  // RFC 1123, section 2.1: no dot at the end.
  hostname: /[^.]$/,
};

/** Where ajv-formats accepts less than the format: the form that it refuses, and one that it accepts instead. */
const wider: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  // RFC 5321, section 4.1.2: a mailbox may be quoted, its domain an address or one word.
  email: [
    [/^"([ !#-[\]-~]|\\[ -~])*"(?=@)/, "a"],
    [/(?<=@)\[(IPv6:[\da-f:.]+|[\d.]+)\]$/i, "a.b"],
    [/(?<=@)[^.@]+$/, "$&.b"],
  ],
  // RFC 3986, section 3.3: a path may be empty.
  uri: [[/^[^:/?#]+:$/, "$&a"]],
};

type Test = RegExp | ((text: string) => boolean);

/** Adds the formats of JSON Schema and OpenAPI, each as its document defines it. */
export function addStrictFormats(ajv: Ajv2020): void {
  addFormats.default(ajv);
  for (const name of new Set([...Object.keys(stricter), ...Object.keys(wider)])) {
    const usual = ajv.formats[name] as Test | { validate: Test };
    const test = "validate" in usual ? usual.validate : usual;
    const isUsual = test instanceof RegExp ? (text: string) => test.test(text) : test;
    const known = (text: string) =>
      (wider[name] ?? []).reduce((form, [from, to]) => form.replace(from, to), text);
    ajv.addFormat(name, {
      type: "string",
      validate: (text) => (stricter[name]?.test(text) ?? true) && isUsual(known(text)),
    });
  }
  // ajv-formats takes any integer for one of 64 bits.
  const isInt64 = (value: number) => Number.isInteger(value) && value >= -(2 ** 63) && value < 2 ** 63;
  ajv.addFormat("int64", { type: "number", validate: isInt64 });
}
