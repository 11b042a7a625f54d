/** A query as parsers take it: a key given more than once holds every value. */
export function queryOf(url: URL): Record<string, string | readonly string[]> {
  const query: Record<string, string | readonly string[]> = {};
  for (const key of new Set(url.searchParams.keys())) {
    const values = url.searchParams.getAll(key);
    query[key] = values.length === 1 ? (values[0] ?? '') : values;
  }
  return query;
}
