import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintRevision, fingerprintRow, type RevisionFacts } from '@/lib/fingerprint';
import type { ScoreRow, TierRows } from '@/lib/scoring/types';
import { isCode, readCode, sheetCode } from '@/lib/sheet/code';
import { criterion, missing, scoreRow, tierRows, value } from '../scoring/rows';

const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
const edition = fc.constantFrom('2023.1', '2022.12', 'mo-phong-2023.2');

describe('the code of a sheet', () => {
  it('is read as it was written, however it is typed or pasted', () => {
    fc.assert(
      fc.property(edition, hash, fc.nat(5), (of, hex, way) => {
        const code = sheetCode(of, hex);
        expect(code).toMatch(/^[a-z0-9.-]+-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
        const signs = code.slice(of.length + 1);
        const ways = [
          code,
          code.toLowerCase(),
          `${of} ${signs.replaceAll('-', ' ')}`,
          `https://example.vn/kiem-tra?ma=${encodeURIComponent(code)}#x`,
          signs.replaceAll('-', ''),
          `  ${signs.replaceAll('0', 'o').replaceAll('1', 'l')} `,
        ];
        const read = readCode(ways[way] ?? '');
        expect(read?.signs).toBe(signs);
        expect(read && isCode(code, read)).toBe(true);
      }),
    );
  });

  it.each([
    '',
    'xin chào',
    '2023.1',
    '2023.1-ABCD',
    'ABCD-EFGH-JKM',
    'ABCD-EFGH-JKMNP',
    'ABCD-EFGH-JKMU',
    'https://x.vn/?ma=%zz',
  ])('“%s” is none', (text) => {
    expect(readCode(text)).toBeNull();
  });
});

const facts: RevisionFacts = { slug: '2023.1', decisionNumber: '1/QĐ', decisionDate: '2024-07', sourceSha256: 'ab' };
const row = (name: string, more: Partial<ScoreRow> = {}) =>
  scoreRow(name, value(12_000), { scores: { x: value(5_000), y: missing('not-published', '–') }, ...more });
const rows = [row('a', { sourceRow: 2 }), row('b', { sourceRow: 3, officialRank: 2 })];
const tier = (more: Partial<TierRows> = {}) =>
  tierRows(rows, { maximum: 20_000, criteria: [criterion('x', 10_000), criterion('y', null)], ...more });

describe('the fingerprint of a revision', () => {
  const whole = fingerprintRevision(facts, [tier()]);

  it('is the same whatever order things are stored in, and whatever the register calls its units', () => {
    expect(fingerprintRevision(facts, [tier({ rows: rows.toReversed() })])).toBe(whole);
    expect(fingerprintRevision(facts, [tier({ criteria: tier().criteria.toReversed() })])).toBe(whole);
    const renamed = rows.map((other) => ({ ...other, nameVi: 'khác', sortKey: 'khac', unitId: 9 }));
    expect(fingerprintRevision(facts, [tier({ rows: renamed })])).toBe(whole);
    const swapped = rows.map(({ scores: { x, y }, ...other }) => ({
      ...other,
      scores: { y, x } as ScoreRow['scores'],
    }));
    expect(fingerprintRevision(facts, [tier({ rows: swapped })])).toBe(whole);
  });

  const [first, second] = rows as [ScoreRow, ScoreRow];
  it.each<[string, RevisionFacts, TierRows]>([
    ['a total', facts, tier({ rows: [{ ...first, total: value(12_001) }, second] })],
    ['a printed text', facts, tier({ rows: [{ ...first, total: { ...first.total, printed: '12,0' } }, second] })],
    ['a reason', facts, tier({ rows: [{ ...first, total: missing('not-assessed') }, second] })],
    ['a criterion', facts, tier({ rows: [{ ...first, scores: { ...first.scores, x: value(4_999) } }, second] })],
    ['a rank', facts, tier({ rows: [first, { ...second, officialRank: 1 }] })],
    ['a name as printed', facts, tier({ rows: [{ ...first, nameAsPrinted: 'A' }, second] })],
    ['a remark', facts, tier({ rows: [{ ...first, noteVi: 'x' }, second] })],
    ['a row', facts, tier({ rows: [first] })],
    ['a maximum', facts, tier({ maximum: 20_001 })],
    ['the decision', { ...facts, decisionNumber: '2/QĐ' }, tier()],
    ['the revision', { ...facts, slug: '2023.2' }, tier()],
  ])('is another one when %s is another', (_, of, changed) => {
    expect(fingerprintRevision(of, [changed])).not.toBe(whole);
  });

  it('reaches every row: the code of one row changes when another row does', () => {
    const changed = fingerprintRevision(facts, [tier({ rows: [{ ...first, total: value(12_001) }, second] })]);
    expect(fingerprintRow(whole, 'cap-xa', second)).not.toBe(fingerprintRow(changed, 'cap-xa', second));
    expect(fingerprintRow(whole, 'cap-xa', second)).not.toBe(fingerprintRow(whole, 'cap-xa', first));
    expect(fingerprintRow(whole, 'cap-xa', second)).not.toBe(fingerprintRow(whole, 'so-nganh', second));
  });
});
