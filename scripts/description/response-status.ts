import type { Operation, OperationResponse } from "./operation.js";

/** The names under which a description may have the response with a status, the closest first. */
export const responseNames = (status: number | string): string[] => [
  `${status}`,
  `${String(status).charAt(0)}XX`,
  "default",
];

/** The response that a description has for a status: its own, else that of its range, else `default`. */
export const responseTo = ({ responses }: Operation, status: number): OperationResponse | undefined =>
  responseNames(status)
    .map((name) => responses.find((each) => each.status.toUpperCase() === name.toUpperCase()))
    .find((each) => each !== undefined);

/** Whether no request causes a status: a server that fails sends it, or whatever stands before one. */
export const isUnprovoked = (status: number | string): boolean => /^(429|5..)$/.test(`${status}`);

/** Whether a status refuses a request for what it says, and not for its credential or for coming too often. */
export const refusesRequest = (status: number): boolean =>
  status >= 400 && status < 500 && status !== 401 && status !== 429;
