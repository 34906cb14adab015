/** The same texts without the secrets, wherever a server echoes them. */
export function maskSecrets<Texts extends Record<string, unknown>>(
  texts: Texts,
  secrets: ReadonlySet<string>,
): Texts {
  const mask = (text: string) =>
    [...secrets].filter(Boolean).reduce((masked, secret) => masked.replaceAll(secret, "***"), text);
  return Object.fromEntries(
    Object.entries(texts).map(([name, value]) => [name, typeof value === "string" ? mask(value) : value]),
  ) as Texts;
}
