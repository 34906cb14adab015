/** What a schema can ask about the exchange while it is applied to a value of it. */
export interface Evaluation {
  /** Values of OpenAPI runtime expressions: `$statusCode`, `$request.path.store_id`. */
  expressions: ReadonlyMap<string, string | number>;
  now: number;
  /** Hosts that stand in for those which the description names, and hosts that are as good. */
  hosts: readonly string[];
  moreHosts: readonly string[];
  /** Values of fields marked as secret, as they are met. */
  secrets: Set<string>;
  /** Told every schema that was applied to a value, by its pointer. */
  asserted: (pointer: string, value: unknown) => void;
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
  asserted: () => {},
});
