/** What the guide uses of undici. */
export const fetch = globalThis.fetch;
