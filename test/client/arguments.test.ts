import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createClient, InvalidArgumentError } from "../../src/index.js";
import { args, rejection, session } from "./examples.js";

const sent: string[] = [];
const client = createClient({
  accessToken: "canary-access-token",
  fetch: async (url) => {
    sent.push(url);
    return Response.json(session);
  },
});

const refusal = async (different: object): Promise<InvalidArgumentError> => {
  sent.length = 0;
  const error = await rejection(client.getUploadUrl({ ...args, ...different }));
  expect(error).toBeInstanceOf(InvalidArgumentError);
  expect(sent).toHaveLength(0);
  expect(error).toMatchObject({ kind: "invalid-argument", operationId: "getUploadUrl", attempts: 0 });
  return error as InvalidArgumentError;
};

describe("path parameters that would reach another path are refused before any request", () => {
  const unsafe: unknown[] = [
    "",
    ".",
    "..",
    "%2e%2e",
    "%2E.",
    "a/b",
    "/",
    "a\\b",
    "a?x=1",
    "a#b",
    "a/../b",
    "%2f",
    "a\u0000b",
    "a\nb",
    "a\u007f",
    "a\u0085",
    "\ud800",
    "a\udc00",
    undefined,
    null,
    {},
    [],
    true,
    ["a"],
  ];
  // The unit "binary" takes seconds to be made.
  const character = fc.nat({ max: 0x10_ff_ff }).map((point) => String.fromCodePoint(point));
  for (const value of unsafe) {
    test(JSON.stringify(value) ?? "undefined", async () => {
      const error = await refusal({ store_id: value });
      expect(error.argument).toBe("store_id");
      expect(error.message).toContain("store_id");
    });
  }

  test("a missing one", async () => {
    const { store_id: _, ...rest } = args;
    const error = await rejection(client.getUploadUrl(rest as typeof args));
    expect(error).toMatchObject({ kind: "invalid-argument", argument: "store_id" });
  });

  test("whatever passes reaches the path it was meant for, and no other", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: character, minLength: 1 }), async (value) => {
        sent.length = 0;
        const result = await client.safe.getUploadUrl({ ...args, store_id: value });
        if (!result.ok) {
          expect(result.error.kind).toBe("invalid-argument");
          return;
        }
        const segments = new URL(sent[0] ?? "").pathname.split("/");
        expect(segments).toHaveLength(8);
        expect(decodeURIComponent(segments[5] ?? "")).toBe(value);
        expect(segments[6]).toBe("files");
      }),
    );
  });
});

describe("values that the contract forbids are refused, and the message names the argument but not the value", () => {
  const cases: [argument: string, value: unknown][] = [
    ["organization_id", "xyz789"],
    ["file_name", ""],
    ["file_name", "x".repeat(256)],
    ["file_name", 7],
    ["file_size", 0],
    ["file_size", -1],
    ["file_size", 1.5],
    ["file_size", Number.NaN],
    ["file_size", Number.POSITIVE_INFINITY],
    ["file_size", "104857600"],
    ["file_size", 104857600n],
    ["mime_type", undefined],
    ["mime_type", null],
    ["relative_path", 7],
  ];
  for (const [argument, value] of cases) {
    test(`${argument}: ${String(value).slice(0, 20)}`, async () => {
      const error = await refusal({ [argument]: value });
      expect(error.argument).toBe(argument);
      expect(error.message).toMatch(new RegExp(`^${argument} `));
      if (String(value).length > 9) expect(error.message).not.toContain(String(value));
    });
  }

  test("characters are counted as code points", async () => {
    expect(await client.getUploadUrl({ ...args, file_name: "😀".repeat(255) })).toEqual(session);
    await refusal({ file_name: "😀".repeat(256) });
  });

  test("what the contract just allows is sent", async () => {
    for (const least of [{ file_name: "x" }, { file_size: 1 }, { file_name: "x".repeat(255) }])
      expect(await client.getUploadUrl({ ...args, ...least })).toEqual(session);
  });

  test("an optional argument that is undefined is as good as absent", async () => {
    const optional = { ...args, relative_path: undefined } as unknown as typeof args;
    expect(await client.getUploadUrl(optional)).toEqual(session);
  });

  test("arguments that are not an object", async () => {
    for (const nothing of [undefined, null, "args", []]) {
      const error = await rejection(client.getUploadUrl(nothing as unknown as typeof args));
      expect(error).toMatchObject({ kind: "invalid-argument" });
    }
  });
});

describe("hostile arguments", () => {
  test("inherited values do not count", async () => {
    const inherited = Object.create(args) as typeof args;
    expect(await rejection(client.getUploadUrl(inherited))).toMatchObject({ kind: "invalid-argument" });
  });

  test("__proto__ among the arguments changes no prototype", async () => {
    const polluting = JSON.parse(JSON.stringify(args).replace("{", '{"__proto__":{"polluted":true},'));
    await client.getUploadUrl(polluting);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test("a getter cannot give one value to the guard and another to the request", async () => {
    sent.length = 0;
    let reads = 0;
    const shifting = {
      ...args,
      get store_id() {
        return reads++ === 0 ? "vs_abc123" : "..";
      },
    };
    await client.safe.getUploadUrl(shifting);
    for (const url of sent) expect(new URL(url).pathname).toContain("/stores/vs_abc123/files/");
  });

  test("what cannot become JSON is an invalid argument too", async () => {
    const circular: Record<string, unknown> = {};
    circular.self = circular;
    expect((await refusal({ relative_path: undefined, extra: circular })).argument).toBe("request");
    expect((await refusal({ extra: 1n })).argument).toBe("request");
  });
});

test("impossible headers and options are refused, without their value", async () => {
  const bad = await rejection(client.getUploadUrl(args, { headers: { "x-extra": "canary\nvalue" } }));
  expect(bad).toMatchObject({ kind: "invalid-argument", argument: "headers.x-extra" });
  expect(String(bad)).toContain("headers.x-extra must be valid");
  for (const timeoutMs of [0, -1, Number.NaN]) {
    const error = await rejection(client.getUploadUrl(args, { timeoutMs }));
    expect(error).toMatchObject({ kind: "invalid-argument", argument: "timeoutMs", attempts: 0 });
  }
});
