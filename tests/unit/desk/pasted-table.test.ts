import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from '@/lib/annex/file/read-csv';
import { AnnexProblems } from '@/lib/annex/problem';
import { htmlToCsv, textToCsv } from '@/lib/desk/draft/pasted-table';

const rowsOf = (csv: string | null) =>
  csv
    ?.trimEnd()
    .split('\r\n')
    .map((line) => line.split(';')) ?? null;

test('a table of Word keeps its cells in their places: one over several stands in its first', () => {
  const html = `<html><body><!--StartFragment--><p class=MsoNormal><b>BẢNG ĐIỂM<o:p></o:p></b></p>
    <table><tr><td rowspan=2><p>TT</p></td><td rowspan=2>Đơn vị</td><td colspan=2>Điểm</td></tr>
    <tr><td>Tự chấm</td><td>Thẩm<br>định</td></tr><tr><td>1</td><td>Sở&nbsp;Y tế</td><td>90</td><td>85,5</td></tr></table></body></html>`;
  expect(rowsOf(htmlToCsv(html))).toEqual([
    ['BẢNG ĐIỂM'],
    ['TT', 'Đơn vị', 'Điểm', ''],
    ['', '', 'Tự chấm', 'Thẩm định'],
    ['1', 'Sở Y tế', '90', '85,5'],
  ]);
});

test('what is no table is none, and a page’s scripts and styles are no text', () => {
  expect(htmlToCsv('<p>chữ</p>')).toBeNull();
  expect(htmlToCsv('<style>x{}</style><script>1</script><table><tr><td>a</td></tr></table>')).toBe('a\r\n');
  expect(textToCsv('một dòng chữ')).toBeNull();
});

test('text with tabs is the same table, line breaks within a cell too', () => {
  expect(rowsOf(textToCsv('TT\tĐơn vị\tĐiểm\n1\t"Sở ""A""\nvà B"\t85,5\n'))).toEqual([
    ['TT', 'Đơn vị', 'Điểm'],
    ['1', '"Sở ""A"" và B"', '85,5'],
  ]);
});

test('whatever cells say, the file that comes of it holds just them', () => {
  const cell = fc
    .stringMatching(/^[A-Za-zĐđ0-9,;"' .-]{1,12}$/)
    .filter((text) => text.trim() === text && !/ {2}/.test(text));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
      const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      const html = `<table>${rows.map((row) => `<tr>${row.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`).join('')}</table>`;
      const heads = '<table><tr><td>Mã</td><td>Đơn vị</td><td>Tổng điểm</td></tr></table>';
      const csv = htmlToCsv(heads + html) ?? '';
      const [sheet] = readCsv('a.csv', Buffer.from(csv), new AnnexProblems());
      expect(sheet?.rows.slice(1).map((row) => row.map((one) => one?.text))).toEqual(rows.map((row) => [...row]));
    }),
  );
});
