import type { Operation } from "../client/call-settings.js";

type Values = Readonly<Record<string, unknown>>;

/** What a generated operation passes to openapi-fetch, and what each call adds. */
interface Init {
  readonly params: { readonly path: Values; readonly query?: Values };
  readonly body?: unknown;
  readonly headers: Readonly<Record<string, string>>;
  readonly bodySerializer?: (body: unknown) => BodyInit;
  readonly pathSerializer: (path: string, values: Values) => string;
  readonly fetch: (request: [url: string, init: RequestInit]) => Promise<Response>;
}

/** Builds the requests of the operations as openapi-fetch does, in a tenth of its code: no middleware, no styles of parameters, no reading of responses. */
export function createSender(baseUrl: string) {
  const base = baseUrl.replace(/\/$/, "");
  const sendBy =
    (method: string) =>
    async (
      template: string,
      { params, body, headers, bodySerializer = JSON.stringify, pathSerializer, fetch }: Init,
    ): ReturnType<Operation> => {
      const url = base + pathSerializer(template, params.path) + queryOf(params.query);
      const content = bodySerializer(body);
      const type = typeof content === "string" && { "content-type": "application/json" };
      return {
        response: await fetch([
          url,
          { method, body: content, headers: new Headers({ ...type, ...headers }) },
        ]),
      };
    };
  return { GET: sendBy("GET"), POST: sendBy("POST"), DELETE: sendBy("DELETE") };
}

const queryOf = (values: Values = {}): string => {
  const pairs = Object.entries(values).flatMap(([name, value]) =>
    [value ?? []].flat().map((item) => `${name}=${encodeURIComponent(`${item}`)}`),
  );
  return pairs.length > 0 ? `?${pairs.join("&")}` : "";
};
