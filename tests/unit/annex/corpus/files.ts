import { strToU8, zipSync } from 'fflate';
import { districts, FACTS, withTiers } from './annex';
import { csv, patched, throughLibreOffice, withFormula, workbook } from './build';
import type { Case } from './case';

const SHEET = 'xl/worksheets/sheet2.xml';
const good = () => workbook({ 'Thông tin': withTiers('có'), 'Cấp huyện': districts() });
const facts = async () => ({ 'thong-tin.csv': csv(withTiers('có')) });
const container = (inside: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(inside, 'utf16le')]);
const zip = (...names: string[]) =>
  Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')] as const))));
const utf16be = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();

/** Files that are not what they should be, and CSV in every form offices send. */
export const FILE_CASES: readonly Case[] = [
  { name: 'a sound workbook', files: async () => ({ 'a.xlsx': await good() }), report: [] },
  { name: 'an empty file', files: async () => ({ 'a.xlsx': Buffer.alloc(0) }), report: ['file-empty'] },
  { name: 'an old .xls', files: async () => ({ 'a.xlsx': container('Workbook') }), report: ['file-xls'] },
  {
    name: 'a workbook with a password',
    files: async () => ({ 'a.xlsx': container('EncryptedPackage') }),
    report: ['file-encrypted'],
  },
  {
    name: 'a PDF under the name of a workbook',
    files: async () => ({ 'a.xlsx': '%PDF-1.7\n1 0 obj' }),
    report: ['file-pdf'],
  },
  {
    name: 'a text document without a table',
    files: async () => ({ 'a.xlsx': zip('word/document.xml') }),
    report: ['no-list'],
  },
  { name: 'a presentation', files: async () => ({ 'a.pptx': zip('ppt/presentation.xml') }), report: ['file-document'] },
  { name: 'an old .doc', files: async () => ({ 'a.doc': container('WordDocument') }), report: ['file-doc'] },
  { name: 'an .rtf', files: async () => ({ 'a.doc': '{\\rtf1\\ansi Sở Y tế}' }), report: ['file-doc'] },
  {
    name: 'an OpenDocument file of another kind',
    files: async () => ({ 'a.xlsx': zip('mimetype', 'content.xml') }),
    report: ['file-document'],
  },
  { name: 'a zip of something else', files: async () => ({ 'a.xlsx': zip('anh.jpg') }), report: ['file-unknown'] },
  {
    name: 'noise under the name of a workbook',
    files: async () => ({ 'a.xlsx': Buffer.from('\x7fELF…') }),
    report: ['file-unknown'],
  },
  {
    name: 'a picture under the name of a workbook',
    files: async () => ({ 'a.xlsx': Buffer.from('GIF89a…') }),
    report: ['file-picture'],
  },
  {
    name: 'a workbook cut short',
    files: async () => ({ 'a.xlsx': (await good()).subarray(0, 3000) }),
    report: ['file-damaged'],
  },
  {
    name: 'a workbook that takes values from another file',
    files: async () => ({ 'a.xlsx': patched(await good(), { 'xl/externalLinks/externalLink1.xml': () => '<x/>' }) }),
    report: ['file-external-links'],
  },
  {
    name: 'a formula with its value',
    files: async () => ({ 'a.xlsx': patched(await good(), { [SHEET]: withFormula('C2', 'SUM(F2:K2)', '605.21') }) }),
    report: ['formula-cell Cấp huyện!C2'],
  },
  {
    name: 'a sum below the list, which is not read, may be a formula',
    files: async () => {
      const list = [...districts(), [null, 'Tổng cộng', 4377, null]];
      const bytes = await workbook({ 'Thông tin': withTiers('có'), 'Cấp huyện': list });
      return { 'a.xlsx': patched(bytes, { [SHEET]: withFormula('C10', 'SUM(C2:C9)', '4377') }) };
    },
    report: [],
  },
  {
    name: 'a formula nobody ever computed',
    files: async () => ({ 'a.xlsx': patched(await good(), { [SHEET]: withFormula('C2', 'SUM(F2:K2)', null) }) }),
    report: ['formula-without-value Cấp huyện!C2 “=SUM(F2:K2)”'],
  },
  {
    name: 'a formula nobody ever computed, beside other faults: all are named',
    files: async () => {
      const list = districts((row, index) => (index === 2 ? row.with(2, 'abc') : row));
      const bytes = await workbook({ 'Thông tin': withTiers('có'), 'Cấp huyện': list });
      return { 'a.xlsx': patched(bytes, { [SHEET]: withFormula('D2', 'RANK(C2,C2:C9)', null) }) };
    },
    report: ['formula-without-value Cấp huyện!D2 “=RANK(C2,C2:C9)”', 'not-a-number Cấp huyện!C4 “abc”'],
  },
  {
    name: 'a formula nobody ever computed where nothing is read',
    files: async () => {
      const list = [...districts(), [null, 'Tổng cộng', 4477.255, null]];
      const bytes = await workbook({ 'Thông tin': withTiers('có'), 'Cấp huyện': list, 'Biểu tính': [['Số', 1]] });
      return {
        'a.xlsx': patched(bytes, {
          [SHEET]: withFormula('C10', 'SUM(C2:C9)', null),
          'xl/worksheets/sheet3.xml': withFormula('B1', '1+1', null),
        }),
      };
    },
    report: ['sheet-not-read Biểu tính'],
  },
  {
    name: 'a name and a fact by formulas nobody ever computed',
    files: async () => ({
      'a.xlsx': patched(await workbook({ 'Thông tin': withTiers('không'), 'Cấp huyện': districts() }), {
        'xl/worksheets/sheet1.xml': withFormula('B2', 'A9', null),
        [SHEET]: withFormula('B2', 'VLOOKUP(A2,M:N,2)', null),
      }),
    }),
    report: [
      'formula-without-value Thông tin!B2 “=A9”',
      'missing-fact Thông tin',
      'formula-without-value Cấp huyện!B2 “=VLOOKUP(A2,M:N,2)”',
    ],
  },
  {
    name: 'a formula that makes an empty text is a blank',
    files: async () => {
      const list = districts().map((row, index) => [
        ...row,
        ...(index === 0 ? ['Ghi chú', 'Note in English'] : [1, 1]),
      ]);
      const blank = (cell: string) => (xml: string) =>
        xml.replace(
          new RegExp(`<c r="${cell}"[^>]*>.*?</c>`),
          `<c r="${cell}" t="str"><f>IF(A2&lt;0,1,"")</f><v></v></c>`,
        );
      const cells = [2, 3, 4, 5, 6, 7, 8, 9].flatMap((row) => [`E${row}`, `F${row}`]);
      const bytes = await workbook({ 'Thông tin': withTiers('có'), 'Cấp huyện': list });
      return { 'a.xlsx': patched(bytes, { [SHEET]: (xml) => cells.reduce((made, cell) => blank(cell)(made), xml) }) };
    },
    report: ['formula-cell Cấp huyện!E2:E9', 'formula-cell Cấp huyện!F2:F9'],
  },
  {
    name: 'a formula that failed',
    files: async () => ({ 'a.xlsx': patched(await good(), { [SHEET]: withFormula('C2', '1/0', '#DIV/0!') }) }),
    report: ['error-cell Cấp huyện!C2 “#DIV/0!”', 'formula-cell Cấp huyện!C2'],
  },
  {
    name: 'a sum with the noise of binary fractions',
    files: async () => ({
      'a.xlsx': patched(await good(), { [SHEET]: (xml) => xml.replace('605.21', '605.21000000000004') }),
    }),
    report: [],
  },
  {
    name: 'a cell at the far end of the sheet',
    files: async () => ({
      'a.xlsx': patched(await good(), {
        [SHEET]: (xml) =>
          xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
      }),
    }),
    report: ['sheet-too-large Cấp huyện'],
  },
  {
    name: 'a hidden sheet and hidden rows',
    files: async () => ({
      'a.xlsx': patched(await good(), {
        'xl/workbook.xml': (xml) => xml.replace(/(<sheet [^>]*name="Cấp huyện")/, '$1 state="hidden"'),
        [SHEET]: (xml) => xml.replace(/<row r="3"/, '<row hidden="1" r="3"'),
      }),
    }),
    report: ['sheet-hidden Cấp huyện', 'rows-hidden Cấp huyện “3”'],
  },
  {
    name: 'CSV in UTF-8 with its mark',
    files: async () => ({ ...(await facts()), 'cap-huyen.csv': `\ufeff${csv(commas())}` }),
    report: [],
  },
  {
    name: 'CSV with semicolons and decimal commas',
    files: async () => ({ ...(await facts()), 'cap-huyen.csv': csv(commas(), ';') }),
    report: [],
  },
  {
    name: 'CSV with commas and quoted decimal commas',
    files: async () => ({ ...(await facts()), 'cap-huyen.csv': csv(commas()) }),
    report: [],
  },
  {
    name: 'CSV with commas and decimal commas without quotes: no figure is cut short in silence',
    files: async () => ({
      ...(await facts()),
      'cap-huyen.csv': commas()
        .map((row) => row.join(','))
        .join('\r\n'),
    }),
    report: ['file-commas A2 “1,Thành phố Ninh Bình,605,21,1”'],
    advice: ['file-commas', '6 dòng'],
  },
  {
    name: 'CSV with bare decimal commas where ranks should be: decimals become ranks nobody has',
    files: async () => ({
      'thong-tin.csv': csv(withTiers('không')),
      'cap-huyen.csv': 'Tên đơn vị,Tổng điểm,Xếp hạng\r\nHuyện Gia Viễn,574,71\r\nHuyện Hoa Lư,560,85',
    }),
    report: ['rank-beyond C2 “71”', 'rank-beyond C3 “85”'],
    advice: ['rank-beyond', '(8)'],
  },
  {
    name: 'CSV with commas and a note that has semicolons',
    files: async () => ({
      ...(await facts()),
      'cap-huyen.csv': csv(commas().map((row, index) => [...row, ['Ghi chú', 'a; b; c'][index] ?? null])),
    }),
    report: ['note-one-language E2 “a; b; c”'],
  },
  {
    name: 'CSV of two columns with a semicolon and decimal commas',
    files: async () => ({
      ...(await facts()),
      'cap-huyen.csv': csv(
        commas().map(([, name = null, total = null]) => [name, total]),
        ';',
      ),
    }),
    report: [],
  },
  {
    name: 'CSV of criteria only, with semicolons and decimal commas',
    files: async () => ({
      ...(await facts()),
      'cap-huyen.csv': csv(
        commas().map(([, name = null, total = null], index) => (index ? [name, total] : ['Đơn vị', 'Nhận thức số'])),
        ';',
      ),
    }),
    report: ['no-totals'],
  },
  {
    name: 'CSV that names its separator',
    files: async () => ({ ...(await facts()), 'cap-huyen.csv': `sep=;\r\n${csv(commas(), ';')}` }),
    report: [],
  },
  {
    name: 'Excel’s “Unicode text”',
    files: async () => ({
      ...(await facts()),
      'cap-huyen.txt': Buffer.from(`\ufeff${csv(commas(), '\t')}`, 'utf16le'),
    }),
    report: [],
  },
  {
    name: 'CSV in UTF-16, big end first',
    files: async () => ({ ...(await facts()), 'cap-huyen.csv': utf16be(csv(commas(), ';')) }),
    report: [],
  },
  {
    name: 'CSV with decomposed accents',
    files: async () => ({ ...(await facts()), 'cap-huyen.csv': csv(commas(), ';').normalize('NFD') }),
    report: [],
  },
  {
    name: 'CSV in an old Vietnamese code page',
    files: async () => ({
      ...(await facts()),
      'cap-huyen.csv': Buffer.from(csv(commas(), ';').normalize('NFD'), 'latin1'),
    }),
    report: ['file-not-text'],
  },
  {
    name: 'CSV with an open quote',
    files: async () => ({ ...(await facts()), 'cap-huyen.csv': `${csv(commas(), ';')}\r\n"abc` }),
    report: ['file-damaged A10'],
  },
  {
    name: 'CSV of one tier corrects the year it is of',
    files: async () => ({
      'so-nganh.csv': csv(
        [
          ['Tên đơn vị', 'Tổng điểm', 'Xếp hạng'],
          ['Sở Nội vụ', '342,33', 3],
        ],
        ';',
      ),
    }),
    asked: { year: 2023, tier: 'so-nganh' },
    report: ['total-lost'],
  },
  {
    name: 'CSV whose name tells nothing: its units do',
    files: async () => ({ ...(await facts()), 'ket-qua-chuyen-doi-so.csv': csv(commas(), ';') }),
    report: [],
  },
  {
    name: 'CSV of a new year without its facts',
    files: async () => ({ 'cap-huyen.csv': csv(commas(), ';') }),
    asked: { year: 2024 },
    report: ['missing-fact', 'missing-fact'],
    advice: ['missing-fact', 'Kèm theo Quyết định số'],
  },
  {
    name: 'no year anywhere',
    files: async () => ({ 'a.xlsx': await workbook({ 'Thông tin': FACTS.slice(1), 'Cấp huyện': districts() }) }),
    report: ['missing-fact Thông tin'],
  },
  {
    name: 'a workbook as LibreOffice writes it',
    files: async () => ({ 'a.xlsx': throughLibreOffice(await good(), 'districts.xlsx') }),
    report: [],
  },
  {
    name: 'LibreOffice’s own format',
    files: async () => ({ 'a.ods': throughLibreOffice(await good(), 'districts.ods') }),
    report: [],
  },
  {
    name: 'LibreOffice’s old Excel',
    files: async () => ({ 'a.xls': throughLibreOffice(await good(), 'districts.xls') }),
    report: ['file-xls'],
  },
];

function commas() {
  return districts((row) => row.map((value, column) => (column === 2 ? String(value).replace('.', ',') : value)));
}
