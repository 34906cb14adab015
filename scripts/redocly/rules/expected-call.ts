import type { UserContext } from "@redocly/openapi-core";
import type { Server } from "../../description/description.js";
import { readExchanges } from "./exchange.js";
import { member, members } from "./located.js";
import type { OperationAt } from "./operation-at.js";

/** What a code sample of an operation has to send. */
export interface ExpectedCall {
  exchange: string;
  method: string;
  url: string;
  /** Names in lower case, without the credential. */
  headers: Record<string, string>;
  body: unknown;
  credentials: Credential[];
  /** The operationId, as the method of a client is called. */
  name: string;
  snakeName: string;
  /** What a client's method takes: parameters and fields of the body side by side. */
  arguments: Record<string, unknown>;
}

/** A header that carries the secret, and what stands before it. */
export interface Credential {
  header: string;
  prefix: string;
}

interface Root {
  servers?: Server[];
  security?: Record<string, string[]>[];
}

interface SecurityScheme {
  type: string;
  scheme?: string;
  in?: string;
  name?: string;
}

/** The request of the first exchange of an operation that succeeds; undefined if there is none. */
export function expectedCall(ctx: UserContext, root: Root, operation: OperationAt): ExpectedCall | undefined {
  const exchange = readExchanges(ctx, operation).find(({ response }) => response.status.startsWith("2"));
  if (exchange === undefined) return undefined;
  const { operationId = "", servers = root.servers } = operation.node;
  const { body, parameters } = exchange;
  const values = (place: string) =>
    parameters.flatMap(({ parameter, value }) =>
      parameter.in === place ? [[parameter.name, String(value)] as const] : [],
    );
  const path = values("path").reduce(
    (text, [name, value]) => text.replace(`{${name}}`, encodeURIComponent(value)),
    operation.path,
  );
  const query = String(new URLSearchParams(values("query").map((pair) => [...pair])));
  return {
    exchange: exchange.name,
    method: operation.method.toUpperCase(),
    url: `${servers?.[0]?.url ?? ""}${path}${query && `?${query}`}`,
    headers: Object.fromEntries([
      ...(body ? [["content-type", body.mediaType]] : []),
      ...values("header").map(([name, value]) => [name.toLowerCase(), value]),
    ]),
    body: body?.value,
    credentials: credentials(ctx, root, operation),
    name: operationId,
    snakeName: operationId.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    arguments: {
      ...Object.fromEntries(parameters.map(({ parameter, value }) => [parameter.name, value])),
      ...(body?.value as object | undefined),
    },
  };
}

/** The headers by which the operation knows its caller, one for each alternative of its security. */
function credentials(ctx: UserContext, root: Root, operation: OperationAt): Credential[] {
  const { security = root.security ?? [] } = operation.node as Root;
  const components = member<object>(ctx, { node: root, location: ctx.location }, "components");
  const schemes = members<SecurityScheme>(ctx, components && member(ctx, components, "securitySchemes"));
  return schemes.flatMap(([name, { node }]) => {
    if (!security.some((alternative) => name in alternative)) return [];
    if (node.type === "http" && node.scheme === "bearer")
      return [{ header: "authorization", prefix: "Bearer " }];
    return node.in === "header" && node.name ? [{ header: node.name.toLowerCase(), prefix: "" }] : [];
  });
}
