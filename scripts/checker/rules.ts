import type { Rule } from "./exchange.js";
import { errorCode } from "./rules/error-code.js";
import { requestBody, requestIsPlainJson, requestMediaType } from "./rules/request-body.js";
import { requestCredentials } from "./rules/request-credentials.js";
import { requestAccept, undocumentedRequestHeaders } from "./rules/request-headers.js";
import { requestOrigin } from "./rules/request-origin.js";
import { requestParameters, undocumentedQuery } from "./rules/request-parameters.js";
import { responseIsJson, responseIsWhole, responseSchema } from "./rules/response-body.js";
import { headerValues, requiredHeaders, undocumentedHeaders } from "./rules/response-headers.js";
import { responseMediaType } from "./rules/response-media-type.js";
import { responseStatus } from "./rules/response-status.js";
import { responseTime } from "./rules/response-time.js";

/** What a caller can get wrong. */
export const requestRules: readonly Rule[] = [
  requestOrigin,
  requestParameters,
  undocumentedQuery,
  undocumentedRequestHeaders,
  requestAccept,
  requestCredentials,
  requestMediaType,
  requestBody,
  requestIsPlainJson,
];

/** What a server can get wrong. */
export const responseRules: readonly Rule[] = [
  responseStatus,
  responseMediaType,
  responseIsWhole,
  responseIsJson,
  responseSchema,
  errorCode,
  requiredHeaders,
  headerValues,
  undocumentedHeaders,
  responseTime,
];
