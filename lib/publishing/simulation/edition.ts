import { type SimulatedYear, simulatedCriteria } from '@/lib/publishing/simulation/criteria';
import { toCsv, toJson } from '@/lib/publishing/simulation/files';
import { misprint, plantRows } from '@/lib/publishing/simulation/plant';
import type { SimulatedUnit } from '@/lib/publishing/simulation/province';
import { SIMULATED_TIERS, type SimulatedTier } from '@/lib/publishing/simulation/province';
import { drawRows, ranksOf, type SimulatedRow } from '@/lib/publishing/simulation/scores';
import { formatPoints } from '@/lib/scoring/points';
import { NO_REMARK, type Points } from '@/lib/scoring/types';
import { toColumns } from '@/lib/store/columns';

export interface SimulatedEdition {
  readonly year: SimulatedYear;
  readonly revision: number;
  readonly publishedAt: string;
  readonly decisionDate: string;
}

interface Note {
  readonly vi: string;
  readonly en: string;
}

const print = (points: Points): string => formatPoints(points, 'vi');

/** Communes whose score in one criterion of 2023 is not printed, or printed wrong. */
const UNPRINTED = { tier: 'cap-xa', year: 2023, slug: 'nhan-luc-so', codes: ['mp-045', 'mp-102'] };
const WRONG = { tier: 'cap-xa', year: 2023, slug: 'nhan-luc-so', code: 'mp-077' };

const UNSCORED_NOTES: Readonly<Record<string, Note>> = {
  'not-assessed': {
    vi: 'Có tên trong danh sách nhưng năm này không được đánh giá (tình huống mô phỏng).',
    en: 'Listed, but not assessed this year (a simulated case).',
  },
  'not-applicable': {
    vi: 'Bộ tiêu chí không áp dụng cho đơn vị này (tình huống mô phỏng).',
    en: 'The criteria do not apply to this unit (a simulated case).',
  },
  'unit-abolished': {
    vi: 'Đã nhập vào Xã Mẫu 017 từ ngày 01/01/2023, trước khi được đánh giá (tình huống mô phỏng).',
    en: 'Merged into Sample Commune 017 on 1 January 2023, before it could be assessed (a simulated case).',
  },
};

/** A score with its comma left out, or ten times too large where it has none. */
const withoutComma = (points: Points) =>
  print(points).includes(',') ? print(points).replace(',', '') : `${print(points)}0`;

function printScore(row: SimulatedRow, slug: string, year: number): string {
  if (row.missing !== null) return `[${row.missing}]`;
  const points = row.scores.get(slug) ?? 0;
  const { tier, code } = row.unit;
  if (tier !== UNPRINTED.tier || year !== UNPRINTED.year || slug !== UNPRINTED.slug) return print(points);
  if (UNPRINTED.codes.includes(code)) return '[not-published]';
  return code === WRONG.code ? `${withoutComma(points)} [invalid-in-source]` : print(points);
}

function wrongNote(row: SimulatedRow, year: number): Note | null {
  if (row.unit.tier !== WRONG.tier || year !== WRONG.year || row.unit.code !== WRONG.code) return null;
  const text = withoutComma(row.scores.get(WRONG.slug) ?? 0);
  return {
    vi: `Phụ lục mô phỏng in “${text}” ở nhân lực số, lớn hơn điểm tối đa 60: có thể thiếu dấu phẩy. Giữ nguyên chữ, không tính vào đâu.`,
    en: `The simulated annex prints “${text}” for digital workforce, above the maximum of 60: a comma may be missing. The text is kept and enters no calculation.`,
  };
}

/** What revision 1 printed wrong, and revision 2 corrects. */
interface Misprint {
  readonly row: SimulatedRow;
  readonly printed: Points;
}

function correctionNote({ row, printed }: Misprint): Note {
  const { name } = row.unit;
  const english = (points: Points) => formatPoints(points, 'en');
  return {
    vi: `Tổng điểm của ${name.vi} ở bản 1 bị đảo hai chữ số: in ${print(printed)}, đúng là ${print(row.total)}. Hạng không đổi.`,
    en: `Revision 1 swapped two digits in the total of ${name.en}: it printed ${english(printed)}, the right total is ${english(row.total)}. The rank is unchanged.`,
  };
}

const inSentence = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

function nameAsPrinted({ tier, name: { vi } }: SimulatedUnit): string {
  return tier === 'so-nganh' ? vi : `UBND ${inSentence(vi)}`;
}

function resultsCsv(
  rows: readonly SimulatedRow[],
  tier: SimulatedTier,
  edition: SimulatedEdition,
  wrong: Misprint | null,
): string {
  const slugs = simulatedCriteria(edition.year, tier).map((criterion) => criterion.slug);
  const ranks = ranksOf(rows);
  const corrected = edition.revision > 1;
  const lines = rows.map((row) => {
    const misprinted = wrong?.row === row;
    const note =
      (row.missing === null ? wrongNote(row, edition.year) : UNSCORED_NOTES[row.missing]) ??
      (wrong && misprinted && corrected ? correctionNote(wrong) : null);
    const total = wrong && misprinted && !corrected ? wrong.printed : row.total;
    return [
      row.unit.code,
      nameAsPrinted(row.unit),
      ranks.get(row) ?? null,
      row.missing === null ? print(total) : `[${row.missing}]`,
      ...slugs.map((slug) => printScore(row, slug, edition.year)),
      note?.vi ?? null,
      note?.en ?? null,
      'mo-phong',
    ];
  });
  const header = ['unit_code', 'name_as_printed', 'rank', 'total', ...slugs, 'note_vi', 'note_en', 'source'];
  return toCsv(header, lines);
}

function editionJson(edition: SimulatedEdition, tiers: readonly SimulatedTier[], note: Note | null): string {
  const { year, revision, publishedAt, decisionDate } = edition;
  return toJson({
    assessment: { slug: `mo-phong-${year}`, year, kind: 'simulated', register: 'mo-phong' },
    revision: { number: revision, publishedAt, ...toColumns('note', note ?? NO_REMARK) },
    province: { vi: 'Tỉnh Mẫu', en: 'Sample Province' },
    title: {
      vi: `Số liệu mô phỏng: kết quả đánh giá mức độ chuyển đổi số năm ${year}`,
      en: `Simulated data: digital transformation assessment results, ${year}`,
    },
    decision: {
      number: '000/QĐ-MP (mô phỏng)',
      date: decisionDate,
      effectiveDate: null,
      title: 'Quyết định mô phỏng, không có giá trị pháp lý',
    },
    sources: [
      {
        id: 'mo-phong',
        title: 'Số liệu mô phỏng do chương trình sinh ra, không phải kết quả của tỉnh nào',
        publisher: 'Tỉnh Mẫu (hư cấu)',
        date: decisionDate,
        url: null,
      },
    ],
    tiers: tiers.map((tier) => {
      const criteria = simulatedCriteria(year, tier);
      return {
        tier,
        complete: true,
        maximum: String(criteria.reduce((sum, { maximum }) => sum + maximum, 0)),
        criteriaScope: 'tier',
        tieRule: null,
        note: null,
        criteria: criteria.map((criterion) => ({ ...criterion, maximum: String(criterion.maximum) })),
        results: `${tier}.csv`,
      };
    }),
  });
}

/** The files of one simulated edition, by name. */
export function simulateEdition(units: readonly SimulatedUnit[], edition: SimulatedEdition): Map<string, string> {
  const files = new Map<string, string>();
  let wrong: Misprint | null = null;
  // A tier without units in a year has no list of that year.
  const tiers = SIMULATED_TIERS.filter((tier) => units.some((unit) => unit.tier === tier));
  for (const tier of tiers) {
    const rows = drawRows(units, tier, edition.year);
    plantRows(rows, tier, edition.year);
    const own = tier === 'so-nganh' && edition.year === 2023 ? misprint(rows) : null;
    wrong ??= own;
    files.set(`${tier}.csv`, resultsCsv(rows, tier, edition, own));
  }
  files.set('edition.json', editionJson(edition, tiers, wrong && edition.revision > 1 ? correctionNote(wrong) : null));
  return files;
}
