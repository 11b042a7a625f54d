import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from '@/lib/annex/file/read-csv';
import { AnnexProblems } from '@/lib/annex/problem';
import { pastedFile } from '@/lib/desk/draft/pasted-table';

const cellsOf = (text: string) => {
  const [sheet] = readCsv('bang-dan.csv', Buffer.from(text), new AnnexProblems());
  return sheet?.rows.map((row) => row.map((cell) => cell?.text ?? ''));
};

test('a table of Word or a page is kept as it was pasted, also where its source is pasted as text', () => {
  const html = '<p>BẢNG ĐIỂM</p><table><tr><td rowspan=2>TT</td></tr></table>';
  expect(pastedFile('TT', html)).toEqual({ name: 'bang-dan.html', text: html });
  expect(pastedFile(html, '')).toEqual({ name: 'bang-dan.html', text: html });
});

test('what is no table is none', () => {
  expect(pastedFile('một dòng chữ', '<p>một dòng chữ</p>')).toBeNull();
});

test('text with tabs is a table, its titles, line breaks within a cell and quotes kept', () => {
  const pasted = pastedFile('Năm 2024\nTT\tĐơn vị\tTổng điểm\n1\t"Sở ""A""\nvà B"\t85,5\n2\tSở "C"\t80\n', '');
  expect(pasted?.name).toBe('bang-dan.csv');
  expect(cellsOf(pasted?.text ?? '')).toEqual([
    ['Năm 2024'],
    ['TT', 'Đơn vị', 'Tổng điểm'],
    ['1', 'Sở "A" và B', '85,5'],
    ['2', 'Sở "C"', '80'],
  ]);
});

test('whatever cells say, the file that comes of it holds just them', () => {
  const cell = fc
    .stringMatching(/^[A-Za-zĐđ0-9,;"' .-]{1,12}$/)
    .filter((text) => text.trim() === text && !/ {2}|^"/.test(text));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
      const text = [['Mã', 'Đơn vị', 'Tổng điểm'], ...rows].map((row) => row.join('\t')).join('\n');
      expect(cellsOf(pastedFile(text, '')?.text ?? '')?.slice(1)).toEqual(rows.map((row) => [...row]));
    }),
  );
});
