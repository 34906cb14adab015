/** Whether a URL leads to this machine: no other machine is on the way, so it needs no TLS. */
export const isLoopback = ({ hostname }: URL): boolean =>
  hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
