/** Credentials and scopes that are accepted together; an empty list accepts every request. */
export type WayIn = string[];

/** Which ways in are refused now, and which are new. */
export function kindsOfCredentialChange(before: WayIn[], after: WayIn[]): { change: string; text: string }[] {
  const lost = before.filter((way) => !after.some((other) => isWithin(other, way)));
  const gained = after.filter((way) => !before.some((other) => isWithin(other, way)));
  return [
    ...lost.map((way) => ({ change: "credential refused", text: refusal(way, after) })),
    ...gained.map((way) => ({
      change: "credential accepted",
      text: way.length === 0 ? "no credential is needed" : `${together(way)} is accepted`,
    })),
  ];
}

function refusal(way: WayIn, after: WayIn[]): string {
  const more = after.find((other) => isWithin(way, other));
  if (!more) return `${together(way)} is no longer accepted`;
  const demanded = together(more.filter((one) => !way.includes(one)));
  return way.length === 0
    ? `${demanded} is demanded`
    : `${together(way)} is not enough: ${demanded} is demanded beside it`;
}

const isWithin = (part: WayIn, whole: WayIn): boolean => part.every((one) => whole.includes(one));

/** A scope names its credential. */
const together = (way: WayIn): string =>
  way.filter((one) => !way.some((other) => other.startsWith(`${one} scope `))).join(" with ");
