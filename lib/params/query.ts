import type { z } from 'zod';
import type { Localised } from '@/lib/site';

/** A query as parsers take it: a key given more than once holds every value. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Reads a query whatever its keys; one named `__proto__` is a key like any other. */
export function readQuery(params: URLSearchParams): Query {
  return Object.fromEntries(
    [...new Set(params.keys())].map((key) => {
      const values = params.getAll(key);
      return [key, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}

/** The value of a key given once and of the closed form; anything else is not said. */
export function single<T>(schema: z.ZodType<T>, value: Query[string]): T | null {
  const parsed = typeof value === 'string' ? schema.safeParse(value) : null;
  return parsed?.success ? parsed.data : null;
}

/** A path with what was said of its query; a pair without value is left out. */
export function withQuery(path: string, pairs: readonly (readonly [string, string | null | undefined])[]): string {
  const query = pairs.flatMap(([key, value]) => (value ? [`${key}=${encodeURIComponent(value)}`] : [])).join('&');
  return query ? `${path}?${query}` : path;
}

/** What is wrong with one parameter of a file's or the API's address. */
export interface ParameterError {
  readonly parameter: string;
  readonly code: 'unknown-parameter' | 'repeated-parameter' | 'bad-value' | 'too-large' | 'not-found';
  readonly detail: string;
  readonly detail_vi: string;
}

interface ReadQuery<Key extends string = string> {
  readonly values: Readonly<Partial<Record<Key, string>>>;
  readonly errors: readonly ParameterError[];
}

const MOST_SHOWN = 80;

/** A reader's own word, short and without control signs, for use in a message. */
export function shown(text: string): string {
  const short = Array.from(text.toWellFormed().replace(/\p{C}/gu, '�')).slice(0, MOST_SHOWN).join('');
  return short.length < text.length ? `${short}…` : short;
}

export function badValue(parameter: string, value: string, expected: Localised): ParameterError {
  return {
    parameter,
    code: 'bad-value',
    detail: `“${shown(value)}” is not a value of ${parameter}: ${expected.en}.`,
    detail_vi: `“${shown(value)}” không phải giá trị của ${parameter}: ${expected.vi}.`,
  };
}

/** The fault of a value that names nothing, with what there is: no example, which this tier might not have either. */
export function unknownValue(parameter: string, value: string, known: readonly string[]): ParameterError {
  const list = known.join(', ');
  return badValue(parameter, value, { vi: list || 'cấp này không có', en: list || 'this tier has none' });
}

/** Reads a query against a closed list of keys; unknown and repeated ones are errors, never ignored. */
export function readClosedQuery<Key extends string>(query: URLSearchParams, allowed: readonly Key[]): ReadQuery<Key> {
  const values: Partial<Record<Key, string>> = {};
  const errors = new Map<string, ParameterError>();
  const list = allowed.join(', ');
  for (const [key, value] of query) {
    const parameter = shown(key);
    const known = allowed.find((word) => word === key);
    if (known === undefined) {
      errors.set(key, {
        parameter,
        code: 'unknown-parameter',
        detail: list ? `There is no parameter “${parameter}”. Known: ${list}.` : 'This address takes no parameters.',
        detail_vi: list ? `Không có tham số “${parameter}”. Chỉ có: ${list}.` : 'Địa chỉ này không nhận tham số.',
      });
    } else if (Object.hasOwn(values, known)) {
      errors.set(key, {
        parameter,
        code: 'repeated-parameter',
        detail: `${parameter} is given more than once.`,
        detail_vi: `${parameter} được ghi nhiều hơn một lần.`,
      });
    } else values[known] = value;
  }
  return { values, errors: [...errors.values()] };
}
