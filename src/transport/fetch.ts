/** What goes to a URL. */
export interface FetchInit {
  readonly method: string;
  /** A plain object with names in lower case, so that `{ ...headers }` keeps them all. */
  readonly headers: Readonly<Record<string, string>>;
  /** Text, bytes, a Blob or a FormData. */
  // biome-ignore lint/suspicious/noExplicitAny: every fetch has a type of its own for bodies.
  readonly body?: any;
  readonly redirect: "manual" | "error";
  readonly window?: null;
  readonly signal?: AbortSignal;
}

/** The parts of a response that are needed. */
export interface FetchResponse {
  readonly status: number;
  readonly ok: boolean;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}

/** The one shape of everything that sends: the platform's fetch, that of undici or node-fetch, or a layer around another. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>;

/** Frees the connection of a response whose body is not read. */
export const discard = async (response: object): Promise<void> => {
  try {
    await (response as Response).body?.cancel();
  } catch {} // it is read already, or not a stream of the web
};
