import { safe } from "../client/base-url.js";

/** Whether a signed URL leads to a trusted host: otherwise anyone could receive the bytes of the file. */
export function isTrusted(url: string, hosts: readonly string[] = ["storage.googleapis.com"]): boolean {
  if (!URL.canParse(url)) return false;
  const { href, host, hostname } = new URL(url);
  const isListed = hosts.some((each) => host === each || `.${hostname}`.endsWith(`.${each}`));
  return isListed && safe.test(href) && !/^\w+:..[^/]*@/.test(href);
}
