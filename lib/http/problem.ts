import { dataPaths } from '@/lib/params/data-paths';
import type { ParameterError } from '@/lib/params/query';

/** The closed list of problems files and the API answer with, and their status. */
export const PROBLEMS = {
  'unknown-parameter': { status: 400, title: { vi: 'Tham số không có', en: 'Unknown parameter' } },
  'repeated-parameter': { status: 400, title: { vi: 'Tham số lặp lại', en: 'Repeated parameter' } },
  'bad-value': { status: 400, title: { vi: 'Giá trị không hợp lệ', en: 'Value not allowed' } },
  'too-large': { status: 400, title: { vi: 'Yêu cầu quá lớn', en: 'Too much asked for' } },
  'not-found': { status: 404, title: { vi: 'Không có gì ở địa chỉ này', en: 'Nothing at this address' } },
  'method-not-allowed': { status: 405, title: { vi: 'Chỉ đọc', en: 'Method not allowed' } },
  unavailable: { status: 503, title: { vi: 'Tạm thời chưa trả lời được', en: 'Not available at the moment' } },
} as const;

export type ProblemCode = keyof typeof PROBLEMS;
export const PROBLEM_CODES = Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]];

/** RFC 9457, with our code and the faulty parameters as further members. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly title_vi: string;
  readonly status: number;
  readonly detail: string;
  readonly detail_vi: string;
  readonly instance: string;
  readonly code: ProblemCode;
  readonly errors: readonly ParameterError[];
}

export function toProblem(
  code: ProblemCode,
  context: { readonly siteUrl: string; readonly instance: string },
  detail: { readonly en: string; readonly vi: string },
  errors: readonly ParameterError[] = [],
): Problem {
  const { status, title } = PROBLEMS[code];
  return {
    type: `${context.siteUrl}${dataPaths.apiPage()}#loi-${code}`,
    title: title.en,
    title_vi: title.vi,
    status,
    detail: detail.en,
    detail_vi: detail.vi,
    instance: context.instance,
    code,
    errors,
  };
}

/** The problem that names every faulty parameter; its code is that of the first. */
export function parameterProblem(
  errors: readonly [ParameterError, ...ParameterError[]],
  context: { readonly siteUrl: string; readonly instance: string },
): Problem {
  const join = (key: 'detail' | 'detail_vi') => errors.map((error) => error[key]).join(' ');
  return toProblem(errors[0].code, context, { en: join('detail'), vi: join('detail_vi') }, errors);
}
