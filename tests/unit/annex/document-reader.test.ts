import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readAnnexFile } from '@/lib/annex/file/read-file';
import { readHtml } from '@/lib/annex/file/read-html';
import { readPackage } from '@/lib/annex/file/read-package';
import { AnnexProblems } from '@/lib/annex/problem';
import type { Sheet } from '@/lib/annex/sheet';

// Tables of documents, pages and OpenDocument files: each cell stands where a person sees it, and what nobody sees is named.

const texts = ({ rows }: Sheet) => rows.map((row) => row.map((cell) => cell?.text ?? null));
const HEADINGS = ['TT', 'Đơn vị', 'Tổng điểm', 'Hạng'];
const LIST = [HEADINGS, ['1', 'Sở Y tế', '351', '1'], ['2', 'Sở Nội vụ', '342,33', '2']];

function reading(read: (problems: AnnexProblems) => Sheet[]): { sheets: Sheet[]; rules: string[] } {
  const problems = new AnnexProblems();
  const sheets = read(problems);
  return { sheets, rules: problems.list.map(({ rule, cell }) => [rule, cell].filter(Boolean).join(' ')) };
}

async function readZip(name: string, parts: Readonly<Record<string, string>>) {
  const problems = new AnnexProblems();
  const packed = Object.fromEntries(Object.entries(parts).map(([part, xml]) => [part, strToU8(xml)] as const));
  const sheets = await readPackage(name, Buffer.from(zipSync(packed)), problems);
  return { sheets, rules: problems.list.map(({ rule, cell }) => [rule, cell].filter(Boolean).join(' ')) };
}

const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (inner: string) => `<w:p>${inner}</w:p>`;
const cell = (inner: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(inner)}</w:tc>`;
const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: readonly string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
const listOf = (rows: readonly (readonly string[])[]) =>
  rows.map((cells) => row(...cells.map((text) => cell(run(text)))));
const docx = (body: string) =>
  readZip('a.docx', {
    'word/document.xml': `<w:document xmlns:w="w" xmlns:mc="mc"><w:body>${body}</w:body></w:document>`,
  });

describe('a Word document', () => {
  test('merged cells stand over all they cover, and the lines above a table are its titles', async () => {
    const { sheets, rules } = await docx(
      paragraph(run('KẾT QUẢ CÁC SỞ NĂM 2024')) +
        table(
          row(
            cell(run('TT'), '<w:vMerge w:val="restart"/>'),
            cell(run('Đơn vị'), '<w:vMerge w:val="restart"/>'),
            cell(run('Tổng điểm'), '<w:gridSpan w:val="2"/>'),
          ),
          row(cell('', '<w:vMerge/>'), cell('', '<w:vMerge/>'), cell(run('Tự chấm')), cell(run('Thẩm định'))),
          row(cell(run('1')), cell(run('Sở ') + run('Y tế')), cell(run('390')), cell(run('351'))),
        ),
    );
    expect(rules).toEqual([]);
    expect(sheets.map(({ name, lead }) => [name, lead])).toEqual([['Bảng 1', ['KẾT QUẢ CÁC SỞ NĂM 2024']]]);
    expect(sheets.flatMap(texts)).toEqual([
      ['TT', 'Đơn vị', 'Tổng điểm'],
      [null, null, 'Tự chấm', 'Thẩm định'],
      ['1', 'Sở Y tế', '390', '351'],
    ]);
    expect(sheets[0]?.merges).toEqual([
      { top: 0, left: 2, bottom: 0, right: 3 },
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 1, bottom: 1, right: 1 },
    ]);
  });

  test('hidden, struck out and deleted words are not read, and are named where they stand', async () => {
    const { sheets, rules } = await docx(
      table(
        ...listOf(LIST.slice(0, 1)),
        row(
          cell(run('1')),
          cell(run('Sở Y tế')),
          cell(run('399', '<w:vanish/>') + run('351')),
          cell(run('9', '<w:strike/>') + run('1', '<w:strike w:val="0"/>')),
        ),
        row(
          cell(run('2')),
          cell(run('Sở Nội vụ')),
          cell(`<w:del><w:r><w:delText>300</w:delText></w:r></w:del><w:ins>${run('342,33')}</w:ins>`),
          cell(run('2')),
        ),
      ),
    );
    expect(sheets.flatMap(texts)).toEqual(LIST);
    expect(rules).toEqual(['text-passed C2', 'text-passed D2', 'text-passed C3']);
  });

  test('letters in the colour of their ground are not read and are named; on a ground of another colour they are', async () => {
    const white = '<w:color w:val="FFFFFF"/>';
    const dark = '<w:shd w:val="clear" w:fill="1F4E79"/>';
    const rows = (head: string, figure: string) =>
      row(...['TT', 'Đơn vị', 'Tổng điểm', 'Hạng'].map((text) => cell(run(text, white), head))) +
      row(cell(run('1')), cell(run('Sở Y tế')), cell(run('399', figure) + run('351')), cell(run('1'))) +
      row(...['2', 'Sở Nội vụ', '342,33', '2'].map((text) => cell(run(text, '<w:color w:val="auto"/>'))));
    const shaded = await docx(table(rows(dark, white)));
    expect(shaded.sheets.flatMap(texts)).toEqual(LIST);
    expect(shaded.rules).toEqual(['text-passed C2']);
    // A style may paint the whole head; a run has a ground of its own.
    const styled = await docx(
      table(
        `<w:tblPr><w:tblStyle w:val="GridTable4"/></w:tblPr>${rows('', `${white}<w:shd w:val="clear" w:fill="FFFFFF"/>`)}`,
      ),
    );
    expect(styled.sheets.flatMap(texts)).toEqual(LIST);
    expect(styled.rules).toEqual(['text-passed C2']);
    const plain = await docx(table(`<w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr>${rows(dark, white)}`));
    expect(plain.rules).toEqual(['text-passed C2']);
  });

  describe('styles that are named once for all say how words look', () => {
    const WHITE = '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>';
    const DARK = '<w:shd w:val="clear" w:fill="1F4E79"/>';
    const style = (type: string, id: string, inner: string) =>
      `<w:style w:type="${type}" w:styleId="${id}">${inner}</w:style>`;
    const STYLES = [
      style('character', 'Trang', WHITE),
      style('character', 'TrangHon', '<w:basedOn w:val="Trang"/>'),
      style('character', 'An', '<w:rPr><w:vanish/></w:rPr>'),
      style('character', 'Gach', '<w:rPr><w:strike/></w:rPr>'),
      style('paragraph', 'DoanTrang', WHITE),
      style('paragraph', 'DoanNen', `<w:pPr>${DARK}</w:pPr>${WHITE}`),
      style('table', 'BangTron', '<w:tblPr/>'),
      style('table', 'BangDau', `<w:tblStylePr w:type="firstRow">${WHITE}<w:tcPr>${DARK}</w:tcPr></w:tblStylePr>`),
      style('table', 'BangDauHon', '<w:basedOn w:val="BangDau"/>'),
      style('table', 'BangToi', `<w:tcPr>${DARK}</w:tcPr>`),
    ].join('');
    const styled = (body: string, styles = STYLES) =>
      readZip('a.docx', {
        'word/document.xml': `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
        'word/styles.xml': `<w:styles xmlns:w="w">${styles}</w:styles>`,
      });
    const named = (name: string) => `<w:rStyle w:val="${name}"/>`;
    const inParagraph = (name: string) => (inner: string) =>
      `<w:tc><w:p><w:pPr><w:pStyle w:val="${name}"/></w:pPr>${inner}</w:p></w:tc>`;
    const [HEAD = '', ...REST] = listOf(LIST);
    const withFigure = (figure: string) =>
      HEAD + row(cell(run('1')), cell(run('Sở Y tế')), figure, cell(run('1'))) + REST.slice(1).join('');

    test.each([
      ['white letters', cell(run('399', named('Trang')) + run('351'))],
      ['a style made of a white one', cell(run('399', named('TrangHon')) + run('351'))],
      ['hidden letters', cell(run('399', named('An')) + run('351'))],
      ['letters struck out', cell(run('399', named('Gach')) + run('351'))],
      [
        'a white paragraph',
        `<w:tc><w:p><w:pPr><w:pStyle w:val="DoanTrang"/></w:pPr>${run('399')}</w:p>${paragraph(run('351'))}</w:tc>`,
      ],
    ])('%s are not read, and are named', async (_, figure) => {
      const { sheets, rules } = await styled(table(withFigure(figure)));
      expect(sheets.flatMap(texts)).toEqual(LIST);
      expect(rules).toEqual(['text-passed C2']);
    });

    test.each([
      ['on a paragraph’s own ground', inParagraph('DoanNen')(run('351'))],
      ['on a ground of the cell', cell(run('351', named('Trang')), DARK)],
      ['with a colour of their own', cell(run('351', `${named('Trang')}<w:color w:val="C00000"/>`))],
      ['hidden no more', cell(run('351', `${named('Gach')}<w:strike w:val="0"/>`))],
    ])('white letters %s are read', async (_, figure) => {
      const { sheets, rules } = await styled(table(withFigure(figure)));
      expect([sheets.flatMap(texts), rules]).toEqual([LIST, []]);
    });

    test('of a paragraph that names no style, and of the whole document', async () => {
      const black = (text: string) => cell(run('9') + run(text, '<w:color w:val="000000"/>'));
      const list = table(...LIST.map((cells) => row(...cells.map(black))));
      const byDefault =
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:style>';
      const everywhere =
        '<w:docDefaults><w:rPrDefault><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:rPrDefault></w:docDefaults>';
      for (const styles of [byDefault, everywhere]) {
        const { sheets } = await styled(list, styles);
        expect(sheets.flatMap(texts)).toEqual(LIST);
      }
    });

    test.each([
      ['BangTron', ['text-passed C2'], false],
      ['BangDau', ['text-passed C2'], true],
      ['BangDauHon', ['text-passed C2'], true],
      ['BangToi', [], true],
    ])('a table’s style paints what it says and no more: %s', async (name, told, head) => {
      const headings = row(...HEADINGS.map((text) => cell(run(text, head ? '<w:color w:val="FFFFFF"/>' : ''))));
      const body = row(cell(run('1')), cell(run('Sở Y tế')), cell(run('399', named('Trang'))), cell(run('1')));
      const { sheets, rules } = await styled(table(`<w:tblPr><w:tblStyle w:val="${name}"/></w:tblPr>`, headings, body));
      expect(sheets.flatMap(texts)[0]).toEqual(HEADINGS);
      expect(rules).toEqual(told);
    });
  });

  test('a table broken over pages is one, with or without its headings again; a head and a foot are lines', async () => {
    const [headings = '', first = '', second = ''] = listOf(LIST);
    const head = table(row(cell(run('UBND TỈNH')), cell(run('Số: 7/QĐ-UBND'))));
    const { sheets } = await docx(
      head +
        table(headings, first) +
        table(second) +
        table(headings, row(...['3', 'Sở Tư pháp', '300', '3'].map((text) => cell(run(text))))) +
        table(row(cell(run('Nơi nhận')), cell(run('CHỦ TỊCH')))),
    );
    expect(sheets).toHaveLength(1);
    expect(sheets[0]?.lead).toEqual(['UBND TỈNH', 'Số: 7/QĐ-UBND']);
    expect(texts(sheets[0] as Sheet)).toEqual([...LIST, HEADINGS, ['3', 'Sở Tư pháp', '300', '3']]);
  });

  test('a table within a cell is a table of its own, and what is said twice for old programs is read once', async () => {
    const inner = table(...listOf(LIST));
    const fallback = `<mc:AlternateContent><mc:Choice>${run('A')}</mc:Choice><mc:Fallback>${run('A')}</mc:Fallback></mc:AlternateContent>`;
    const { sheets } = await docx(table(`<w:tr><w:tc>${paragraph(fallback)}${inner}${paragraph('')}</w:tc></w:tr>`));
    expect(sheets.map(texts)).toEqual([LIST]);
  });

  test('letters typed before Unicode are read and named', async () => {
    const old = [
      ['TT', 'Tªn ®¬n vÞ', 'Tæng ®iÓm', 'XÕp h¹ng'],
      ['1', 'Së Y tÕ', '351', '1'],
    ];
    const { sheets, rules } = await docx(
      paragraph(run('KÕt qu¶ c¸c së')) + table(...listOf(old)) + table(...listOf(old)),
    );
    expect(rules[0]).toBe('text-legacy');
    expect(sheets[0]?.lead).toEqual(['Kết quả các sở']);
    expect(texts(sheets[0] as Sheet)[1]).toEqual(['1', 'Sở Y tế', '351', '1']);
  });

  test('a table beyond the bounds is refused', async () => {
    const { sheets, rules } = await docx(
      table(...listOf(LIST), ...Array.from({ length: 25_000 }, () => row(cell(run('1'))))),
    );
    expect([sheets, rules]).toEqual([[], ['sheet-too-large']]);
  });
});

const odsCell = (text: string, attributes = '') =>
  `<table:table-cell ${attributes}>${text === '' ? '' : `<text:p>${text}</text:p>`}</table:table-cell>`;
const number = (value: string, text: string, more = '') =>
  odsCell(text, `office:value-type="float" office:value="${value}" ${more}`);
const odsRow = (cells: string, attributes = '') => `<table:table-row ${attributes}>${cells}</table:table-row>`;
const ods = (tables: string, styles = '') =>
  readZip('a.ods', {
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': '<manifest/>',
    'content.xml': `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:fo="f" xmlns:number="n"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
  });

describe('an OpenDocument spreadsheet', () => {
  test('repeated and covered cells stand in their places, and empty ones to the end of a sheet cost nothing', async () => {
    const { sheets, rules } = await ods(
      `<table:table table:name="Cấp xã"><table:table-column table:number-columns-repeated="1024"/>${odsRow(
        `${odsCell('A')}<table:table-cell table:number-columns-repeated="2"/>${odsCell('D', 'table:number-columns-repeated="2"')}<table:table-cell table:number-columns-repeated="16379"/>`,
      )}${odsRow(
        `${odsCell('B', 'table:number-columns-spanned="2" table:number-rows-spanned="2"')}<table:covered-table-cell/>${odsCell('C')}`,
      )}${odsRow(`<table:covered-table-cell table:number-columns-repeated="2"/>${odsCell('E')}`, 'table:number-rows-repeated="2"')}${odsRow('<table:table-cell/>', 'table:number-rows-repeated="1048570"')}</table:table>`,
    );
    expect(rules).toEqual([]);
    expect(sheets.flatMap(texts)).toEqual([
      ['A', null, null, 'D', 'D'],
      ['B', null, 'C'],
      [null, null, 'E'],
      [null, null, 'E'],
    ]);
    expect(sheets[0]?.merges).toEqual([{ top: 1, left: 0, bottom: 2, right: 1 }]);
  });

  test('numbers keep the file’s digits; percentages, dates, errors and formulas are what they are; comments are no text', async () => {
    const { sheets } = await ods(
      `<table:table table:name="S">${odsRow(
        number('85.6666', '85,67') +
          number('1234.5', '1.234,5') +
          odsCell('95.26%', 'office:value-type="percentage" office:value="0.9526"') +
          odsCell('15/07/25', 'office:value-type="date" office:date-value="2025-07-15T00:00:00"') +
          odsCell('#N/A', 'office:value-type="string" office:string-value=""') +
          odsCell('', 'table:formula="of:=SUM([.A1:.B1])"') +
          `<table:table-cell office:value-type="string"><office:annotation><text:p>Xem lại</text:p></office:annotation><text:p>Sở<text:s text:c="2"/>Y tế</text:p></table:table-cell>`,
      )}</table:table>`,
    );
    expect(sheets[0]?.rows[0]).toEqual([
      { kind: 'number', text: '85.6666', shown: '85,67' },
      { kind: 'number', text: '1234.5' },
      { kind: 'number', text: '0.9526', shown: '95,26%' },
      { kind: 'date', text: '2025-07-15' },
      { kind: 'error', text: '#N/A' },
      { kind: 'unvalued', text: '=SUM([.A1:.B1])' },
      { kind: 'text', text: 'Sở Y tế' },
    ]);
  });

  test('hidden rows, columns and sheets are named', async () => {
    const { sheets, rules } = await ods(
      `<table:table table:name="S" table:style-name="ta1"><table:table-column/><table:table-column table:visibility="collapse"/>${odsRow(
        odsCell('a') + odsCell('b'),
      )}${odsRow(odsCell('c'), 'table:visibility="filter"')}</table:table>`,
      '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style>',
    );
    expect(rules).toEqual(['sheet-hidden', 'rows-hidden', 'columns-hidden']);
    expect(sheets[0]?.hidden).toEqual({ sheet: true, rows: new Set([1]), columns: new Set([1]) });
  });

  test('white letters, struck out ones and numbers that their format does not show are not read, and are named', async () => {
    const style = (name: string, text: string, cell = '') =>
      `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties ${cell}/><style:text-properties ${text}/></style:style>`;
    const { sheets, rules } = await ods(
      `<table:table table:name="S"><table:table-column/><table:table-column table:default-cell-style-name="trang"/>${odsRow(
        odsCell('a') +
          number('600', '600') +
          number('601', '601', 'table:style-name="thuong"') +
          number('602', '602', 'table:style-name="gach"') +
          odsCell('', 'office:value-type="float" office:value="603"').replace('><', '><text:p/><') +
          odsCell('Tổng điểm', 'table:style-name="tren-nen"'),
      )}</table:table>`,
      style('trang', 'fo:color="#ffffff"') +
        style('gach', 'style:text-line-through-style="solid"') +
        style('tren-nen', 'fo:color="#ffffff"', 'fo:background-color="#1f4e79"') +
        style('thuong', 'fo:color="#000000"') +
        '<number:number-style style:name="N1"><style:text-properties fo:color="#ffffff"/></number:number-style>',
    );
    expect(texts(sheets[0] as Sheet)).toEqual([['a', null, '601', null, null, 'Tổng điểm']]);
    expect(rules).toEqual(['text-passed B1', 'text-passed D1']);
  });

  const STYLES =
    '<office:document-styles><office:styles>' +
    '<style:default-style style:family="table-cell"><style:text-properties fo:color="#000000"/></style:default-style>' +
    '<style:style style:name="Trang" style:family="table-cell"><style:text-properties fo:color="#ffffff"/></style:style>' +
    '<style:style style:name="Gach" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style>' +
    '<style:style style:name="Nen" style:family="table-cell"><style:table-cell-properties fo:background-color="#1f4e79"/></style:style>' +
    '<style:style style:name="Trang" style:family="text"><style:text-properties fo:color="#ffffff"/></style:style>' +
    '<style:style style:name="An" style:family="text"><style:text-properties text:display="none"/></style:style>' +
    '<style:style style:name="DoanTrang" style:family="paragraph"><style:text-properties fo:color="#ffffff"/></style:style>' +
    '<style:style style:name="Default" style:family="graphic"><style:text-properties fo:color="#ffffff"/></style:style>' +
    '</office:styles></office:document-styles>';
  const based = (name: string, parent: string, inner = '') =>
    `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="${parent}">${inner}</style:style>`;

  test('styles that are named once for all, and those made of them, say how cells of a sheet look', async () => {
    const { sheets, rules } = await readZip('a.ods', {
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'styles.xml': STYLES,
      'content.xml': `<office:document-content><office:automatic-styles>${based('ce1', 'Trang')}${based('ce2', 'Trang', '<style:table-cell-properties fo:background-color="#1f4e79"/>')}${based('ce3', 'Nen', '<style:text-properties fo:color="#ffffff"/>')}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="S">${odsRow(
        ['Trang', 'Gach', 'ce1', 'ce2', 'ce3', '']
          .map((style, index) => number(`60${index}`, `60${index}`, style && `table:style-name="${style}"`))
          .join(''),
      )}</table:table></office:spreadsheet></office:body></office:document-content>`,
    });
    expect(texts(sheets[0] as Sheet)).toEqual([[null, null, null, '603', '604', '605']]);
    expect(rules).toEqual(['text-passed A1', 'text-passed B1']);
  });

  test('and words and paragraphs of a text', async () => {
    const span = (style: string, text: string) => `<text:span text:style-name="${style}">${text}</text:span>`;
    const odtCell = (inner: string, style = '', of = '') =>
      `<table:table-cell table:style-name="${style}"><text:p text:style-name="${of}">${inner}</text:p></table:table-cell>`;
    const plain = (cells: readonly string[]) => odsRow(cells.map((text) => odtCell(text)).join(''));
    const { sheets, rules } = await readZip('a.odt', {
      mimetype: 'application/vnd.oasis.opendocument.text',
      'styles.xml': STYLES,
      'content.xml': `<office:document-content><office:body><office:text><table:table>${plain(HEADINGS)}${odsRow(
        odtCell(`${span('An', '9')}1`) +
          odtCell('Sở Y tế') +
          odtCell(`${span('Trang', '399')}351`) +
          odtCell('1', 'Nen', 'DoanTrang'),
      )}${odsRow(odtCell('2') + odtCell('Sở Nội vụ') + odtCell('342,33') + odtCell('2', '', 'DoanTrang'))}</table:table></office:text></office:body></office:document-content>`,
    });
    const [headings, first, [no, name, total] = []] = LIST;
    expect(texts(sheets[0] as Sheet)).toEqual([headings, first, [no, name, total]]);
    expect(rules).toEqual(['text-passed A2']);
  });

  test('cells beyond the bounds refuse the sheet; a password refuses the file', async () => {
    const wide = await ods(
      `<table:table table:name="S">${odsRow(odsCell('x', 'table:number-columns-repeated="300"'))}</table:table>`,
    );
    expect([wide.sheets, wide.rules]).toEqual([[], ['sheet-too-large']]);
    const long = await ods(
      `<table:table table:name="S">${odsRow(odsCell('x'), 'table:number-rows-repeated="1048576"')}</table:table>`,
    );
    expect([long.sheets, long.rules]).toEqual([[], ['sheet-too-large']]);
    const locked = await readZip('a.ods', {
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'META-INF/manifest.xml': '<manifest><encryption-data/></manifest>',
      'content.xml': '…',
    });
    expect(locked.rules).toEqual(['file-encrypted']);
  });
});

describe('a table pasted from Word, Excel or a web page', () => {
  const html = (page: string) => reading((problems) => readHtml('dan.html', page, problems));
  const rowsOf = (rows: readonly (readonly string[])[]) =>
    rows.map((cells) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('');

  test('cells that reach over rows and columns leave the others in their places, and ends of tags may be left out', () => {
    const { sheets } = html(
      `<style>td{color:black}</style><p>CẤP XÃ</p><table><tr><th rowspan=2>TT<th rowspan=2>Đơn vị<th colspan=2>Tổng điểm<tr><th>Tự chấm<th>Thẩm định<tr><td>1<td>Sở&nbsp;Y <b>tế</b><td>390<td>351</table>`,
    );
    expect(sheets[0]?.lead).toEqual(['CẤP XÃ']);
    expect(sheets.flatMap(texts)).toEqual([
      ['TT', 'Đơn vị', 'Tổng điểm'],
      [null, null, 'Tự chấm', 'Thẩm định'],
      ['1', 'Sở Y tế', '390', '351'],
    ]);
  });

  test('what the page does not show is not read and is named; a hidden row is named as one', () => {
    const { sheets, rules } = html(
      `<table>${rowsOf(LIST.slice(0, 1))}<tr><td>1<td>Sở Y tế<td><span style="display:none">399</span>351<td><s>9</s>1</tr><tr style='display: none'>${['2', 'Sở Nội vụ', '342,33', '2'].map((text) => `<td>${text}</td>`).join('')}</tr></table>`,
    );
    expect(sheets.flatMap(texts)).toEqual(LIST);
    expect(rules).toEqual(['rows-hidden', 'text-passed C2', 'text-passed D2']);
  });

  test.each([
    ['white letters', '<span style="color:white">399</span>351', '351', ['text-passed C2']],
    ['white by numbers', '<font color="#FFF">399</font>351', '351', ['text-passed C2']],
    ['white by light', '<b style="mso-x:1; color: rgb(255, 255, 255)">399</b>351', '351', ['text-passed C2']],
    ['black on black', '<span style="background:black;color:#000000">399</span>351', '351', ['text-passed C2']],
    ['white on a ground', '<span style="background:#1F4E79;color:white">351</span>', '351', []],
    ['red', '<span style="color:#C00000">351</span>', '351', []],
    ['a colour of the page’s own', '<span style="color:var(--x)">351</span>', '351', []],
  ])('letters in the colour of their ground are not read and are named: %s', (_, figure, read, told) => {
    const { sheets, rules } = html(
      `<table><tr style="background-color:#1F4E79">${HEADINGS.map((text) => `<td style='color:white'>${text}</td>`).join('')}</tr><tr><td>1<td>Sở Y tế<td>${figure}<td>1</tr>${rowsOf(LIST.slice(2))}</table>`,
    );
    expect(sheets.flatMap(texts)).toEqual(LIST.map((row, at) => (at === 1 ? ['1', 'Sở Y tế', read, '1'] : row)));
    expect(rules).toEqual(told);
  });

  test('a page that lays itself out by tables is read by the table within', () => {
    const { sheets } = html(
      `<table><tr><td>Trang chủ</td><td><h2>CẤP HUYỆN</h2><table>${rowsOf(LIST)}</table></td></tr></table>`,
    );
    expect(sheets.map(texts)).toEqual([LIST]);
  });

  test('whatever is nested however deep, or reaches however far, is read or refused', () => {
    const { sheets } = html(`${'<div><table><tr><td>'.repeat(20_000)}${`<table>${rowsOf(LIST)}</table>`}`);
    expect(sheets.map(texts)).toContainEqual(LIST);
    const far = html(`<table><tr><td colspan=999999999 rowspan=999999999>TT</td><td>x</td></tr></table>`);
    expect([far.sheets, far.rules]).toEqual([[], ['no-list']]);
  });
});

describe('one decision in four kinds of file', () => {
  const read = async (name: string) => {
    const problems = new AnnexProblems();
    const file = await readAnnexFile(`tests/fixtures/documents/${name}`, problems);
    return { sheets: file?.sheets ?? [], problems: problems.list };
  };

  test.each(['quyet-dinh.odt', 'quyet-dinh.html'])('%s is read as quyet-dinh.docx', async (name) => {
    const [word, other] = [await read('quyet-dinh.docx'), await read(name)];
    expect(word.sheets).toHaveLength(2);
    expect(other.problems).toEqual(word.problems);
    const plain = ({ sheets }: typeof word) =>
      sheets.map(({ name: title, rows, merges, lead }) => ({
        title,
        rows,
        lead,
        merges: merges.map((merge) => JSON.stringify(merge)).sort(),
      }));
    expect(plain(other)).toEqual(plain(word));
  });

  test.each([
    'R01d-percent-cells-known-units',
    'R13a-tcvn3-text',
    'R15a-two-row-headings-self-and-appraised',
    'R15d-hidden-total-column',
    'R18-vertical-merged-districts-max-row',
  ])('%s says as ODS what it says as XLSX', async (name) => {
    const [workbook, open] = await Promise.all(
      [`annexes/${name}.xlsx`, `documents/${name}.ods`].map(async (path) => {
        const problems = new AnnexProblems();
        const file = await readAnnexFile(`tests/fixtures/${path}`, problems);
        const said = problems.list.map(({ rule, sheet, cell, value }) => ({ rule, sheet, cell, value }));
        return { said, sheets: file?.sheets.map(({ name: title, rows, hidden }) => ({ title, rows, hidden })) };
      }),
    );
    const plain = ({ rows = [] }: { rows?: Sheet['rows'] } = {}) =>
      rows.map((cells) =>
        cells.map((found) => (found?.kind === 'number' ? Number(found.text).toPrecision(12) : (found?.text ?? null))),
      );
    expect(open?.said).toEqual(workbook?.said);
    expect(open?.sheets?.map(plain)).toEqual(workbook?.sheets?.map(plain));
    expect(open?.sheets?.map(({ hidden }) => hidden)).toEqual(workbook?.sheets?.map(({ hidden }) => hidden));
  });
});

test('old letters in a CSV file are read, in a Western code page or in Unicode', async () => {
  const { readCsv } = await import('@/lib/annex/file/read-csv');
  const old = 'TT;Tªn ®¬n vÞ;Tæng ®iÓm\r\n1;Së Y tÕ;351\r\n2;Së Néi vô;342,33\r\n';
  for (const bytes of [Buffer.from(old, 'latin1'), Buffer.from(old, 'utf8')]) {
    const problems = new AnnexProblems();
    const [sheet] = readCsv('a.csv', bytes, problems);
    expect(problems.list.map(({ rule, detail }) => [rule, ...detail])).toEqual([['text-legacy', 'TCVN3']]);
    expect(sheet && texts(sheet)[2]).toEqual(['2', 'Sở Nội vụ', '342,33']);
  }
  // Windows' own Vietnamese code page is none of them, and nobody may guess.
  const problems = new AnnexProblems();
  expect(readCsv('a.csv', Buffer.from('TT;\xd0õn výò;Ðiê\xcc\nSõ\xd2 Y tê\xec;ðýõ\xccng', 'latin1'), problems)).toEqual(
    [],
  );
  expect(problems.list.map(({ rule }) => rule)).toEqual(['file-not-text']);
});
