/** What is wrong with one parameter of a file's or the API's address. */
export interface ParameterError {
  readonly parameter: string;
  readonly code: 'unknown-parameter' | 'repeated-parameter' | 'bad-value' | 'too-large';
  readonly detail: string;
  readonly detail_vi: string;
}

export interface ReadQuery {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly ParameterError[];
}

const MOST_SHOWN = 80;

/** A reader's own word, short and without control signs, for use in a message. */
export function shown(text: string): string {
  const short = Array.from(text.toWellFormed().replace(/\p{C}/gu, '�')).slice(0, MOST_SHOWN).join('');
  return short.length < text.length ? `${short}…` : short;
}

export function badValue(parameter: string, value: string, expected: string, expectedVi: string): ParameterError {
  return {
    parameter,
    code: 'bad-value',
    detail: `“${shown(value)}” is not a value of ${parameter}: ${expected}.`,
    detail_vi: `“${shown(value)}” không phải giá trị của ${parameter}: ${expectedVi}.`,
  };
}

/** The fault of a value that names nothing, with what there is: no example, which this tier might not have either. */
export function unknownValue(parameter: string, value: string, known: readonly string[]): ParameterError {
  const list = known.join(', ');
  return badValue(parameter, value, list || 'this tier has none', list || 'cấp này không có');
}

/** Reads a query against a closed list of keys; unknown and repeated ones are errors, never ignored. */
export function readClosedQuery(query: URLSearchParams, allowed: readonly string[]): ReadQuery {
  const values: Record<string, string> = {};
  const errors = new Map<string, ParameterError>();
  const list = allowed.length > 0 ? allowed.join(', ') : null;
  for (const [key, value] of query) {
    const parameter = shown(key);
    if (!allowed.includes(key)) {
      errors.set(key, {
        parameter,
        code: 'unknown-parameter',
        detail: list ? `There is no parameter “${parameter}”. Known: ${list}.` : 'This address takes no parameters.',
        detail_vi: list ? `Không có tham số “${parameter}”. Chỉ có: ${list}.` : 'Địa chỉ này không nhận tham số.',
      });
    } else if (Object.hasOwn(values, key)) {
      errors.set(key, {
        parameter,
        code: 'repeated-parameter',
        detail: `${parameter} is given more than once.`,
        detail_vi: `${parameter} được ghi nhiều hơn một lần.`,
      });
    } else values[key] = value;
  }
  return { values, errors: [...errors.values()] };
}
