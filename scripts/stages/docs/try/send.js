// The one page that sends: to the server that its opener names, and to no other. It keeps nothing.
addEventListener("message", async ({ source, data, ports: [port] }) => {
  if (source !== parent || port === undefined) return;
  if (data.allow !== undefined) {
    // Policies only ever narrow each other: from here on, this document reaches that server alone.
    const policy = Object.assign(document.createElement("meta"), {
      httpEquiv: "Content-Security-Policy",
      content: `connect-src ${data.allow}`,
    });
    document.head.append(policy);
    return port.postMessage({});
  }
  const { url, ...init } = data;
  try {
    const response = await fetch(url, {
      ...init,
      credentials: "omit",
      redirect: "error",
      referrerPolicy: "no-referrer",
      cache: "no-store",
    });
    const { status, statusText, headers } = response;
    const body = await response.arrayBuffer();
    port.postMessage({ status, statusText, headers: [...headers], body });
  } catch (error) {
    port.postMessage({ failure: error.message });
  }
});
