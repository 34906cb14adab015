type Handler = (request: Request) => Promise<Response>;

/** Lets pages of any origin call the handler: preflights succeed, and every header of a response is readable. */
export const withCors =
  (handler: Handler): Handler =>
  async (request) => {
    const origin = request.headers.get("origin");
    if (origin === null) return handler(request);
    const response = isPreflight(request) ? preflight(request) : await handler(request);
    const headers = new Headers(response.headers);
    headers.set("Access-Control-Allow-Origin", origin);
    headers.set("Access-Control-Allow-Credentials", "true");
    headers.append("Vary", "Origin");
    // Named one by one: the wildcard does not count for requests with credentials.
    headers.set("Access-Control-Expose-Headers", [...response.headers.keys()].join(", "));
    return new Response(response.body, { status: response.status, headers });
  };

const isPreflight = ({ method, headers }: Request): boolean =>
  method === "OPTIONS" && headers.has("access-control-request-method");

function preflight({ headers }: Request): Response {
  return new Response(null, {
    status: 204,
    headers: {
      // Whatever is asked for: the request itself is told what is wrong with it.
      "Access-Control-Allow-Methods": headers.get("access-control-request-method") ?? "",
      "Access-Control-Allow-Headers": headers.get("access-control-request-headers") ?? "",
      "Access-Control-Max-Age": "600",
    },
  });
}
