import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { redact } from "../../src/redact.js";
import { redactError } from "../../src/redact-error.js";

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
  );
});

test("JSON stays JSON, so that an envelope is still read", () => {
  fc.assert(
    fc.property(secret, fc.webUrl({ withQueryParameters: true, withFragments: true }), (hidden, url) => {
      const body = { message: `${hidden} at ${url}`, signed_url: url, deep: { signed_url: hidden }, url };
      const read = JSON.parse(redact(JSON.stringify(body), [hidden]));
      expect(Object.keys(read)).toEqual(Object.keys(body));
      expect(read.signed_url).toBe("[redacted]");
    }),
  );
});

describe("queries and fragments", () => {
  test.each([
    ["https://a.example/b?c=d&e=f, and", "https://a.example/b?[redacted] and"],
    ['<a href="/v1/x?search=d">', '<a href="/v1/x?[redacted]">'],
    ["https://a.example/#access_token=d", "https://a.example/#[redacted]"],
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

  test("may be no error", () => {
    expect(clean("canary-token failed")).toBe("[redacted] failed");
    expect(clean({ token: "canary-token" })).toBeUndefined();
  });
});
