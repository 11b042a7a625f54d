// A connection kept open may be closed by the server just when the next request goes out on it; a client then asks again on a
// new one (RFC 9112, 9.3.1), as browsers and proxies do and Node's fetch does not. On a busy machine that moment comes.

const once = globalThis.fetch;

const wasClosed = (error: unknown) =>
  ['ECONNRESET', 'UND_ERR_SOCKET', 'EPIPE'].includes(
    String((error as { readonly cause?: { readonly code?: unknown } }).cause?.code),
  );

globalThis.fetch = async (input, init) => {
  try {
    return await once(input, init);
  } catch (error) {
    const method = init?.method ?? 'GET';
    if (!wasClosed(error) || !['GET', 'HEAD'].includes(method)) throw error;
    return once(input, init);
  }
};
