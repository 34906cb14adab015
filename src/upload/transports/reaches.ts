/** Whether a page gets any response of a host. Asks for its root, so that no secret is sent, in the one way that CORS always allows. */
export const reaches = (url: string): Promise<boolean> =>
  fetch(new URL("/", url), { mode: "no-cors", credentials: "omit", cache: "no-store" }).then(
    () => true,
    () => false,
  );
