/** A query as parsers take it: a key given more than once holds every value. A key named `__proto__` is one like any other. */
export function queryOf(url: URL): Record<string, string | readonly string[]> {
  return Object.fromEntries(
    [...new Set(url.searchParams.keys())].map((key) => {
      const values = url.searchParams.getAll(key);
      return [key, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}
