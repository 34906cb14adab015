/**
 * Response headers of HTTP itself, its caches, security and CORS: servers and what stands before them add these, and no API
 * describes them. `Set-Cookie` is not among them. RFC 9110, section 11.6.1 demands `WWW-Authenticate` of every 401.
 */
const ofHttp: ReadonlySet<string> = new Set([
  "accept-ranges",
  "access-control-allow-credentials",
  "access-control-allow-headers",
  "access-control-allow-methods",
  "access-control-allow-origin",
  "access-control-expose-headers",
  "access-control-max-age",
  "age",
  "allow",
  "alt-svc",
  "cache-control",
  "connection",
  "content-encoding",
  "content-language",
  "content-length",
  "content-security-policy",
  "content-security-policy-report-only",
  "content-type",
  "cross-origin-embedder-policy",
  "cross-origin-opener-policy",
  "cross-origin-resource-policy",
  "date",
  "etag",
  "expires",
  "keep-alive",
  "last-modified",
  "origin-agent-cluster",
  "permissions-policy",
  "pragma",
  "referrer-policy",
  "server",
  "server-timing",
  "strict-transport-security",
  "transfer-encoding",
  "vary",
  "via",
  "www-authenticate",
  "x-content-type-options",
  "x-dns-prefetch-control",
  "x-download-options",
  "x-frame-options",
  "x-permitted-cross-domain-policies",
  "x-xss-protection",
]);

/**
 * What a network puts before a server: its traces, its caches, its reports. Accepted without a word, because the authors of an API
 * neither send nor can describe them, they differ from one environment to the next, and people do not read a warning on every response.
 */
const ofNetworks = [
  /^(nel|report-to|reporting-endpoints|traceparent|tracestate)$/, // W3C
  /^(cf-|cdn-)/, // Cloudflare
  /^(x-cloud-trace-context|x-goog-|x-guploader-)/, // Google Cloud
  /^x-(amz|amzn|amz-cf)-/, // AWS
  /^x-(azure|msedge)-/, // Azure
  /^(x-envoy-|x-b3-)/, // Envoy, Zipkin
  /^(x-cache|x-cache-hits|x-served-by|x-timer)$/, // Fastly, Varnish
  /^(fly-request-id|x-vercel-id|x-vercel-cache|rndr-id)$/,
];

/** Whether a response header is none of the API's. */
export const isTransportHeader = (name: string): boolean =>
  ofHttp.has(name) || ofNetworks.some((pattern) => pattern.test(name));
