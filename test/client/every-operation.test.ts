import { beforeEach, describe, expect, test, vi } from "vitest";
import type { OperationId } from "../../src/index.js";
import { type Exchange, exchanges, withFiles } from "../contract/exchanges.js";
import { envelope, rejection } from "./examples.js";
import { type Sent, stubbed } from "./stub.js";

beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));

interface Expected {
  required: string[];
  /** Values that are refused, besides those of a wrong type. */
  refused?: Record<string, unknown>;
  status: number;
  /** Whether `{}` and `[]` are what the operation promises; a 204 promises nothing. */
  object?: boolean;
  list?: boolean;
  retried: boolean;
}

const inStore = { required: ["organization_id", "store_id"], refused: { organization_id: "xyz789" } };
const ofFile = {
  required: [...inStore.required, "file_id"],
  refused: { ...inStore.refused, file_id: "abc123" },
};

/** What each operation promises, said once more by hand. `npm run prove clients` finds an operation that has no row here. */
const expected: Partial<Record<OperationId, Expected>> = {
  getUploadUrl: {
    ...inStore,
    required: [...inStore.required, "file_name", "file_size", "mime_type"],
    status: 200,
    object: false,
    list: false,
    retried: true,
  },
  uploadFile: {
    ...inStore,
    required: [...inStore.required, "file"],
    status: 201,
    object: true,
    list: false,
    retried: false,
  },
  registerUpload: {
    ...inStore,
    required: [...inStore.required, "upload_id"],
    status: 201,
    object: true,
    list: false,
    retried: false,
  },
  getProcessingStatus: { ...ofFile, status: 200, object: false, list: false, retried: true },
  getProcessingLogs: { ...ofFile, status: 200, object: true, list: true, retried: true },
  retryProcessing: { ...ofFile, status: 200, object: false, list: false, retried: false },
  listFiles: { ...inStore, status: 200, object: true, list: false, retried: true },
  getFile: { ...ofFile, status: 200, object: true, list: false, retried: true },
  deleteFile: { ...ofFile, status: 204, retried: true },
  bulkRemoveFiles: {
    ...inStore,
    required: [...inStore.required, "file_ids"],
    refused: { ...inStore.refused, file_ids: [] },
    status: 204,
    retried: true,
  },
};

function successOf(id: OperationId): Exchange {
  const exchange = exchanges.find((each) => each.operationId === id && each.status < 300);
  if (exchange === undefined) throw new Error(`${id} has no exchange`);
  return exchange;
}

/** The arguments of the documented success. */
const argumentsOf = (id: OperationId): Record<string, unknown> => withFiles(successOf(id));

function calling(id: OperationId, respond: (sent: Sent, index: number) => Response, maxRetries = 0) {
  const { client, requests } = stubbed(respond, { maxRetries });
  const call = client[id] as unknown as (args: unknown) => Promise<unknown>;
  return { call, requests };
}

const never = () => {
  throw new Error("nothing is sent");
};

describe.each(Object.entries(expected) as [OperationId, Expected][])("%s", (id, operation) => {
  const args = argumentsOf(id);

  test.each(operation.required)("needs %s", async (name) => {
    const { [name]: _, ...rest } = args;
    const error = await rejection(calling(id, never).call(rest));
    expect(error).toMatchObject({ argument: name, message: expect.stringContaining("is required") });
  });

  test.each(Object.keys(args))("takes no %s of another type", async (name) => {
    const other = typeof args[name] === "number" ? "1" : 1;
    const error = await rejection(calling(id, never).call({ ...args, [name]: other }));
    expect(error).toMatchObject({ kind: "invalid-argument", argument: name });
  });

  test.each(Object.entries(operation.refused ?? {}))("refuses %s: %j", async (name, value) => {
    const error = await rejection(calling(id, never).call({ ...args, [name]: value }));
    expect(error).toMatchObject({ kind: "invalid-argument", argument: name });
  });

  test("takes no list for its arguments", async () => {
    const error = await rejection(calling(id, never).call(Object.assign([], args)));
    expect(error).toMatchObject({ argument: "arguments" });
  });

  test.each([
    ["{}", operation.object],
    ["[]", operation.list],
    ['"text"', operation.object === undefined ? undefined : false],
  ])("takes a response of %s: %j", async (body, takes) => {
    if (takes === undefined) return;
    const { call } = calling(id, () => new Response(body, { status: operation.status, headers: json }));
    if (takes) expect(await call(args)).toEqual(JSON.parse(body));
    else expect(await rejection(call(args))).toMatchObject({ kind: "unexpected-response" });
  });

  test("takes the documented response", async () => {
    const { response } = successOf(id);
    const body = response === undefined ? null : JSON.stringify(response);
    const { call } = calling(id, () => new Response(body, { status: operation.status, headers: json }));
    expect(await call(args)).toEqual(response);
  });

  test(`is ${operation.retried ? "" : "not "}retried after a failure of the server`, async () => {
    const { status, body } = envelope(502, "BAD_GATEWAY");
    const failing = () =>
      new Response(JSON.stringify(body), { status, headers: { ...json, "retry-after": "0" } });
    const { call, requests } = calling(id, failing, 1);
    expect(await rejection(call(args))).toMatchObject({ kind: "api", status: 502 });
    expect(requests).toHaveLength(operation.retried ? 2 : 1);
  });
});

const json = { "content-type": "application/json" };

test("a page may have 1 item", async () => {
  const { call, requests } = calling("listFiles", () => Response.json({ items: [] }));
  await call({ ...argumentsOf("listFiles"), limit: 1 });
  expect(requests).toHaveLength(1);
});
