import { expect, test } from 'vitest';
import { keptBy, keptNumber } from '@/lib/annex/file/kept-number';
import { readHtml } from '@/lib/annex/file/read-html';
import { AnnexProblems } from '@/lib/annex/problem';
import { readSheets } from './known-edition';

// Programs that save a sheet as a page keep each cell's number beside what they show of it: the cell is the workbook's.

test.each<[string, string, string, ReturnType<typeof keptNumber>]>([
  ['LibreOffice, English', '1048.4567', '1,048.46', { kind: 'number', text: '1048.4567', shown: '1048,46' }],
  ['LibreOffice, Vietnamese', '1048.4567', '1.048,46', { kind: 'number', text: '1048.4567', shown: '1048,46' }],
  ['thousands, English', '1048', '1,048', { kind: 'number', text: '1048' }],
  ['three decimals, Vietnamese', '1.048', '1,048', { kind: 'number', text: '1.048' }],
  ['three decimals, English', '331.457', '331.457', { kind: 'number', text: '331.457' }],
  ['as it is kept', '358.17', '358,17', { kind: 'number', text: '358.17' }],
  ['a percentage', '0.52422835', '52.42%', { kind: 'number', text: '0.52422835', shown: '52,42%' }],
  ['thousands left out', '600500', '600,5', { kind: 'number', text: '600500', shown: '600,5' }],
  ['a day', '45488', '15/07/2024', null],
  ['words', '1', 'Một', null],
  ['nothing kept', 'x', '1', null],
])('%s', (_, kept, shown, cell) => {
  expect(keptNumber(kept, shown)).toEqual(cell);
});

test('Google Sheets keeps it in a text of its own, and words are none', () => {
  expect(keptBy(null, '{"1":3,"3":358.17}')).toBe('358.17');
  expect(keptBy(null, '{"1":2,"2":"358,17"}')).toBeNull();
});

/** A list as LibreOffice 24 saves it in English: its own tags, with the number beside what is shown. */
const row = (order: number, name: string, kept: string, shown: string) =>
  `<tr><td sdval="${order}" sdnum="1033;">${order}</td><td>${name}</td><td sdval="${kept}" sdnum="1033;0;#,##0.000"><font color="#000000">${shown}</font></td></tr>`;
const page = (...rows: readonly string[]) =>
  `<!DOCTYPE html><html><body><p>Kết quả cấp huyện năm 2023</p><table><tr><td>TT</td><td>Đơn vị</td><td>Tổng điểm</td></tr>${rows.join('')}</table></body></html>`;

test('a list whose decimals are points is read as the workbook is, not as thousandths of it', () => {
  const problems = new AnnexProblems();
  const html = page(
    row(1, 'Huyện Gia Viễn', '1048', '1,048.000'),
    row(2, 'Huyện Hoa Lư', '948.457', '948.457'),
    row(3, 'Huyện Yên Mô', '847.9567', '847.957'),
  );
  const { results, said } = readSheets(readHtml('phu-luc.html', html, problems));
  expect(problems.list).toEqual([]);
  expect(results).toEqual([
    ['Huyện Gia Viễn', '1048', null],
    ['Huyện Hoa Lư', '948,457', null],
    ['Huyện Yên Mô', '847,9567', null],
  ]);
  expect(said).toEqual(['shown-rounded C4 “847.9567”']);
});
