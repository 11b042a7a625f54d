import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Sheet } from '@/lib/annex/sheet';
import { type AnnexFix, applyFixes, readFixes, serialiseFixes } from '@/lib/publishing/desk/fixes';
import { temporaryFolder } from '../temporary-data';

const sheet: Sheet = {
  file: 'a.csv',
  name: null,
  rows: [
    [
      { kind: 'text', text: 'Đơn vị' },
      { kind: 'text', text: 'Tổng điểm' },
    ],
    [null, { kind: 'number', text: '1.5' }],
  ],
  formulas: new Set(['B2']),
  merges: [],
  hidden: { sheet: false, rows: new Set(), columns: new Set() },
};
const fix = (cell: string, from: string, to: string): AnnexFix => ({
  what: 'cell',
  file: 'a.csv',
  sheet: '',
  cell,
  from,
  to,
  at: '2026-11-28T05:00:00.000Z',
});

test('a fix is read in its cell and the given sheet stays as it was', () => {
  const [fixed] = applyFixes([sheet], [fix('B2', '1.5', '15'), fix('A2', '', 'Sở Y tế'), fix('D4', '', 'x')], 'vi');
  expect(fixed?.rows[1]?.map((cell) => cell?.text)).toEqual(['Sở Y tế', '15']);
  expect(fixed?.rows[3]?.[3]?.text).toBe('x');
  expect(fixed?.formulas.has('B2')).toBe(false);
  expect(sheet.rows[1]?.[1]?.text).toBe('1.5');
});

test('a cell fixed twice follows in order, and taken empty is empty', () => {
  const [fixed] = applyFixes([sheet], [fix('B2', '1.5', '15'), fix('B2', '15', '')], 'vi');
  expect(fixed?.rows[1]?.[1]).toBeNull();
});

test('a fix made for another value, or for a sheet that is not there, is refused and names the cell', () => {
  expect(() => applyFixes([sheet], [fix('B2', '2', '3')], 'vi')).toThrow(/B2.*“2”.*“1.5”/);
  expect(() => applyFixes([sheet], [{ ...fix('C9', '', '3'), sheet: 'Cấp xã' }], 'vi')).toThrow(/C9.*Cấp xã/);
});

test('a row’s unit is said beside it: no cell is another, and the last word counts', () => {
  const chosen = (to: string): AnnexFix => ({ ...fix('A2', '', to), what: 'unit' });
  const [fixed] = applyFixes([sheet], [chosen('Sở Y tế (so-y-te)'), chosen('Sở Nội vụ (so-noi-vu)')], 'vi');
  expect(fixed?.rows).toEqual(sheet.rows);
  expect([...(fixed?.units ?? [])]).toEqual([[1, 'so-noi-vu']]);
  expect(() => applyFixes([sheet], [{ ...chosen('Sở Y tế (so-y-te)'), from: 'Sở Lạ' }], 'vi')).toThrow(/A2.*“Sở Lạ”/);
});

test('fixes come back from their file as they were, whatever is in them', async () => {
  const folder = await temporaryFolder();
  const file = path.join(folder, 'sua.csv');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.string(), fc.string()), { maxLength: 4 }), async (texts) => {
      const fixes = texts.map(([from, to]) => fix('B2', from.replaceAll('\0', ''), to.replaceAll('\0', '')));
      writeFileSync(file, serialiseFixes(fixes));
      expect(await readFixes(file, 'vi')).toEqual(fixes);
    }),
    { numRuns: 50 },
  );
});

test('a file that is none of ours is refused in words', async () => {
  const file = path.join(await temporaryFolder(), 'khac.csv');
  writeFileSync(file, 'a,b\n1,2\n');
  await expect(readFixes(file, 'vi')).rejects.toThrow(/khac\.csv.*không phải/);
  for (const wrong of [{ what: 'unit', to: 'Sở Y tế' }, { what: 'khác' }, { cell: '7' }]) {
    writeFileSync(file, serialiseFixes([{ ...fix('B2', '1', '2'), ...wrong } as AnnexFix]));
    await expect(readFixes(file, 'vi'), JSON.stringify(wrong)).rejects.toThrow(/khac\.csv.*không phải/);
  }
});
