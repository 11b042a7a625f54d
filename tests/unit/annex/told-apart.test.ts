import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readCsv } from '@/lib/annex/file/read-csv';
import { readHtml } from '@/lib/annex/file/read-html';
import { readPackage } from '@/lib/annex/file/read-package';
import { AnnexProblems } from '@/lib/annex/problem';
import { questionsOf } from '@/lib/annex/reading';
import { withNumberFormat, workbook } from './corpus/build';
import { NAMES, readSheets } from './known-edition';

// What a page's style sheet hides, numbers under each other, tables over several pages, commas within numbers: as a person sees them.

const TOTALS = ['600,5', '590', '580,25', '570', '560', '550'];
const EDITION = NAMES.map((name, index) => [name, TOTALS[index], index + 1]);
const HEAD = ['TT', 'Đơn vị', 'Tổng điểm', 'Xếp hạng'];
const ROWS = NAMES.map((name, index) => [String(index + 1), name, TOTALS[index] ?? '', String(index + 1)]);
const TITLE = 'KẾT QUẢ CẤP HUYỆN NĂM 2023';

type Found = ReturnType<typeof readSheets> & { readonly asked: readonly string[]; readonly errors: readonly string[] };
function told(sheets: Parameters<typeof readSheets>[0], problems: AnnexProblems): Found {
  const found = readSheets(sheets);
  const all = [...problems.list, ...found.problems.list];
  return {
    ...found,
    asked: [...new Set(questionsOf(all, []).map(({ rule }) => rule))],
    errors: [...new Set(all.flatMap(({ rule, severity }) => (severity === 'error' ? [rule] : [])))],
  };
}

const td = (cell: string) => (cell.startsWith('<td') ? cell : `<td>${cell}</td>`);
const tr = (cells: readonly string[], tag = '<tr>') => `${tag}${cells.map(td).join('')}</tr>`;
function page(rows: readonly string[], css = ''): Found {
  const problems = new AnnexProblems();
  const html = `<html><head><style>${css}</style></head><body><p>${TITLE}</p><table>${rows.join('')}</table></body></html>`;
  return told(readHtml('a.html', html, problems), problems);
}

const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const cell = (inner: string) => `<w:tc>${inner.startsWith('<') ? inner : paragraph(inner)}</w:tc>`;
const table = (rows: readonly (readonly string[])[]) =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
async function document(body: string): Promise<Found> {
  const problems = new AnnexProblems();
  const xml = `<w:document xmlns:w="w"><w:body>${paragraph(TITLE)}${body}</w:body></w:document>`;
  const bytes = Buffer.from(zipSync({ 'word/document.xml': strToU8(xml) }));
  return told(await readPackage('a.docx', bytes, problems), problems);
}

const third = (value: string) => ROWS.map((row, index) => (index === 2 ? row.with(2, value) : row));

describe('a page’s own style sheet', () => {
  const second = (value: string) => [tr(HEAD), ...third(value).map((row) => tr(row))];

  test.each<[string, string]>([
    ['by its class', '.xl66{mso-style-parent:style0;text-decoration:line-through;}'],
    ['by tag and class', 'td.xl66 {color:black; text-decoration:line-through}'],
    ['within a comment, as Excel writes it', '<!-- table td.xl66\n\t{text-decoration:line-through;} -->'],
    ['by hiding it', '.xl65, .xl66 { display: none }'],
    ['in the colour of its ground', '.xl66{color:#ffffff}'],
  ])('takes a figure out %s: it is named and never read', (_, css) => {
    const found = page(second('<td class="x xl66">999</td>'), css);
    expect([found.errors, found.asked]).toEqual([['empty-cell'], ['text-passed']]);
  });

  test('takes out the letters alone that it is of, and no others', () => {
    const rows = second('<td><span class=xl66>9</span>580,25</td>');
    expect(page(rows, '.xl66{text-decoration:line-through}')).toMatchObject({
      results: EDITION,
      asked: ['text-passed'],
    });
    // A rule of cells is none of a word in one.
    expect(page(rows, 'td.xl66{text-decoration:line-through}').results[2]?.[1]).toBe('9580,25');
  });

  test('hides rows, which are read and asked about', () => {
    const rows = [tr(HEAD), ...ROWS.map((row, index) => tr(row, index === 2 ? '<tr class=an>' : '<tr>'))];
    expect(page(rows, 'tr.an{display:none}')).toMatchObject({ results: EDITION, errors: [], asked: ['rows-hidden'] });
  });

  test.each([
    'td{color:white} table#t thead td{background:navy}',
    'thead > tr > td {background:#004} .xl66{color:white}',
    'p.MsoNormal{font-size:12.0pt} .xl66{color:black;text-decoration:none}',
    '@page{size:A4} td{font-size:11.0pt;mso-number-format:General}',
  ])('takes nothing out that may well be seen: %s', (css) => {
    const found = page(second('<td class=xl66>580,25</td>'), css);
    expect([found.results, found.asked]).toEqual([EDITION, []]);
  });
});

describe('two numbers in one cell', () => {
  test.each<[string, string]>([
    ['in two paragraphs', `${paragraph('1')}${paragraph('600,5')}`],
    ['over a line break', '<w:p><w:r><w:t>1</w:t><w:br/><w:t>600,5</w:t></w:r></w:p>'],
    ['over a tab', '<w:p><w:r><w:t>1</w:t><w:tab/><w:t>600,5</w:t></w:r></w:p>'],
    ['far apart', paragraph('1     600,5')],
  ])('of a document, %s, are two, and no thousand', async (_, inner) => {
    const rows = ROWS.map((row, index) => (index === 0 ? row.with(2, inner) : row));
    expect((await document(table([HEAD, ...rows]))).errors).toEqual(['two-values']);
  });

  test('of a page or of a workbook are too', async () => {
    const rows = [tr(HEAD), ...ROWS.map((row, index) => tr(index === 0 ? row.with(2, '1<br>600,5') : row))];
    expect(page(rows).errors).toEqual(['two-values']);
    const problems = new AnnexProblems();
    const csv = [HEAD, ...ROWS].map((row) => row.join(';').replace('600,5', '"1\n600,5"')).join('\r\n');
    expect(told(readCsv('cap-huyen-2023.csv', Buffer.from(csv), problems), problems).errors).toEqual(['two-values']);
  });

  test('a space that groups thousands, and a name or a number over runs, are one', async () => {
    const split = '<w:p><w:r><w:t>580</w:t></w:r><w:r><w:t>,25</w:t></w:r></w:p>';
    expect((await document(table([HEAD, ...third(split)]))).results).toEqual(EDITION);
    const grouped = ROWS.map((row) => row.with(2, `1 ${row[2]?.padStart(3, '0')}`));
    expect((await document(table([HEAD, ...grouped]))).results[0]).toEqual([NAMES[0], '1 600,5', 1]);
    const names = ROWS.map((row) => row.with(1, (row[1] ?? '').split(' ').map(paragraph).join('')));
    expect((await document(table([HEAD, ...names]))).results).toEqual(EDITION);
  });
});

describe('a cell of a workbook whose format', () => {
  const figures = [600.5, 590, 580.25, 570, 560, 550];
  const formatted = async (code: string, times = 1): Promise<Found> => {
    const rows = NAMES.map((name, index) => [index + 1, name, (figures[index] ?? 0) * times, index + 1]);
    const bytes = await workbook({ 'Cấp huyện': [HEAD, ...rows] });
    const cells = NAMES.map((_, index) => `C${index + 2}`);
    const problems = new AnnexProblems();
    return told(await readPackage('a.xlsx', withNumberFormat(bytes, 1, cells, code), problems), problems);
  };

  test.each<[string, number]>([
    ['0.00,', 1000],
    ['#,##0.00,', 1000],
    ['&quot;1&quot;000.00', 1],
  ])('shows another number than its own, %s, is an error', async (code, times) => {
    expect((await formatted(code, times)).errors).toEqual(['shown-otherwise']);
  });

  test.each(['0', '0.0', '#,##0.00', '0.00&quot; điểm&quot;', '0.00_);(0.00)', '@'])(
    'shows its own, rounded or whole, %s, is read',
    async (code) => expect(await formatted(code)).toMatchObject({ results: EDITION, errors: [], asked: [] }),
  );

  test('writes a percent sign after a number that is no share is read as percentages, and asked about', async () => {
    const found = await formatted('0.00&quot;%&quot;', 0.1);
    expect([found.results[0]?.[1], found.errors, found.asked]).toEqual(['60,05', [], ['percent-read']]);
    expect(found.content?.tiers.find(({ tier }) => tier === 'cap-huyen')?.scale).toBe('percent');
  });
});

describe('a document’s table that goes on', () => {
  const parts = (between: string, head: readonly (readonly string[])[]) =>
    document(`${table([HEAD, ...ROWS.slice(0, 3)])}${between}${table([...head, ...ROWS.slice(3)])}`);

  test.each(['(Tiếp theo)', 'Tiếp theo trang trước', 'Bảng tiếp theo', 'Trang 2', '- 2 -', '2/3'])(
    'after “%s” is one table, under its headings again or under none',
    async (words) => {
      for (const head of [[HEAD], []]) {
        const found = await parts(paragraph(words), head);
        expect([found.results, found.errors, found.asked]).toEqual([EDITION, [], []]);
      }
    },
  );

  test('after other words is another', async () => {
    expect((await parts(paragraph('Kết quả sau phúc khảo'), [HEAD])).errors).toEqual(['repeated-tier']);
  });
});

describe('commas in a CSV file', () => {
  const csv = (rows: readonly string[]): Found => {
    const problems = new AnnexProblems();
    return told(readCsv('cap-huyen-2023.csv', Buffer.from(rows.join('\r\n')), problems), problems);
  };

  test('that stand within a number and fill a note with its digits are named: no figure is cut short in silence', () => {
    const rows = NAMES.map((name, index) => `${index + 1},${name},${index === 0 ? '600,5' : 590 - index}`);
    expect(csv(['TT,Đơn vị,Tổng điểm,Ghi chú', ...rows]).errors).toContain('file-commas');
  });

  test('beside notes of words, and of a year, are well', () => {
    const rows = NAMES.map((name, index) => `${index + 1},${name},${600 - index},${index === 0 ? 'năm 2023' : ''}`);
    expect(csv(['TT,Đơn vị,Tổng điểm,Ghi chú', ...rows]).errors).toEqual([]);
  });
});
