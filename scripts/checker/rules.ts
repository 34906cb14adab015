import type { Rule } from "./exchange.js";
import { answerIsJson, answerIsWhole, answerSchema } from "./rules/answer-body.js";
import { headerValues, requiredHeaders, undocumentedHeaders } from "./rules/answer-headers.js";
import { answerMediaType } from "./rules/answer-media-type.js";
import { answerStatus } from "./rules/answer-status.js";
import { answerTime } from "./rules/answer-time.js";
import { errorCode } from "./rules/error-code.js";
import { requestBody, requestIsPlainJson, requestMediaType } from "./rules/request-body.js";
import { requestCredentials } from "./rules/request-credentials.js";
import { requestAccept, undocumentedRequestHeaders } from "./rules/request-headers.js";
import { requestOrigin } from "./rules/request-origin.js";
import { requestParameters, undocumentedQuery } from "./rules/request-parameters.js";

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
export const answerRules: readonly Rule[] = [
  answerStatus,
  answerMediaType,
  answerIsWhole,
  answerIsJson,
  answerSchema,
  errorCode,
  requiredHeaders,
  headerValues,
  undocumentedHeaders,
  answerTime,
];
