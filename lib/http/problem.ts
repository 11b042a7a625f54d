import { dataPaths } from '@/lib/params/data-paths';
import type { ParameterError } from '@/lib/params/query';

/** The closed list of problems files and the API answer with, and their status. */
export const PROBLEMS = {
  'unknown-parameter': { status: 400, title: 'Unknown parameter', titleVi: 'Tham số không có' },
  'repeated-parameter': { status: 400, title: 'Repeated parameter', titleVi: 'Tham số lặp lại' },
  'bad-value': { status: 400, title: 'Value not allowed', titleVi: 'Giá trị không hợp lệ' },
  'too-large': { status: 400, title: 'Too much asked for', titleVi: 'Yêu cầu quá lớn' },
  'not-found': { status: 404, title: 'Nothing at this address', titleVi: 'Không có gì ở địa chỉ này' },
  'method-not-allowed': { status: 405, title: 'Method not allowed', titleVi: 'Chỉ đọc' },
  unavailable: { status: 503, title: 'Not available at the moment', titleVi: 'Tạm thời chưa trả lời được' },
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
  const { status, title, titleVi } = PROBLEMS[code];
  return {
    type: `${context.siteUrl}${dataPaths.apiPage()}#loi-${code}`,
    title,
    title_vi: titleVi,
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
