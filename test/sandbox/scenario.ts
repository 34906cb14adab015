import { expect } from "vitest";
import type { Fault, SandboxOptions } from "../../src/sandbox/index.js";
import { createCheckedSandbox } from "./checked-sandbox.js";
import { page } from "./requests.js";

/** One request, and what comes back. */
export interface Step {
  /** Seconds of the clock since the scenario began; by default no time passes. */
  at?: number;
  fault?: Fault;
  /** Method and path behind `…/files`. */
  send: string;
  /** JSON, unless it is a form. */
  body?: unknown;
  /** The status, and what the body holds at least: in an error, what `error` holds. */
  gives: readonly [status: number, body?: unknown];
}

export type Scenario = readonly [name: string, options: SandboxOptions, ...steps: Step[]];

const start = Date.parse("2025-06-15T10:00:00Z");
const base = page.replace("/upload-url", "");

/** Goes through the steps of a scenario with one sandbox, each response checked against the contract. */
export async function play([, options, ...steps]: Scenario): Promise<void> {
  const { fetch, clock, faults } = createCheckedSandbox(options);
  for (const { at, fault, send, body, gives } of steps) {
    if (at !== undefined) clock.set(new Date(start + at * 1000));
    if (fault) faults.add(fault);
    const response = await fetch(...requestOf(send, body));
    const text = await response.text();
    const [status, holds] = gives;
    const given: unknown = text === "" ? undefined : JSON.parse(text);
    expect([send, response.status]).toEqual([send, status]);
    if (holds === undefined) continue;
    expect(status < 400 ? given : (given as { error: unknown }).error).toMatchObject(holds as object);
  }
}

export function requestOf(send: string, body?: unknown): [url: string, init: RequestInit] {
  const [method = "", path = ""] = send.split(" ");
  const isForm = body instanceof FormData;
  const headers = {
    Authorization: "Bearer a",
    ...(body && !isForm ? { "Content-Type": "application/json" } : {}),
  };
  const sent = body === undefined ? null : isForm ? body : JSON.stringify(body);
  return [`${base}${path}`, { method, headers, body: sent }];
}

/** A form with parts in order; a text is a part without a file name. */
export function form(...parts: [name: string, value: string | Blob, fileName?: string][]): FormData {
  const data = new FormData();
  for (const [name, value, fileName] of parts)
    if (typeof value === "string") data.append(name, value);
    else data.append(name, value, fileName);
  return data;
}
