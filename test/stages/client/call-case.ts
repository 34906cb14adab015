type Method = (args: never, init?: never) => Promise<unknown>;

/** Calls of a generated client as data: what is called, what must be sent, what comes back. */
export type Calls<Operations> = {
  [Name in keyof Operations]: Operations[Name] extends Method
    ? Call<Name, Parameters<Operations[Name]>[0], Awaited<ReturnType<Operations[Name]>>>
    : never;
}[keyof Operations][];

export interface Call<Name = string, Arguments = unknown, Outcome = { data?: unknown; error?: unknown }> {
  operation: Name;
  arguments?: Arguments;
  request: { method: string; url: string; headers?: Record<string, string>; body?: string | FormFields };
  /** What the server responds; 204 without this. */
  response?: { status: number; headers?: Record<string, string>; body?: string };
  /** What must come out, but for `response`. */
  outcome?: Outcome extends unknown ? Omit<Outcome, "response"> : never;
}

/** Fields of a multipart form, in order: text, or a file as its media type and text. */
export type FormFields = [name: string, value: string | { type: string; text: string }][];
