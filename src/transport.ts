/** The one shape of everything that answers requests: a network, a sandbox, or a layer around another transport. */
export type Transport = (request: Request) => Promise<Response>;
