import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readPackage } from '@/lib/annex/file/read-package';
import { AnnexProblems } from '@/lib/annex/problem';
import { questionsOf } from '@/lib/annex/reading';
import { NAMES, readSheets, sheetOf, type Value } from './known-edition';

// What a list shows and a reader would pass over without a word: fractions under a sign of percent, ranks that a program counts.

const D = 'Cấp huyện';
const listed = (total: string, values: readonly Value[], rank: (at: number) => Value = (at) => at + 1) => [
  ['TT', 'Đơn vị', total, 'Xếp hạng'],
  ...values.map((value, at) => [at + 1, NAMES[at] ?? null, value, rank(at)]),
];
const asked = (rows: readonly (readonly Value[])[]) =>
  questionsOf(readSheets([sheetOf(D, rows)]).problems.list, []).map(({ rule, cell }) => `${rule} ${cell}`);

describe('fractions of one under a sign of percent', () => {
  const FRACTIONS = ['0,9434', '0,927', '0,9106'];
  test.each<[string, readonly (readonly Value[])[]]>([
    ['in the heading', listed('Tổng điểm (%)', FRACTIONS)],
    ['in the heading, kept as numbers', listed('Tổng điểm (%)', [0.9434, 0.927, 1])],
    ['in a line above', [['Đơn vị tính: %'], ...listed('Tổng điểm', FRACTIONS)]],
    ['in every cell', listed('Tổng điểm', ['0,94%', '0,92%', '0,91%'])],
  ])('%s are asked about', (_, rows) => {
    expect(asked(rows).filter((line) => line.startsWith('percent-small'))).toHaveLength(1);
  });

  test('the highest is named', () => {
    const { problems } = readSheets([sheetOf(D, listed('Tổng điểm (%)', FRACTIONS))]);
    expect(problems.list.find(({ rule }) => rule === 'percent-small')?.detail).toEqual([{ points: 943.4 }]);
  });

  test.each<[string, readonly (readonly Value[])[]]>([
    ['percentages', listed('Tổng điểm (%)', ['94,34', '0,9', '0'])],
    ['noughts alone', listed('Tổng điểm (%)', ['0', '0', '0'])],
    ['an index', listed('Tổng điểm', FRACTIONS)],
  ])('%s are not', (_, rows) => {
    expect(asked(rows).filter((line) => line.startsWith('percent-small'))).toEqual([]);
  });
});

describe('a column of ranks without a rank', () => {
  const TOTALS = ['605,21', '593,47', '574,7'];
  test.each<[string, Value]>([
    ['blank', null],
    ['of dashes', '-'],
  ])('%s is asked about in the first edition of a year', (_, value) => {
    expect(asked(listed('Tổng điểm', TOTALS, () => value))).toEqual(['ranks-blank D1']);
  });

  test.each<[string, (at: number) => Value]>([
    ['with one rank', (at) => (at === 0 ? 1 : null)],
    ['that says that nobody is ranked', () => 'Không xếp hạng'],
  ])('%s is not', (_, rank) => {
    expect(asked(listed('Tổng điểm', TOTALS, rank))).toEqual([]);
  });
});

describe('ranks that the program numbers by itself', () => {
  const UNITS = NAMES.slice(0, 3);
  const packed = async (name: string, parts: Readonly<Record<string, string>>) => {
    const problems = new AnnexProblems();
    const zip = zipSync(Object.fromEntries(Object.entries(parts).map(([part, xml]) => [part, strToU8(xml)] as const)));
    const sheets = await readPackage(name, Buffer.from(zip), problems);
    return { sheets, said: readSheets(sheets.map((sheet) => ({ ...sheet, name: D }))).said };
  };
  const words = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
  const empty = (properties: string) => `<w:tc><w:p><w:pPr>${properties}</w:pPr></w:p></w:tc>`;
  const DIRECT = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr>';
  const NONE = '<w:numPr><w:numId w:val="0"/></w:numPr>';
  const docx = (order: string, rank: string) => {
    const heads = ['TT', 'Đơn vị', 'Tổng điểm', 'Xếp hạng'].map(words).join('');
    const rows = UNITS.map((name, at) => `<w:tr>${order}${words(name)}${words(`${600 - at},5`)}${rank}</w:tr>`).join(
      '',
    );
    return packed('a.docx', {
      'word/document.xml': `<w:document xmlns:w="w"><w:body><w:tbl><w:tr>${heads}</w:tr>${rows}</w:tbl></w:body></w:document>`,
      'word/styles.xml': `<w:styles xmlns:w="w"><w:style w:type="paragraph" w:styleId="So"><w:pPr>${DIRECT}</w:pPr></w:style><w:style w:type="paragraph" w:styleId="SoHon"><w:basedOn w:val="So"/></w:style></w:styles>`,
    });
  };
  const list = (inner: string) => `<text:list text:style-name="L">${inner}</text:list>`;

  test.each([
    ['by themselves', DIRECT],
    ['by their style', '<w:pStyle w:val="So"/>'],
    ['by a style of that style', '<w:pStyle w:val="SoHon"/>'],
  ])('are never read as none: Word, %s', async (_, properties) => {
    expect((await docx(words('1'), empty(properties))).said).toEqual(['rank-numbered D2:D4']);
  });

  test('a paragraph that is of no list is blank, whatever its style', async () => {
    expect((await docx(words('1'), empty(`<w:pStyle w:val="So"/>${NONE}`))).said).toEqual(['ranks-blank D1']);
  });

  test('figures beside the numbers are read, and numbers of the lines are nobody’s', async () => {
    expect((await docx(empty(DIRECT), words('1'))).said.filter((line) => line.includes('numbered'))).toEqual([]);
  });

  test('are never read as none: OpenDocument', async () => {
    const p = (text: string) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
    const numbered = `<table:table-cell>${list('<text:list-item><text:p/></text:list-item>')}</table:table-cell>`;
    const rows = UNITS.map((name, at) => p(`${at + 1}`) + p(name) + p(`${600 - at},5`) + numbered);
    const heads = ['TT', 'Đơn vị', 'Tổng điểm', 'Xếp hạng'].map(p).join('');
    const table = [heads, ...rows].map((cells) => `<table:table-row>${cells}</table:table-row>`).join('');
    const { said } = await packed('a.odt', {
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body><office:text><table:table>${table}</table:table></office:text></office:body></office:document-content>`,
    });
    expect(said).toEqual(['rank-numbered D2:D4']);
  });
});
