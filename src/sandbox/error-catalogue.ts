import type { components } from "../../generated/types.js";

type Schemas = components["schemas"];
type DocumentedCode = (
  | Schemas["AuthenticationFailed"]
  | Schemas["AccessRefused"]
  | Schemas["VectorStoreNotFound"]
  | Schemas["ValidationFailed"]
)["error"]["code"];
type ConstructedCode =
  | "RATE_LIMIT_EXCEEDED"
  | "INTERNAL_SERVER_ERROR"
  | "BAD_GATEWAY"
  | "SERVICE_UNAVAILABLE"
  | "GATEWAY_TIMEOUT";

/** Every code that the sandbox can answer with. */
export type ErrorCode = DocumentedCode | ConstructedCode;
export type ErrorStatus = 401 | 403 | 404 | 422 | 429 | 500 | 502 | 503 | 504;

export interface ErrorText {
  status: number;
  message: string;
  system_message: string;
}

const entry = <Status extends ErrorStatus>(status: Status, message: string, system_message: string) => ({
  status,
  message,
  system_message,
});

/** What each code says. The first code of a status is what a fault named by that status answers with. */
export const errorCatalogue: Record<ErrorCode, ErrorText & { status: ErrorStatus }> = {
  AUTHENTICATION_REQUIRED: entry(401, "User authentication required", "Authentication required"),
  INVALID_CREDENTIALS: entry(401, "Invalid email, username, or password", "Invalid credentials"),
  TOKEN_EXPIRED: entry(401, "Your session has expired", "Token expired"),
  TOKEN_INVALID: entry(401, "Your session is invalid", "Token invalid"),
  TOKEN_MISSING_SUBJECT: entry(401, "Your session is invalid", "Token has no subject"),
  INVALID_API_KEY: entry(401, "Your API key is invalid", "API key invalid"),
  API_KEY_EXPIRED: entry(401, "Your API key has expired", "API key expired"),
  API_KEY_DEACTIVATED: entry(401, "Your API key has been deactivated", "API key deactivated"),
  API_KEY_PAUSED: entry(401, "Your API key is paused", "API key paused"),
  ORGANIZATION_ACCESS_DENIED: entry(
    403,
    "You don't have access to this organization",
    "Organization access denied",
  ),
  INSUFFICIENT_PERMISSIONS: entry(
    403,
    "You don't have permission to perform this action",
    "Insufficient permissions",
  ),
  DOMAIN_NOT_REGISTERED: entry(403, "Your email domain is not registered", "Domain not registered"),
  REGISTRATION_RESTRICTED: entry(403, "Registration is restricted", "Registration restricted"),
  OPERATION_NOT_ALLOWED: entry(403, "This operation is not allowed", "Operation not allowed"),
  NO_ORGANIZATION_MEMBERSHIP: entry(
    403,
    "You are not a member of any organization",
    "No organization membership",
  ),
  AMBIGUOUS_ORGANIZATION: entry(403, "Please specify which organization to use", "Ambiguous organization"),
  ACCESS_DENIED: entry(403, "You don't have permission to access this rule", "Access denied"),
  CANNOT_REMOVE_LAST_OWNER: entry(
    403,
    "The last owner of a rule cannot be removed",
    "Cannot remove last owner",
  ),
  CANNOT_DELETE_OWNER: entry(403, "The owner cannot be deleted", "Cannot delete owner"),
  VECTOR_STORE_NOT_FOUND: entry(404, "We couldn't find the requested resource.", "Vector store not found"),
  VALIDATION_ERROR: entry(422, "Please check the request.", "Request validation failed"),
  RATE_LIMIT_EXCEEDED: entry(429, "Too many requests. Please try again later.", "Rate limit exceeded"),
  INTERNAL_SERVER_ERROR: entry(500, "Something went wrong on our side.", "Internal server error"),
  BAD_GATEWAY: entry(502, "Something went wrong on our side.", "Bad gateway"),
  SERVICE_UNAVAILABLE: entry(503, "The service is not available at the moment.", "Service unavailable"),
  GATEWAY_TIMEOUT: entry(504, "The request took too long.", "Gateway timeout"),
};

/** The code that stands for a status. */
export function codeOfStatus(status: ErrorStatus): ErrorCode {
  const codes = Object.keys(errorCatalogue) as ErrorCode[];
  const statuses = codes.map((each) => errorCatalogue[each].status);
  const code = codes.find((each) => errorCatalogue[each].status === status);
  if (code === undefined)
    throw new RangeError(
      `the contract knows no error of status ${status}; it knows ${[...new Set(statuses)].join(", ")}`,
    );
  return code;
}

/** The same code. @throws RangeError for one that is not in the catalogue: not every caller has a compiler */
export function knownCode(code: ErrorCode): ErrorCode {
  if (!Object.hasOwn(errorCatalogue, code))
    throw new RangeError(
      `the contract knows no code ${code}; it knows ${Object.keys(errorCatalogue).join(", ")}`,
    );
  return code;
}
