/**
 * Response headers of HTTP itself, its caches, security and CORS, from IANA's registry of field names and the Fetch standard: servers and what
 * stands before them add these, and no API describes them. `Set-Cookie` is not among them. RFC 9110, section 11.6.1 demands
 * `WWW-Authenticate` of every 401; section 7.8 is the `Upgrade` that Apache offers, RFC 9530 the digests.
 */
const ofHttp: ReadonlySet<string> = new Set([
  "accept-ch",
  "accept-patch",
  "accept-post",
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
  "cache-status",
  "clear-site-data",
  "connection",
  "content-digest",
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
  "priority",
  "proxy-status",
  "referrer-policy",
  "repr-digest",
  "server",
  "server-timing",
  "strict-transport-security",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "vary",
  "via",
  "want-content-digest",
  "want-repr-digest",
  "warning",
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
 * Each with the document that names it.
 */
const ofNetworks: readonly (readonly [names: RegExp, source: string])[] = [
  [/^(nel|report-to|reporting-endpoints)$/, "W3C, Network Error Logging; Reporting API"],
  [/^(traceparent|tracestate|traceresponse)$/, "W3C, Trace Context"],
  [/^(cf-|cdn-)/, "Cloudflare, HTTP headers; RFC 9213 (CDN-Cache-Control)"],
  [
    /^(x-cloud-trace-context$|x-goog-|x-guploader-)/,
    "Google Cloud, Cloud Trace; Cloud Storage, HTTP headers",
  ],
  [/^x-amzn?-/, "AWS, common response headers; API Gateway, CloudFront"],
  [/^apigw-requestid$/, "AWS, API Gateway for HTTP APIs"],
  [/^x-(azure|msedge)-/, "Azure Front Door, HTTP headers"],
  [/^(x-ms-request-id|request-context)$/, "Azure API Management; Application Insights"],
  [/^(x-envoy-|x-b3-)/, "Envoy, HTTP header manipulation; Zipkin, B3"],
  [/^(x-cache|x-cache-hits|x-served-by|x-timer)$/, "Fastly, HTTP headers"],
  [/^(x-varnish|x-cache-status|x-proxy-cache)$/, "Varnish; nginx, ngx_http_proxy_module"],
  [/^x-kong-/, "Kong Gateway, configuration: headers"],
  [/^(x-)?akamai-|^x-(check-cacheable|cache-key|cache-remote|true-cache-key)$/, "Akamai, Pragma headers"],
  [/^x-(iinfo|cdn)$/, "Imperva, CDN headers"],
  [/^x-sucuri-/, "Sucuri, firewall headers"],
  [/^fly-request-id$/, "Fly.io, request headers"],
  [/^x-vercel-/, "Vercel, response headers"],
  [/^(rndr-id|x-render-origin-server)$/, "Render, web services"],
  [/^x-nf-request-id$/, "Netlify, request IDs"],
  [/^x-railway-/, "Railway, public networking"],
  [/^x-do-/, "DigitalOcean, App Platform"],
];

/** Whether a response header does not belong to the API. */
export const isTransportHeader = (name: string): boolean =>
  ofHttp.has(name) || ofNetworks.some(([names]) => names.test(name));
