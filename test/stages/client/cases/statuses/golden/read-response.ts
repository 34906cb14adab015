interface Outcome {
  data?: unknown;
  error?: unknown;
  response: Response;
}
type Send = (path: string, init: object) => Promise<Outcome>;

/**
 * The same ways to send, with outcomes that say whether they are a success: an empty body is `undefined`, both as `data` and as `error`.
 */
export const withOk = <Http extends object>(http: Http): Http =>
  new Proxy(http, {
    get: (target, method) => async (path: string, init: object) => {
      const outcome = await (target[method as keyof Http] as Send)(path, init);
      return { ok: outcome.response.ok, ...outcome, ...(outcome.error === "" && { error: undefined }) };
    },
  });

/** Data of any media type: JSON as what it describes, text as text, anything else as a Blob. */
export const byMediaType = async (sent: Promise<unknown>): Promise<never> => {
  const outcome = (await sent) as Outcome;
  if (outcome.data instanceof Blob) outcome.data = await read(outcome.data, outcome.response);
  return outcome as never;
};

async function read(data: Blob, { headers }: Response): Promise<unknown> {
  const type = (headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (/^[^/]+\/(.*\+)?json$/.test(type)) {
    const text = await data.text();
    return text === "" ? undefined : JSON.parse(text);
  }
  return /^text\/|^application\/(.*\+)?(xml|yaml)$/.test(type) ? data.text() : data;
}
