const defaultHosts = ["storage.googleapis.com"];
const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** Whether a signed URL leads to a trusted host: otherwise anyone could receive the bytes of the file. */
export function isTrusted(url: string, hosts: readonly string[] = defaultHosts): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, hostname, username, password } = new URL(url);
  const isListed = hosts.some((each) => [host, hostname].includes(each) || hostname.endsWith(`.${each}`));
  const isSafe = protocol === "https:" || (protocol === "http:" && loopback.test(hostname));
  return isListed && isSafe && !username && !password;
}
