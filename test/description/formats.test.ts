import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import { addStrictFormats } from "../../scripts/description/formats.js";

/** Values of each format, right and wrong, by the document that defines it. */
const cases: Record<string, { right: unknown[]; wrong: unknown[] }> = {
  "date-time": {
    right: [
      "2026-06-15T11:00:00Z",
      "2026-06-15t11:00:00.123z",
      "2016-12-31T23:59:60Z",
      "2024-02-29T01:02:03-01:30",
    ],
    wrong: [
      ...[
        "2026-06-15 11:00:00Z",
        "2026-06-15T11:00:00",
        "2026-06-15T11:00:00+0200",
        "2026-06-15T11:00:00+02",
      ],
      ...["2026-02-30T11:00:00Z", "2026-06-15T24:00:00Z", "2026-06-15T11:00Z", "2026-06-15", "15.06.2026"],
    ],
  },
  date: { right: ["2024-02-29"], wrong: ["2023-02-29", "2024-2-9", "2024-02-29Z"] },
  time: { right: ["11:00:00Z", "11:00:00.5-01:30"], wrong: ["11:00:00", "11:00:00+0200", "25:00:00Z"] },
  duration: {
    right: ["P1D", "P1Y2M3DT4H5M6S", "PT36H", "P2W", "PT1M30S"],
    wrong: ["P", "PT", "P1Y2D", "PT1H2S", "P1W2D", "1D", "P1S"],
  },
  uri: {
    right: [
      ...["https://a.example/b?c=d#e", "urn:uuid:1", "mailto:a@b.example", "http://[::1]/%20", "data:"],
      ...["http://user:word@a.example:80/", "http://a.example:/", "http://a.example?b:c"],
    ],
    wrong: [
      "/relative",
      "https://a.example/a b",
      'https://a.example/"',
      "https://a.example/ü",
      "https://a/{b}",
      "https://a:b/",
      "https://c@a:b?d",
    ],
  },
  "uri-reference": { right: ["", "../a?b", "#c"], wrong: ["a b", "\\a", "<a>"] },
  uuid: {
    right: ["123e4567-e89b-12d3-a456-426614174000"],
    wrong: ["urn:uuid:123e4567-e89b-12d3-a456-426614174000", "123e4567e89b12d3a456426614174000"],
  },
  email: {
    right: ["a.b@c.example", '"a b"@c.example', "a@localhost", "a@[127.0.0.1]", "a@[IPv6:::1]"],
    wrong: ["a@", "@b", "a b@c.example", '"a"b"@c.example', "a@[b]", "a@-b", "a@b_c"],
  },
  hostname: { right: ["a.example", "xn--4ca.example"], wrong: ["a.example.", "-a.example", "a_b", ""] },
  ipv4: { right: ["127.0.0.1"], wrong: ["127.0.0.256", "127.1", "01.2.3.4"] },
  ipv6: { right: ["::1", "2001:db8::ff00:42:8329"], wrong: ["1::2::3", "::g", "[::1]"] },
  int32: { right: [2 ** 31 - 1, -(2 ** 31)], wrong: [2 ** 31, 1.5] },
  int64: { right: [0, -(2 ** 63), 2 ** 53], wrong: [2 ** 63, -(2 ** 64), 0.5] },
  byte: { right: ["YQ==", ""], wrong: ["YQ=", "a b", "YQ==\n"] },
};

it.each(Object.keys(cases))("%s takes what its document takes, and no more", (format) => {
  const ajv = new Ajv2020({ strict: false });
  addStrictFormats(ajv);
  const validate = ajv.compile({ format });
  expect(cases[format]?.right.filter((value) => !validate(value))).toEqual([]);
  expect(cases[format]?.wrong.filter((value) => validate(value))).toEqual([]);
});
