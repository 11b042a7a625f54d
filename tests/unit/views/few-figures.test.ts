import { expect, test } from 'vitest';
import { correctionWords } from '@/lib/i18n/words/corrections';
import type { RevisionChange } from '@/lib/scoring/diff';
import type { ResultRow } from '@/lib/store/queries/tiers';
import type { TierDiff } from '@/lib/views/corrections/changes';
import { summarise } from '@/lib/views/corrections/summary';

const points = (value: number | null) =>
  ({ points: value, printed: null, missing: value === null ? 'not-published' : null }) as const;
const row = (name: string, officialRank: number | null = 1) =>
  ({ unit: null, unitId: null, nameAsPrinted: name, total: points(1), officialRank }) as unknown as ResultRow;
type Change = RevisionChange<ResultRow>;
const value = (of: ResultRow, before: number | null, after: number | null): Change => ({
  kind: 'value',
  row: of,
  criterion: null,
  before: points(before),
  after: points(after),
});
const rank = (of: ResultRow, before: number, after: number): Change => ({ kind: 'rank', row: of, before, after });
const diffOf = (...changes: Change[]): TierDiff[] => [{ changes, maxima: [], frames: [] } as unknown as TierDiff];
const said = (diffs: TierDiff[], note: string | null = null) => summarise(diffs, [], 'vi', note);

test('one figure is told with what it was, why, and that no rank moved', () => {
  expect(said(diffOf(value(row('Xã A'), 310_201, 301_201)), 'in đảo chữ số.')).toBe(
    'Xã A, tổng điểm: 310,201 đã sửa thành 301,201: in đảo chữ số. Hạng không đổi.',
  );
});

test('a unit without a rank is said nothing of its rank, and a figure that comes where none was is told so', () => {
  expect(said(diffOf(value(row('Xã A', null), null, 301_201)))).toBe(
    'Xã A, tổng điểm: chưa công bố đã sửa thành 301,201.',
  );
});

test('ranks that moved are told of the unit, and counted of others', () => {
  const [a, b, c] = [row('Xã A'), row('Xã B'), row('Xã C')];
  expect(said(diffOf(value(a, 2_000, 1_000), rank(a, 2, 3), rank(b, 3, 2), rank(c, 4, 5)), 'In nhầm')).toBe(
    'Xã A, tổng điểm: 2 đã sửa thành 1: In nhầm. Hạng từ 2 thành 3. 2 đơn vị khác đổi hạng.',
  );
});

test('more figures than a sentence holds, or anything else that changed, are counted as before', () => {
  const many = ['A', 'B', 'C', 'D'].map((name) => value(row(name), 1_000, 2_000));
  expect(said(diffOf(...many))).toBe('Sửa 4 số liệu của 4 đơn vị; không thứ hạng nào thay đổi.');
  expect(said(diffOf(value(row('A'), 1_000, 2_000), { kind: 'added', row: row('B') }))).toMatch(
    /^Sửa 2 số liệu của 2 đơn vị;/,
  );
  const words = correctionWords.vi;
  expect(words.summary('0', '3', '3')).toBe('3 thứ hạng của 3 đơn vị thay đổi.');
  expect(words.summary('1', '0', '0')).toBe('Sửa 1 số liệu; không thứ hạng nào thay đổi.');
  expect(words.summary('2', '1', '2')).toBe('Sửa 2 số liệu của 2 đơn vị; 1 thứ hạng thay đổi.');
});
