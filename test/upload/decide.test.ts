import { expect, it } from "vitest";
import { decide } from "../../src/upload/decide.js";
import { type Position, startPosition } from "../../src/upload/position.js";
import type { Chunk } from "../../src/upload/protocol.js";
import type { StorageReport } from "../../src/upload/storage-report.js";

const chunk: Chunk = { start: 10, end: 20, total: 30 };
const last: Chunk = { start: 20, end: 30, total: 30 };
const question: Chunk = { start: 10, end: 10, total: 30 };
const stream: Chunk = { start: 10, end: 20 };
const position = { ...startPosition(), acknowledged: 10, best: 10, reach: 20 };
const doubted = { ...position, doubted: true };

const complete = (size?: number): StorageReport => ({
  kind: "complete",
  status: 200,
  size,
  crc32c: undefined,
});
const partial = (acknowledged: number): StorageReport => ({
  kind: "partial",
  status: 308,
  range: "readable",
  acknowledged,
});
const absent: StorageReport = { kind: "partial", status: 308, range: "absent", acknowledged: 0 };
const malformed: StorageReport = { kind: "partial", status: 308, range: "malformed", acknowledged: 0 };
const foreign = (status: number): StorageReport => ({ kind: "foreign", status });

const goOn = (acknowledged: number) => ({ do: "go-on", acknowledged });
const retry = { do: "retry", isFree: false, isOdd: false };
const free = { ...retry, isFree: true };
const odd = { ...free, isOdd: true };
const fail = (reason: string, problem: RegExp) => ({
  do: "fail",
  reason,
  problem: expect.stringMatching(problem),
});

const cases: readonly (readonly [string, Chunk, StorageReport, Position, object])[] = [
  ["a chunk arrived", chunk, partial(20), position, goOn(20)],
  ["a part of it arrived", chunk, partial(15), position, goOn(15)],
  ["nothing of it arrived", chunk, partial(10), position, retry],
  ["storage lost bytes: ask again", chunk, partial(5), position, odd],
  ["storage lost bytes, and says so again", question, partial(5), doubted, goOn(5)],
  ["storage has what it had", question, partial(10), position, goOn(10)],
  ["a part that had arrived once comes again", chunk, partial(12), { ...position, best: 20 }, goOn(12)],
  ["more than was sent", chunk, partial(21), position, fail("protocol", /21 bytes, more than/)],
  [
    "more than there is",
    question,
    partial(31),
    { ...position, reach: Number.POSITIVE_INFINITY },
    fail("protocol", /31 bytes/),
  ],
  ["of a stream, as much as was sent", stream, partial(20), position, goOn(20)],
  [
    "all is there, and the file not finished",
    { ...question, start: 30, end: 30 },
    partial(30),
    { ...position, acknowledged: 30, best: 30, reach: 30 },
    retry,
  ],
  ["all is there, which was not known", question, partial(30), { ...position, reach: 30 }, goOn(30)],
  ["no range after a chunk says nothing", chunk, absent, position, free],
  ["no range when asked is nothing, if it is said twice", question, absent, position, odd],
  ["no range when asked again", question, absent, doubted, goOn(0)],
  ["an unreadable range: ask", chunk, malformed, position, odd],
  ["an unreadable range again", question, malformed, doubted, fail("protocol", /readable Range/)],
  ["a gap", { ...chunk, start: 15 }, { kind: "gap", status: 503, acknowledged: 10 }, position, goOn(10)],
  ["a gap that is not there", chunk, { kind: "gap", status: 503, acknowledged: 10 }, position, retry],
  ["whole", last, complete(30), position, { do: "finish", size: 30 }],
  ["whole, without a size", last, complete(), position, { do: "finish", size: 30 }],
  ["whole when asked", question, complete(), position, { do: "finish", size: 30 }],
  ["whole too early, without a size: ask", chunk, complete(), position, odd],
  ["whole too early, and again", chunk, complete(), doubted, { do: "finish", size: 30 }],
  ["whole with another size", last, complete(29), position, fail("protocol", /with 29 bytes of 30/)],
  [
    "a stream that is whole too early",
    stream,
    complete(20),
    position,
    fail("protocol", /20 bytes of a longer stream/),
  ],
  [
    "the same without a size",
    stream,
    complete(),
    doubted,
    fail("protocol", /fewer bytes of a longer stream/),
  ],
  ["no response", chunk, { kind: "silent", cause: new Error() }, position, free],
  ["busy", chunk, { kind: "busy", status: 503, retryAfterMs: undefined }, position, retry],
  ["a proxy", chunk, foreign(200), position, retry],
  [
    "the end",
    chunk,
    { kind: "failed", status: 410, reason: "session-lost", problem: "over (410)" },
    position,
    fail("session-lost", /^over \(410\)$/),
  ],
];

it.each(cases)("%s", (_, step, report, where, decision) => {
  expect(decide(step, report, where, false)).toEqual(decision);
});

it("takes a chunk for arrived where a page may not read how much has", () => {
  expect(decide(chunk, absent, position, true)).toEqual(goOn(20));
  expect(decide(last, foreign(200), position, true)).toEqual({ do: "finish", size: 30 });
  expect(decide(last, foreign(300), position, true)).toEqual(retry);
  expect(decide(chunk, foreign(302), position, true)).toEqual(retry);
});
