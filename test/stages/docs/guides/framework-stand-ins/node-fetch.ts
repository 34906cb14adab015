/** What the guide uses of node-fetch. */
export default globalThis.fetch;
