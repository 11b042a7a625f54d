import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readPackage } from '@/lib/annex/file/read-package';
import { AnnexProblems } from '@/lib/annex/problem';
import { NAMES, readSheets } from './known-edition';

// A table that a page parts in two is one, and a part that could not be joined is never left out by a yes.

const words = (text: string) => `<w:p>${text === '' ? '' : `<w:r><w:t>${text}</w:t></w:r>`}</w:p>`;
const table = (rows: readonly (readonly string[])[]) =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((text) => `<w:tc>${words(text)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
const HEADS = ['TT', 'Đơn vị', 'Tổng điểm', 'Xếp hạng', 'Ghi chú'];
const line = (at: number, note = '') => [`${at + 1}`, NAMES[at] ?? '', `${600 - at},5`, `${at + 1}`, note];
const rows = (from: number, to: number, note = '') =>
  NAMES.slice(from, to).map((_, at) => line(from + at, at === 0 ? note : ''));

async function read(...parts: readonly string[]) {
  const problems = new AnnexProblems();
  const xml = `<w:document xmlns:w="w"><w:body>${words('KẾT QUẢ CẤP HUYỆN NĂM 2023')}${parts.join('')}</w:body></w:document>`;
  const sheets = await readPackage('a.docx', Buffer.from(zipSync({ 'word/document.xml': strToU8(xml) })), problems);
  const { said, results } = readSheets(sheets);
  return { said: said.filter((one) => !one.startsWith('note-one-language')), units: results.length };
}

describe('a table goes on where a page breaks', () => {
  test.each<[string, readonly string[]]>([
    ['with a note in the first part alone', [table([HEADS, ...rows(0, 3, 'Thành phố')]), table(rows(3, 6))]],
    ['with a note in the second part alone', [table([HEADS.slice(0, 5), ...rows(0, 3)]), table(rows(3, 6, 'Huyện'))]],
    [
      'with its unit of points between',
      [table([HEADS, ...rows(0, 3)]), words('(Đơn vị tính: điểm)'), table(rows(3, 6))],
    ],
  ])('%s', async (_, parts) => {
    expect(await read(...parts)).toEqual({ said: [], units: 6 });
  });
});

describe('a part that is not joined', () => {
  test.each<[string, readonly (readonly string[])[]]>([
    ['of another width', rows(3, 6).map((row) => row.slice(1, 4))],
    ['under a line nobody knows', rows(3, 6)],
  ])('%s is an error that names its units’ rows', async (_, second) => {
    const { said } = await read(table([HEADS, ...rows(0, 3)]), words('Các đơn vị còn lại'), table(second));
    expect(said.find((one) => one.startsWith('units-not-read'))).toContain('Huyện Hoa Lư');
  });

  test('a table of other things with figures stays a question', async () => {
    const other = [1, 2, 3].map((at) => [`${at}`, 'Số cuộc họp', `${at}0`, '', '']);
    const { said } = await read(table([HEADS, ...rows(0, 6)]), words('Phụ lục khác'), table(other));
    expect(said).toEqual(['sheet-not-read']);
  });
});
