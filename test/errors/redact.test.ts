import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { redact } from "../../src/errors/redact.js";
import { redactError } from "../../src/errors/redact-error.js";

const secret = fc.stringMatching(/^[A-Za-z0-9+/=._~-]{12,40}$/);
const around = fc.string({ maxLength: 20 });

test("a known secret is nowhere in the text, plain or encoded for a URL", () => {
  fc.assert(
    fc.property(secret, around, around, around, (hidden, a, b, c) => {
      const clean = redact(`${a}${hidden}${b}${encodeURIComponent(hidden)}${c}`, [hidden]);
      fc.pre(![a, b, c].some((part) => part.includes("?") || part.includes("#")));
      expect(clean).not.toContain(hidden);
      expect(clean).not.toContain(encodeURIComponent(hidden));
    }),
  );
});

test("a sensitive field is nowhere in JSON, however deep, however often encoded, wherever it breaks off", () => {
  fc.assert(
    fc.property(secret, around, fc.integer({ min: 0, max: 3 }), fc.nat(), (hidden, other, encoded, cut) => {
      let text = JSON.stringify({ other, list: [{ signed_url: hidden, more: other }] });
      for (let time = 0; time < encoded; time++) text = JSON.stringify({ body: text });
      const end = text.indexOf(hidden) + hidden.length;
      for (const whole of [text, text.slice(0, end), text.slice(0, end + (cut % (text.length - end)))]) {
        fc.pre(!other.includes(hidden));
        expect(redact(whole, [])).not.toContain(hidden);
      }
    }),
    { examples: [["-+~.~+//=.==", "", 0, 24622711]] }, // no letter in it
  );
});

test("JSON stays JSON, so that an envelope is still read", () => {
  fc.assert(
    fc.property(secret, around, around, around, (hidden, ...parts) => {
      // fast-check's own URLs take seconds to be made.
      const [path = "", query = "", fragment = ""] = parts.map(encodeURIComponent);
      const url = `https://a.example/${path}?${query}=${query}#${fragment}`;
      const body = { message: `${hidden} at ${url}`, signed_url: url, deep: { signed_url: hidden }, url };
      const read = JSON.parse(redact(JSON.stringify(body), [hidden]));
      expect(Object.keys(read)).toEqual(Object.keys(body));
      expect(read.signed_url).toBe("[redacted]");
    }),
  );
});

test("what JSON says stays as it was said, but for what is hidden", () => {
  const body = { id: 12345678901234567n, text: 'bad field "a?b=c"', "x?y=z": [null, true, 1.5] };
  const text = JSON.stringify(body, (_, value) => (typeof value === "bigint" ? Number(value) : value));
  expect(JSON.parse(redact(text, ["success"]))).toEqual({
    id: 12345678901234568,
    text: 'bad field "a?[redacted]"',
    "x?[redacted]": [null, true, 1.5],
  });
  expect(redact("1.10", [])).toBe("1.10");
  expect(JSON.parse(redact('{"__proto__":{"signed_url":1}}', []))).not.toHaveProperty("signed_url");
});

describe("a known secret, spelt", () => {
  const hidden = "canary+tok/en=x";
  test.each([
    ["as it is", hidden],
    ["for a URL", "canary%2Btok%2Fen%3Dx"],
    ["for a URL, in small letters", "canary%2btok%2fen%3dx"],
    ["for a URL, with its slashes", "canary%2Btok/en%3Dx"],
    ["for a URL, twice", "canary%252Btok%252Fen%253Dx"],
    ["in HTML, by names", "canary&plus;tok&sol;en&equals;x"],
    ["in HTML, in decimals", "canary&#43;tok&#47;en&#61;x"],
    ["in HTML, in hexadecimals", "canary&#x2B;tok&#x2F;en&#x3D;x"],
    ["in JSON that escapes slashes", '{"echo": "canary+tok\\/en=x"}'],
    ["in JSON that escapes all punctuation", '{"echo": "canary\\u002Btok\\/en\\u003dx"}'],
    ["in JSON like this that breaks off", '{"echo": "canary\\u002Btok\\/en\\u003dx'],
    ["in a key of JSON", '{"canary+tok/en=x": 1}'],
    ["in JSON in JSON", JSON.stringify({ body: '{"echo": "canary\\u002Btok\\/en=x"}' })],
  ])("%s", (_, text) => {
    expect(redact(text, [hidden])).not.toMatch(/canary|tok|en=x/);
  });

  test("with what looks like a query in it", () => {
    expect(redact("sent canary#a=b<canary2, no more", ["canary#a=b<canary2"])).toBe(
      "sent [redacted], no more",
    );
  });
});

describe("a sensitive field", () => {
  test.each([
    ["a list", '{"signed_url": ["canary"]}'],
    ["an object", '{"signed_url": {"href": "canary"}}'],
    ["with a quote in it", '{"signed_url": "a\\"canary"}'],
    ["with a quote in it, breaking off", '{"signed_url": "a\\"canary'],
    ["as Python writes it", "{'signed_url': 'canary'}"],
    ["as a form", "signed_url=canary&a=b"],
    ["as YAML", "signed_url: canary"],
    ["twice", "signed_url: canary, signed_url: canary"],
    ["a list, breaking off", '{"signed_url":["https://s.example/canary"'],
    ["an object, breaking off", '{"signed_url": {"href": "https://s.example/canary"}'],
    ["as XML", "<signed_url>https://s.example/canary</signed_url>"],
    ["as HTML", "<td>signed_url</td><td>https://s.example/canary</td>"],
    ["as Ruby and PHP write it", '"signed_url"=>"https://s.example/canary"'],
  ])("%s", (_, text) => {
    expect(redact(text, [])).not.toContain("canary");
  });
});

test("what only names a sensitive field stays as it is", () => {
  expect(redact("the signed_url has expired, ask for another", [])).toBe(
    "the signed_url has expired, ask for another",
  );
});

test("time grows with the length of the text, and not with its square", () => {
  // A hundred thousand of each take milliseconds; a pattern that goes back would take minutes, and this test would not end.
  for (const text of [
    "#",
    "?",
    "?a",
    "signed_url",
    "signed_url:",
    '"',
    "\\",
    "[",
    '{"a":',
    "canary+",
    "canary%",
    "-",
    "%",
    "%2",
    "&#45;",
    "\\-",
  ])
    redact(text.repeat(100_000 / text.length), [
      "canary+tok/en==",
      "a-b-c-d-e-f-g-h",
      `${"-".repeat(26)}k`,
      `${"%-".repeat(13)}k`,
    ]);
});

describe("queries and fragments", () => {
  test.each([
    ["https://a.example/b?c=d&e=f, and", "https://a.example/b?[redacted] and"],
    ['<a href="/v1/x?search=d">', '<a href="/v1/x?[redacted]">'],
    ["https://a.example/#access_token=d", "https://a.example/#[redacted]"],
    ["https://a.example/b?canary, and", "https://a.example/b?[redacted] and"],
    ["to=https%3A%2F%2Fa.example%2Fb%3Fsig%3Dcanary, and", "to=https%3A%2F%2Fa.example%2Fb%3F[redacted] and"],
    ['{"at": "https://a.example/\\u003fsig\\u003dcanary', '{"at": "https://a.example/\\u003f[redacted]'],
    ["What? No = sign", "What? No = sign"],
    ["is it? yes", "is it? yes"],
  ])("%s", (text, clean) => {
    expect(redact(text, [])).toBe(clean);
  });
});

test("what is too short to be a secret does not tear words apart", () => {
  expect(redact("a true story", ["a", "true", "story"])).toBe("a true story");
  expect(redact("a secret", ["secret"])).toBe("a [redacted]");
});

describe("an error of someone else's code", () => {
  const clean = (error: unknown) => redactError(error, (text) => redact(text, ["canary-token"]));

  test("keeps name, message, code and causes", () => {
    const cause = Object.assign(new RangeError("inner canary-token"), {
      code: "EINNER",
      request: "canary-token",
    });
    const copy = clean(new TypeError("outer", { cause })) as Error;
    expect(copy).toMatchObject({ name: "TypeError", message: "outer" });
    expect(copy.cause).toMatchObject({ name: "RangeError", message: "inner [redacted]", code: "EINNER" });
    expect(copy.cause).not.toHaveProperty("request");
  });

  test("keeps no secret in a name or a code, and no malformed code", () => {
    const error = Object.assign(new Error("x"), { name: "canary-token", code: "canary-token" });
    expect(clean(error)).toMatchObject({ name: "[redacted]", code: "[redacted]" });
    expect(clean(Object.assign(new Error("x"), { code: { token: "canary-token" } }))).not.toHaveProperty(
      "code",
    );
  });

  test("may come from another realm", () => {
    const foreign = runInNewContext('Object.assign(new TypeError("fetch failed"), { code: "ECONNREFUSED" })');
    expect(foreign).not.toBeInstanceOf(Error);
    expect(clean(foreign)).toMatchObject({
      name: "TypeError",
      message: "fetch failed",
      code: "ECONNREFUSED",
    });
  });

  test("may be built to break what reads it", () => {
    const odd = [
      Object.assign(new Error("x"), { message: {} }),
      Object.defineProperty(new Error("x"), "cause", {
        get: () => {
          throw new Error("canary-token");
        },
      }),
      null,
      7,
      () => {},
    ];
    expect(odd.map(clean)).toEqual(odd.map(() => undefined));
    expect(clean(Object.assign(new Error("x"), { stack: [{}] }))).toMatchObject({ message: "x" });
  });

  test("keeps the stack, and lives without one", () => {
    const error = new Error("canary-token");
    const { stack } = error;
    expect(clean(error)).toMatchObject({ stack: stack?.replace("canary-token", "[redacted]") });
    expect(clean(Object.assign(error, { stack: undefined }))).toMatchObject({ stack: "" });
  });

  test("may be its own cause: six are enough", () => {
    const error = new Error("round");
    error.cause = error;
    let count = 0;
    for (let copy = clean(error); copy instanceof Error; copy = copy.cause) count++;
    expect(count).toBe(6);
  });

  test("may be something other than an error", () => {
    expect(clean("canary-token failed")).toBe("[redacted] failed");
    expect(clean({ token: "canary-token" })).toBeUndefined();
  });
});
