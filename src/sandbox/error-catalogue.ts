import { type ErrorCode, type ErrorStatus, errors } from "../../generated/sandbox.js";

const codes = Object.keys(errors) as ErrorCode[];

/** The code that stands for a status: the first. */
export function codeOfStatus(status: ErrorStatus): ErrorCode {
  const code = codes.find((each) => errors[each].status === status);
  if (code !== undefined) return code;
  const statuses = new Set(codes.map((each) => errors[each].status));
  throw new RangeError(
    `the contract knows no error of status ${status}; it knows ${[...statuses].join(", ")}`,
  );
}

/** The same code. @throws RangeError for one that the contract does not know: not every caller has a compiler */
export function knownCode(code: ErrorCode): ErrorCode {
  if (codes.includes(code)) return code;
  throw new RangeError(`the contract knows no code ${code}; it knows ${codes.join(", ")}`);
}
