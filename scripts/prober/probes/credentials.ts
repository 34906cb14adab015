import type { Credential } from "../draft.js";
import { refusesCredential, succeeds, takesAnyCredential } from "../expectations.js";
import type { Probe } from "../probe.js";
import type { Subject } from "../subject.js";
import type { Target } from "../target.js";

const part = (claims: object): string => Buffer.from(JSON.stringify(claims)).toString("base64url");
/** A JWT in the right form (RFC 7519), unsigned, that was valid for an hour in 2020. */
const expiredToken = [
  part({ alg: "none", typ: "JWT" }),
  part({ sub: "contract", iat: 1_577_836_800, exp: 1_577_840_400 }),
  "c2lnbmF0dXJl",
].join(".");

/** A credential that is well formed, and that no server knows. */
const unknown = "wrong".repeat(8);
export const isOfUnknownCredential = ({ draft }: Probe): boolean => draft.credential?.value === unknown;

/**
 * No credential; for every scheme, a malformed, an empty, an unknown and an expired one; and every credential that the caller has, also
 * after its scheme in lower case.
 */
export function credentialProbes(
  subject: Subject,
  credentials: readonly Credential[],
  { accounts, own }: Pick<Target, "accounts" | "own">,
): Probe[] {
  const { operation, base } = subject;
  const schemes = [...new Map(operation.security.flat().map((each) => [each.name, each])).values()];
  const [first] = schemes;
  if (first === undefined) return [];
  const probe = (name: string, pointer: string, credential: Credential | undefined): Probe => ({
    kind: "credential",
    name,
    pointer,
    draft: { ...base, credential },
    expect: refusesCredential,
    covers: [],
  });
  return [
    probe("no credential", first.pointer, undefined),
    ...schemes.flatMap((scheme) => [
      probe(`${scheme.name}: malformed`, scheme.pointer, { scheme, value: "no, this is none" }),
      probe(`${scheme.name}: empty`, scheme.pointer, { scheme, value: "" }),
      {
        ...probe(`${scheme.name}: unknown`, scheme.pointer, { scheme, value: unknown }),
        ...(accounts ? {} : { expect: takesAnyCredential(subject) }),
      },
      ...(scheme.prefix !== "Bearer"
        ? []
        : [
            {
              ...probe(`${scheme.name}: an expired JWT`, scheme.pointer, { scheme, value: expiredToken }),
              ...(accounts ? {} : { expect: takesAnyCredential(subject) }),
            },
          ]),
      ...(scheme.prefix === undefined
        ? []
        : [
            probe(`${scheme.name}: of another scheme`, scheme.pointer, {
              scheme: { ...scheme, prefix: "Basic" },
              value: "bm9ib2R5Om5vdGhpbmc=",
            }),
          ]),
    ]),
    // RFC 9110, section 11.1: the name of a scheme knows no case. Many servers compare it all the same.
    ...credentials.flatMap(({ scheme: { prefix, ...scheme }, value }) =>
      prefix === undefined
        ? []
        : [
            {
              ...probe(`${scheme.name}: yours, after "${prefix.toLowerCase()}"`, scheme.pointer, {
                scheme: { ...scheme, prefix: prefix.toLowerCase() },
                value,
              }),
              expect: takesAnyCredential(subject),
            },
          ],
    ),
    ...credentials.map((credential) => ({
      ...probe(`${credential.scheme.name}: yours`, credential.scheme.pointer, credential),
      // A server need not take what the official docs page does not show; the sandbox does.
      expect: own || credential.scheme.documented ? succeeds(subject) : takesAnyCredential(subject),
    })),
  ];
}
