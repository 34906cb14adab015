type Handler = (request: Request) => Promise<Response>;

/** What a page may do: read every header of a response, only a few of them, or nothing at all. */
export type CorsPolicy = "open" | "range-hidden" | "refused";

/** The headers that pages may read of a storage that exposes none in particular (muxinc/upchunk#156). */
const always = ["content-length", "content-type", "date", "server", "transfer-encoding"];

/** Lets pages call the handler as far as `policyFor` allows: preflights succeed, and headers of a response are readable. */
export const withCors =
  (handler: Handler, policyFor: (url: URL, origin: string) => CorsPolicy = () => "open"): Handler =>
  async (request) => {
    const origin = request.headers.get("origin");
    if (origin === null) return handler(request);
    const policy = policyFor(new URL(request.url), origin);
    if (policy === "refused")
      return isPreflight(request) ? new Response(null, { status: 204 }) : handler(request);
    const response = isPreflight(request) ? preflight(request) : await handler(request);
    const headers = new Headers(response.headers);
    headers.set("Access-Control-Allow-Origin", origin);
    headers.set("Access-Control-Allow-Credentials", "true");
    headers.append("Vary", "Origin");
    // Named one by one: the wildcard does not count for requests with credentials.
    const exposed = policy === "open" ? [...response.headers.keys()] : always;
    headers.set("Access-Control-Expose-Headers", exposed.join(", "));
    return new Response(response.body, { status: response.status, headers });
  };

const isPreflight = ({ method, headers }: Request): boolean =>
  method === "OPTIONS" && headers.has("access-control-request-method");

function preflight({ headers }: Request): Response {
  return new Response(null, {
    status: 204,
    headers: {
      // Whatever the preflight asks for: the response to the request itself says what is wrong with it.
      "Access-Control-Allow-Methods": headers.get("access-control-request-method") ?? "",
      "Access-Control-Allow-Headers": headers.get("access-control-request-headers") ?? "",
      "Access-Control-Max-Age": "600",
    },
  });
}
