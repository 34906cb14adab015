/** What a schema can ask about the exchange while it is applied to one of its values. */
export interface Evaluation {
  /** Values of OpenAPI runtime expressions: `$statusCode`, `$request.path.store_id`. */
  expressions: ReadonlyMap<string, string | number>;
  now: number;
  /** Hosts that stand in for those which the description names, and hosts that are as good. */
  hosts: readonly string[];
  moreHosts: readonly string[];
  /** Values of fields marked as secret, as they are met. */
  secrets: Set<string>;
  identifiers: Identifiers;
  /** Called with the pointer of every schema that was applied to a value. */
  asserted: (pointer: string, value: unknown) => void;
}

/** Values that no two responses share, by the schema that says so. */
export interface Identifiers {
  /** Those of earlier responses. */
  known: Map<string, Set<string>>;
  /** Those of this one. */
  met: [schema: string, value: string][];
}

/** Adds the identifiers of this response to those of earlier ones. */
export function keepIdentifiers({ known, met }: Identifiers): void {
  for (const [schema, value] of met) known.set(schema, (known.get(schema) ?? new Set()).add(value));
}

/** The hosts that a URL may have where the description names one. */
export const allowedHosts = (
  { hosts, moreHosts }: Pick<Evaluation, "hosts" | "moreHosts">,
  described: string,
): readonly string[] => [...(hosts.length > 0 ? hosts : [described]), ...moreHosts];

/** An evaluation of a value that belongs to no exchange. */
export const nothing = (): Evaluation => ({
  expressions: new Map(),
  now: 0,
  hosts: [],
  moreHosts: [],
  secrets: new Set(),
  identifiers: { known: new Map(), met: [] },
  asserted: () => {},
});
