import { describe, expect, it } from "vitest";
import {
  cookieHeader,
  headerValue,
  mediaTypeOf,
  multipart,
  querySerializer,
  urlencoded,
} from "../../../scripts/stages/client/serialize.js";

describe("a query", () => {
  it("leaves out what is absent, and what an array or object has none of", () => {
    const query = { a: undefined, b: null, c: [], d: {}, e: [null, 1], f: { g: undefined } };
    expect(querySerializer()(query)).toBe("e=1");
  });

  it("writes dates in ISO 8601, and objects inside arrays as JSON", () => {
    expect(querySerializer()({ since: new Date(0), any: [{ a: 1 }] })).toBe(
      "since=1970-01-01T00%3A00%3A00.000Z&any=%7B%22a%22%3A1%7D",
    );
  });

  it("keeps reserved characters only where they are allowed, and never those that end or divide a query", () => {
    const text = ":/?#[]@!$&'()*+,;= %";
    expect(querySerializer({ q: { allowReserved: true } })({ q: `${text}%2F` })).toBe(
      "q=:/?%23[]@!$%26'()*%2B,;=%20%25%2F",
    );
    expect(new URLSearchParams(querySerializer()({ q: text })).get("q")).toBe(text);
  });
});

describe("header fields and cookies", () => {
  it.each([
    [[1, 2], false, "1,2"],
    [{ a: 1, b: 2 }, false, "a,1,b,2"],
    [{ a: 1, b: 2 }, true, "a=1,b=2"],
    ["x", true, "x"],
    [undefined, false, undefined],
    [null, false, undefined],
  ])("%j, exploded %s, is %s", (value, explode, expected) => {
    expect(headerValue(value, explode)).toBe(expected);
  });

  it("go in one field, or none", () => {
    expect(cookieHeader({ a: "1; b=2", c: true, d: undefined })).toBe("a=1%3B%20b%3D2; c=true");
    expect(cookieHeader({ a: undefined })).toBeUndefined();
  });
});

describe("forms", () => {
  it("are read back as they were given", () => {
    const text = urlencoded()({ name: "ä b+c&d=e%20", list: ["1", "2"] });
    expect([...new URLSearchParams(text)]).toEqual([
      ["name", "ä b+c&d=e%20"],
      ["list", "1"],
      ["list", "2"],
    ]);
  });

  it("of several parts keep the names and types of files", () => {
    const file = new File(["x"], "a.png", { type: "image/png" });
    const form = multipart()({ file, gone: undefined, flag: false });
    expect(form.get("file")).toMatchObject({ name: "a.png", type: "image/png" });
    expect([...form.keys()]).toEqual(["file", "flag"]);
    expect(form.get("flag")).toBe("false");
  });
});

it("takes the media type of a body from the body, where it has one", () => {
  expect(mediaTypeOf(new Blob([], { type: "image/gif" }))).toBe("image/gif");
  expect(mediaTypeOf(new Uint8Array())).toBe("application/octet-stream");
  expect(mediaTypeOf(undefined)).toBeUndefined();
});
