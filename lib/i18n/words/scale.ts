import type { ScaleName } from '@/lib/scoring/scale';
import type { Lang } from '@/lib/site';

// How figures of each scale are told: the one place that says of what a figure is.

interface ScaleWords {
  /** The scale itself: a column of the facts sheet, a difference of two revisions. */
  readonly name: string;
  /** A figure beside a label or a name that says what it is. */
  readonly score: (figure: string) => string;
  /** A figure in a sentence. */
  readonly amount: (figure: string) => string;
  /** A difference of two figures, in a sentence. */
  readonly gap: (figure: string) => string;
  /** A gain, in a sentence. */
  readonly more: (figure: string) => string;
  /** Beside a great figure: its unit, and what it is out of where that is known. */
  readonly unit: (maximum: string | null) => string;
  /** What an axis of such figures shows. */
  readonly axis: string;
  /** Above a column of gains. */
  readonly gainHead: string;
  /** Under a table of such figures; null of points, which every reader expects. */
  readonly note: string | null;
}

const plain = (figure: string): string => figure;
const percent = (figure: string): string => `${figure}%`;
const outOf = (maximum: string | null, unit: string): string =>
  maximum === null ? unit.trim() : `/ ${maximum}${unit}`;

export const scaleWords: Record<Lang, Record<ScaleName, ScaleWords>> = {
  vi: {
    points: {
      name: 'điểm',
      score: plain,
      amount: (figure) => `${figure} điểm`,
      gap: (figure) => `${figure} điểm`,
      more: (figure) => `${figure} điểm`,
      unit: (maximum) => outOf(maximum, ' điểm'),
      axis: 'điểm',
      gainHead: 'Thêm điểm',
      note: null,
    },
    percent: {
      name: 'phần trăm',
      score: percent,
      amount: percent,
      gap: (figure) => `${figure} điểm phần trăm`,
      more: (figure) => `${figure} điểm phần trăm`,
      unit: (maximum) => (maximum === null ? '' : `/ ${maximum}%`),
      axis: 'phần trăm',
      gainHead: 'Thêm điểm phần trăm',
      note: 'Quyết định công bố kết quả theo phần trăm (0–100%), không theo điểm.',
    },
    index: {
      name: 'chỉ số từ 0 đến 1',
      score: plain,
      amount: plain,
      gap: plain,
      more: plain,
      unit: (maximum) => outOf(maximum, ''),
      axis: 'chỉ số từ 0 đến 1',
      gainHead: 'Tăng chỉ số',
      note: 'Quyết định công bố kết quả là chỉ số từ 0 đến 1, không phải số điểm.',
    },
  },
  en: {
    points: {
      name: 'points',
      score: plain,
      amount: (figure) => `${figure} points`,
      gap: (figure) => `${figure} points`,
      more: (figure) => `${figure} more points`,
      unit: (maximum) => outOf(maximum, ' points'),
      axis: 'points',
      gainHead: 'More points',
      note: null,
    },
    percent: {
      name: 'percent',
      score: percent,
      amount: percent,
      gap: (figure) => `${figure} percentage points`,
      more: (figure) => `${figure} more percentage points`,
      unit: (maximum) => (maximum === null ? '' : `/ ${maximum}%`),
      axis: 'percent',
      gainHead: 'More percentage points',
      note: 'The decision publishes results in percent (0–100%), not in points.',
    },
    index: {
      name: 'index from 0 to 1',
      score: plain,
      amount: plain,
      gap: plain,
      more: (figure) => `${figure} more`,
      unit: (maximum) => outOf(maximum, ''),
      axis: 'index from 0 to 1',
      gainHead: 'Higher index',
      note: 'The decision publishes results as an index from 0 to 1, not in points.',
    },
  },
};
