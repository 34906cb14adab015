import { credentialIn } from "../../description/credential-scheme.js";
import type { Rule } from "../exchange.js";

/** The request carries every credential of at least one alternative. */
export const requestCredentials: Rule = ({ operation: { security, pointer }, request }) => {
  const satisfied = security.some((schemes) => schemes.every((scheme) => credentialIn(request, scheme)));
  if (security.length === 0 || satisfied) return [];
  const names = security.map((schemes) => schemes.map(({ name }) => name).join(" and ")).join(" or ");
  return [
    {
      rule: "request-credentials",
      side: "request",
      at: "the credentials",
      expected: names,
      found: "no complete one",
      pointer: security[0]?.[0]?.pointer ?? pointer,
    },
  ];
};
