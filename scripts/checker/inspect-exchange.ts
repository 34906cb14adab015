import type { Locate } from "../description/source-position.js";
import { acceptedBreaches } from "./accepted-breaches.js";
import type { Contract } from "./contract.js";
import { describedResponse } from "./described-response.js";
import { type Evaluation, type Identifiers, keepIdentifiers } from "./evaluation.js";
import type { Exchange } from "./exchange.js";
import { randomParts } from "./mask-secrets.js";
import type { Route } from "./router.js";
import { requestRules, responseRules } from "./rules.js";
import type { Breach, Violation } from "./violation.js";
import { violationOf } from "./violation-of.js";

export interface InspectionSettings {
  /** Whether what is wrong with a request is reported; `false` for those that are wrong on purpose. */
  checkRequests?: boolean;
  /** Finds the file and line of a pointer: `createSourceLocator`. */
  locate?: Locate;
  /** The time that `x-future` means, in milliseconds since 1970. */
  now?: () => number;
  /** Origins of servers beside those of the description, such as that of a staging server. This machine needs no mention. */
  origins?: readonly string[];
  /** Hosts, with port, that stand in for those of `x-host`. */
  hosts?: readonly string[];
  /** Hosts, with port, that are as good as those of `x-host`. */
  moreHosts?: readonly string[];
  /** Names of response headers that pass though the description names none of them. */
  acceptedHeaders?: readonly string[];
  /** The credentials that are secrets; without it, every one that a request carries. */
  secrets?: ReadonlySet<string>;
  /** Whether what is only inferred binds a server, too: it binds the sandbox, which is made from it. Elsewhere it is worth a warning. */
  strict?: boolean;
  /** How many milliseconds a response may take, its body included. */
  budget?: number;
  /** Called with what was compared with the description: pointers through its references, with the value for a schema. */
  onAsserted?: (pointer: string, value?: unknown) => void;
}

/** What went over the wire. */
export type Messages = Pick<Exchange, "request" | "requestBody" | "response" | "responseBody" | "elapsed">;

/** What is known besides one exchange. */
export interface Memory {
  /** Its credentials, and from then on the secrets that its response hands out. */
  secrets: Set<string>;
  /** The identifiers in earlier responses of the same server. */
  identifiers: Identifiers["known"];
}

/** Applies every rule to one exchange. */
export function inspectExchange(
  contract: Contract,
  messages: Messages,
  memory: Memory,
  settings: InspectionSettings,
): Violation[] {
  const { secrets } = memory;
  const { request, requestBody, response } = messages;
  const route = contract.find(request.method, request.url);
  const strange = settings.checkRequests === false ? [] : [strangeRequest(request)];
  const found = route ? applyRules(contract, route, messages, memory, settings) : strange;
  const binding = settings.strict || !route?.operation.inferred;
  const breaches = binding ? found : found.map(asWarning);
  if (breaches.length === 0) return [];
  // A URL outside the API may be a signed one.
  if (route === undefined) for (const part of randomParts(request.url)) secrets.add(part);
  const circumstances = {
    request,
    requestText: requestBody.text,
    status: response.status,
    operationId: route?.operation.id,
    schemes: contract.schemes,
    secrets,
    hideCredentials: settings.secrets === undefined,
    locate: settings.locate,
  };
  return breaches.map((breach) => violationOf(breach, circumstances));
}

function applyRules(
  contract: Contract,
  route: Route,
  messages: Messages,
  { secrets, identifiers: known }: Memory,
  {
    checkRequests = true,
    now = Date.now,
    origins = [],
    hosts = [],
    moreHosts = [],
    acceptedHeaders = [],
    budget = 5000,
    onAsserted = () => {},
  }: InspectionSettings,
): Breach[] {
  const evaluation: Evaluation = {
    expressions: runtimeExpressions(route, messages.response.status),
    now: now(),
    hosts,
    moreHosts,
    secrets,
    identifiers: { known, met: [] },
    asserted: onAsserted,
  };
  const accepted = new Set(acceptedHeaders.map((name) => name.toLowerCase()));
  const exchange: Exchange = {
    contract,
    ...route,
    ...messages,
    ...{ budget, origins, acceptedHeaders: accepted, evaluation },
  };
  onAsserted(route.operation.pointer);
  const described = describedResponse(exchange);
  if (described) onAsserted(described.pointer);
  const wrongRequest = requestRules.flatMap((rule) => rule(exchange));
  const wrongResponse = responseRules.flatMap((rule) => rule(exchange));
  keepIdentifiers(evaluation.identifiers);
  const found = [...acceptedBreaches(wrongRequest, messages.response), ...wrongResponse];
  return checkRequests ? [...wrongRequest, ...found] : found;
}

/** OpenAPI 3.1, section 4.8.20.4. */
function runtimeExpressions({ path }: Route, status: number): Evaluation["expressions"] {
  const parameters = Object.entries(path).map(([name, value]) => [`$request.path.${name}`, value] as const);
  return new Map<string, string | number>([["$statusCode", status], ...parameters]);
}

/** No server has to conform to these; what the caller did wrong stays an error. */
const asWarning = (breach: Breach): Breach =>
  breach.side === "response" ? { ...breach, severity: "warning" } : breach;

const strangeRequest = ({ method, url }: Request): Breach => ({
  rule: "operation",
  side: "request",
  at: "method and path",
  expected: "an operation of the description",
  found: `${method} ${new URL(url).pathname}`,
  pointer: "/paths",
});
