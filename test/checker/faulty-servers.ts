import { readdirSync, readFileSync } from "node:fs";
import { parseYaml } from "@redocly/openapi-core";
import { setAt } from "../../scripts/prove/servers/field-places.js";
import type { Spoil, Spoilt } from "../../scripts/prove/servers/spoilt-response.js";
import type { Fault } from "../../src/sandbox/index.js";

/** A server that is wrong in one way: an entry of a file in faulty-servers/. */
export interface FaultyServer extends Partial<Pick<Spoilt, "status" | "text" | "breaksOff" | "delay">> {
  /** What the server does wrong. */
  fault: string;
  /** The response that is spoilt: of the documented request, unless the sandbox is asked for an error. */
  given?: Fault;
  /** JSON pointers into the body, with other values; one that is removed. */
  set?: Record<string, unknown>;
  drop?: string;
  /** Header fields with other values; null removes one. */
  header?: Record<string, string | null>;
  /** A text of the body, and what is sent in its place. */
  replace?: [from: string, to: string];
  encoding?: "latin1";
  /** The one rule that catches it, what it points at, and the file in openapi/ where the promise stands. */
  rule: string;
  at: string;
  file: string;
  severity?: "warning";
  /** Other rules that it cannot but break as well. */
  also?: string[];
}

const folder = "test/checker/faulty-servers";

export const faultyServers = readdirSync(folder).flatMap(
  (name) => parseYaml(readFileSync(`${folder}/${name}`, "utf8")) as FaultyServer[],
);

const keysOf = (pointer: string): string[] => pointer.split("/").slice(1);

export const spoilAs =
  ({ set = {}, drop, header = {}, replace, encoding, ...server }: FaultyServer): Spoil =>
  (response) => {
    for (const [pointer, value] of Object.entries(set)) setAt(response.json, keysOf(pointer), value);
    if (drop !== undefined) setAt(response.json, keysOf(drop), undefined);
    for (const [name, value] of Object.entries(header))
      value === null ? response.headers.delete(name) : response.headers.set(name, value);
    if (replace) {
      const whole = JSON.stringify(response.json);
      if (!whole.includes(replace[0])) throw new Error(`the body has no ${replace[0]}`);
      response.text = whole.replace(...replace);
    }
    response.status = server.status ?? response.status;
    if (server.text !== undefined) response.text = server.text;
    response.breaksOff = server.breaksOff ?? false;
    response.delay = server.delay ?? 0;
    if (encoding) response.bytes = new Uint8Array(Buffer.from(response.text ?? "", encoding));
  };
