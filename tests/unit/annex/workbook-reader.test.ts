import { strToU8, Zip, ZipPassThrough, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readPackage } from '@/lib/annex/file/read-package';
import { AnnexProblems } from '@/lib/annex/problem';

// What other programs may write, and what their formatting leaves behind.

const RELATIONS = '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>';
const workbookXml = (attributes = '') =>
  `<x:workbook xmlns:x="m" xmlns:r="r"><x:workbookPr ${attributes}/><x:sheets><x:sheet name="A &amp; B" sheetId="1" r:id="r1"/></x:sheets></x:workbook>`;
const STYLES =
  '<styleSheet><numFmts><numFmt numFmtId="200" formatCode="0.0%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/><xf numFmtId="14"/></cellXfs></styleSheet>';

const parts = (sheet: string, more: Readonly<Record<string, string>> = {}): Record<string, Uint8Array> =>
  Object.fromEntries(
    Object.entries({
      'xl/workbook.xml': workbookXml(),
      'xl/_rels/workbook.xml.rels': RELATIONS,
      'xl/styles.xml': STYLES,
      'xl/worksheets/sheet1.xml': sheet,
      ...more,
    }).map(([name, xml]) => [name, strToU8(xml)] as const),
  );

async function read(bytes: Uint8Array) {
  const problems = new AnnexProblems();
  const [sheet] = await readPackage('a.xlsx', Buffer.from(bytes), problems);
  return { sheet, rules: problems.list.map(({ rule }) => rule) };
}

const texts = (sheet: Awaited<ReturnType<typeof read>>['sheet']) =>
  sheet?.rows.map((row) => row.map((cell) => (cell ? `${cell.kind} ${cell.shown ?? cell.text}` : null)));

describe('a workbook is read by its XML, whoever wrote it', () => {
  test('prefixes, comments, CDATA, character references, rich text and cells without an address', async () => {
    const sheet =
      '<x:worksheet xmlns:x="m"><!-- <x:c r="Z9"><x:v>1</x:v></x:c> --><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:r><x:t>S&#7903; </x:t></x:r><x:r><x:t><![CDATA[N&V]]></x:t></x:r><x:rPh><x:t>no</x:t></x:rPh></x:is></x:c><x:c><x:v>1.5</x:v></x:c></x:row><x:row r="3"><x:c r="B3" t="s"><x:v>0</x:v></x:c><x:c r="C3" t="b"><x:v>1</x:v></x:c><x:c r="D3" s="1"><x:v>0.455</x:v></x:c><x:c r="E3" s="2"><x:v>45000</x:v></x:c><x:c r="F3" t="e"><x:f>1/0</x:f><x:v>#DIV/0!</x:v></x:c><x:c r="G3"><x:f>A1&lt;2</x:f></x:c></x:row></x:sheetData></x:worksheet>';
    const strings = '<sst><si><r><t xml:space="preserve">__proto__</t></r><rPh><t>no</t></rPh></si></sst>';
    const { sheet: found, rules } = await read(zipSync(parts(sheet, { 'xl/sharedStrings.xml': strings })));
    expect(rules).toEqual([]);
    expect(found?.name).toBe('A & B');
    expect(texts(found)).toEqual([
      ['text Sở N&V', 'number 1.5'],
      [],
      [null, 'text __proto__', 'boolean TRUE', 'number 45,5%', 'date 2023-03-15', 'error #DIV/0!', 'unvalued =A1<2'],
    ]);
  });

  describe('what nobody sees in the file, or is struck out, is no figure, and is named', () => {
    const THEME =
      '<a:theme xmlns:a="a"><a:themeElements><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1></a:clrScheme></a:themeElements></a:theme>';
    const looked = async (font: string, fill: string, format: string, cells: string, strings = '<sst/>') => {
      const styles = `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${format}"/></numFmts><fonts><font><sz val="11"/></font><font>${font}</font></fonts><fills><fill><patternFill patternType="none"/></fill><fill>${fill}</fill></fills><cellXfs><xf numFmtId="0" fontId="0" fillId="0"/><xf numFmtId="${format === '' ? 0 : 200}" fontId="1" fillId="${fill === '' ? 0 : 1}"/></cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>`;
      const sheet = `<worksheet><sheetData><row>${cells}</row></sheetData></worksheet>`;
      const bytes = zipSync(
        parts(sheet, { 'xl/styles.xml': styles, 'xl/theme/theme1.xml': THEME, 'xl/sharedStrings.xml': strings }),
      );
      const problems = new AnnexProblems();
      const [found] = await readPackage('a.xlsx', Buffer.from(bytes), problems);
      const said = problems.list.map(({ rule, cell, value, detail }) => [rule, cell, value, detail]);
      return { read: texts(found)?.[0], said };
    };
    const solid = (colour: string) => `<patternFill patternType="solid"><fgColor ${colour}/></patternFill>`;
    const NUMBERS = '<c s="0"><v>351</v></c><c s="1"><v>600</v></c>';
    const HIDDEN = [['text-passed', 'B1', '600', [{ vi: 'chữ ẩn', en: 'hidden' }, '1']]];
    const STRUCK = [['text-passed', 'B1', '600', [{ vi: 'chữ bị gạch bỏ', en: 'struck out' }, '1']]];

    test.each([
      ['white letters', '<color rgb="FFFFFFFF"/>', '', '', HIDDEN],
      ['white letters of the theme', '<color theme="0"/>', '', '', HIDDEN],
      ['nearly white letters', '<color theme="0" tint="-0.05"/>', '', '', HIDDEN],
      ['white by number', '<color indexed="9"/>', '', '', HIDDEN],
      ['letters of the colour of their ground', '<color rgb="FF1F4E79"/>', solid('rgb="FF1F4E79"'), '', HIDDEN],
      ['black letters on black', '<sz val="11"/>', solid('theme="1"'), '', HIDDEN],
      ['a format that shows nothing', '', '', ';;;', HIDDEN],
      ['a format that shows words in place of a number', '', '', '&quot; &quot;', HIDDEN],
      ['a format that hides what is above a bound', '', '', '[&gt;500]&quot;&quot;;0', HIDDEN],
      ['struck out', '<strike/>', '', '', STRUCK],
      ['struck out and white', '<strike val="1"/><color rgb="FFFFFFFF"/>', '', '', STRUCK],
    ])('%s', async (_, font, fill, format, told) => {
      const { read, said } = await looked(font, fill, format, NUMBERS);
      expect(read).toEqual(['number 351']);
      expect(said).toEqual(told);
    });

    test.each([
      ['white letters on a dark ground, as headings have', '<color theme="0"/>', solid('rgb="FF1F4E79"'), ''],
      ['grey letters', '<color rgb="FFA6A6A6"/>', '', ''],
      ['a pattern behind the letters', '<color rgb="FFFFFFFF"/>', '<patternFill patternType="gray125"/>', ''],
      ['letters in a colour nobody names', '<color auto="1"/>', '', ''],
      ['not struck out any more', '<strike val="0"/>', '', ''],
      ['a format with words beside the number', '', '', '0.0 &quot;điểm&quot;;-0.0'],
      ['hours', '', '', '[h]'],
    ])('%s are read', async (_, font, fill, format) => {
      const { read, said } = await looked(font, fill, format, NUMBERS);
      expect(read).toHaveLength(2);
      expect(said).toEqual([]);
    });

    test('nought where its format shows none, and a text where its format shows no text', async () => {
      const cells = '<c s="1"><v>0</v></c><c s="1"><v>-3</v></c><c s="1" t="str"><v>Sở Y tế</v></c>';
      const { read, said } = await looked('', '', '0;-0;;', cells);
      expect(read).toEqual([null, 'number -3']);
      expect(said).toEqual([['text-passed', 'A1', '0', [{ vi: 'chữ ẩn', en: 'hidden' }, '2']]]);
      expect((await looked('', '', '0;-0;0;@', cells)).read).toEqual(['number 0', 'number -3', 'text Sở Y tế']);
    });

    describe('under what tables and conditional formats lay over a cell', () => {
      const WHITE = '<font><color theme="0"/></font>';
      const DARK = '<fill><patternFill><bgColor rgb="FF101010"/></patternFill></fill>';
      const BORDER = '<border><left style="thin"><color rgb="FFFFFFFF"/></left></border>';
      /** Cells A1 to A3: plain, plain, white. */
      const laid = async (dxfs: string, after: string, table = '', styles = '') => {
        const style = `<styleSheet><fonts><font><sz val="11"/><color theme="1"/></font><font><color theme="0"/></font></fonts><fills><fill><patternFill patternType="none"/></fill></fills><cellXfs><xf fontId="0" fillId="0"/><xf fontId="1" fillId="0"/></cellXfs><dxfs>${dxfs}</dxfs>${styles}</styleSheet>`;
        const rows = '<row><c><v>0</v></c></row><row><c><v>351</v></c></row><row><c s="1"><v>600</v></c></row>';
        const files = {
          'xl/styles.xml': style,
          'xl/theme/theme1.xml': THEME,
          'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships><Relationship Id="t1" Type="http://x/relationships/table" Target="../tables/table1.xml"/></Relationships>`,
          ...(table === '' ? {} : { 'xl/tables/table1.xml': table }),
        };
        const bytes = zipSync(parts(`<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`, files));
        const problems = new AnnexProblems();
        const [found] = await readPackage('a.xlsx', Buffer.from(bytes), problems);
        return {
          read: (found?.rows ?? []).map(([first]) => (first ? `${first.kind} ${first.text}` : null)),
          said: problems.list.map(({ rule, cell }) => `${rule} ${cell}`),
        };
      };
      const rule = (type: string, inside: string, ref = 'A1:A3') =>
        `<conditionalFormatting sqref="${ref}"><cfRule type="${type}" dxfId="0" priority="1" ${inside}</cfRule></conditionalFormatting>`;
      const white = `<dxf>${WHITE}${BORDER}</dxf>`;
      const [NOUGHT, ALL, STRUCK_TOO, HEAD] = [
        { read: [null, 'number 351'], said: ['text-passed A1'] },
        { read: ['number 0', 'number 351'], said: ['text-passed A3'] },
        { read: [null, 'number 351'], said: ['text-passed A1', 'text-passed A3'] },
        { read: ['number 0', 'number 351', 'number 600'], said: [] as string[] },
      ];

      test.each([
        ['white where it is nought', white, rule('cellIs', 'operator="equal"><formula>0</formula>'), NOUGHT],
        ['white below a bound', white, rule('cellIs', 'operator="lessThan"><formula>1</formula>'), NOUGHT],
        ['between two', white, rule('cellIs', 'operator="between"><formula>-1</formula><formula>1</formula>'), NOUGHT],
        [
          'a format that shows nothing',
          '<dxf><numFmt numFmtId="9" formatCode=";;;"/></dxf>',
          rule('cellIs', 'operator="equal"><formula>0</formula>'),
          NOUGHT,
        ],
        [
          'letters struck out',
          '<dxf><font><strike/></font></dxf>',
          rule('cellIs', 'operator="equal"><formula>0</formula>'),
          STRUCK_TOO,
        ],
        ['always', white, rule('expression', '><formula>TRUE</formula>', 'A1'), NOUGHT],
        ['never', white, rule('expression', '><formula>FALSE</formula>'), ALL],
        ['a bound no number reaches', white, rule('cellIs', 'operator="greaterThan"><formula>9999</formula>'), ALL],
        ['errors only', white, rule('containsErrors', '><formula>ISERROR(A1)</formula>'), ALL],
        [
          'red letters',
          '<dxf><font><color rgb="FFC00000"/></font></dxf>',
          rule('expression', '><formula>$B1=1</formula>'),
          ALL,
        ],
        ['signs in place of numbers', '', rule('iconSet', '><iconSet showValue="0"/>', 'A1'), NOUGHT],
        [
          'a dark ground under white letters',
          `<dxf>${DARK}</dxf>`,
          rule('cellIs', 'operator="equal"><formula>600</formula>'),
          HEAD,
        ],
      ])('%s', async (_, dxfs, after, wanted) => {
        const { read, said } = await laid(dxfs, after);
        expect(read).toEqual(wanted.read);
        expect(said).toEqual(wanted.said);
      });

      test('a rule only the program can tell is read and asked about', async () => {
        const { read, said } = await laid(white, rule('expression', '><formula>$B1=&quot;x&quot;</formula>', 'A2'));
        expect(read).toEqual(['number 0', 'number 351']);
        expect(said).toEqual(['text-doubtful A2', 'text-passed A3']);
      });

      const table = (style: string, more = '') =>
        `<table ref="A1:A3" ${more}><tableStyleInfo name="${style}" showRowStripes="1"/></table>`;
      const own = (elements: string) =>
        `<tableStyles><tableStyle name="Cua toi">${elements}</tableStyle></tableStyles>`;

      test.each([
        ['a style that paints no rows', '', table('TableStyleLight1'), '', ALL],
        ['a style whose head alone is painted', '', table('TableStyleMedium2'), '', ALL],
        ['the painted totals', '', table('TableStyleMedium2', 'totalsRowCount="1"'), '', HEAD],
        ['a dark style', '', table('TableStyleDark3'), '', HEAD],
        [
          'a style of the workbook’s own that paints all',
          `<dxf>${DARK}</dxf>`,
          table('Cua toi'),
          own('<tableStyleElement type="wholeTable" dxfId="0"/>'),
          { read: [null, null, 'number 600'], said: ['text-passed A1'] },
        ],
        [
          'one that paints its head only',
          `<dxf>${DARK}</dxf>`,
          table('Cua toi'),
          own('<tableStyleElement type="headerRow" dxfId="0"/>'),
          { read: [null, 'number 351'], said: ['text-passed A1'] },
        ],
        [
          'one whose letters are white',
          white,
          table('Cua toi'),
          own('<tableStyleElement type="firstRowStripe" dxfId="0"/>'),
          { read: ['number 0'], said: ['text-passed A2'] },
        ],
      ])('%s', async (_, dxfs, file, styles, wanted) => {
        const { read, said } = await laid(dxfs, '', file, styles);
        expect(read).toEqual(wanted.read);
        expect(said).toEqual(wanted.said);
      });
    });

    test('letters struck out within a text, shared or the cell’s own', async () => {
      const runs = '<r><rPr><strike/></rPr><t>358,17</t></r><r><rPr><strike val="0"/></rPr><t>301,17</t></r>';
      const cells = `<c t="s"><v>0</v></c><c t="inlineStr"><is>${runs}</is></c>`;
      const { read, said } = await looked('', '', '', cells, `<sst><si>${runs}</si></sst>`);
      expect(read).toEqual(['text 301,17', 'text 301,17']);
      expect(said).toEqual([['text-passed', 'A1', '358,17', [{ vi: 'chữ bị gạch bỏ', en: 'struck out' }, '2']]]);
    });
  });

  test('days counted from 1904', async () => {
    const sheet = '<worksheet><sheetData><row><c s="2"><v>43538</v></c></row></sheetData></worksheet>';
    const { sheet: found } = await read(zipSync(parts(sheet, { 'xl/workbook.xml': workbookXml('date1904="1"') })));
    expect(texts(found)).toEqual([['date 2023-03-15']]);
  });

  test('bytes within it that look like the end of a part end nothing', async () => {
    const chunks: Uint8Array[] = [];
    const zip = new Zip((error, chunk) => {
      if (error) throw error;
      chunks.push(chunk);
    });
    const all = {
      'xl/media/image1.png': Uint8Array.from([0x50, 0x4b, 7, 8, 0, 0, 0, 0, 0x50, 0x4b, 7, 8]),
      ...parts('<worksheet><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>'),
    };
    for (const [name, bytes] of Object.entries(all)) {
      const part = new ZipPassThrough(name);
      zip.add(part);
      part.push(bytes, true);
    }
    zip.end();
    const { sheet, rules } = await read(Buffer.concat(chunks));
    expect([rules, texts(sheet)]).toEqual([[], [['number 7']]]);
  });

  test('rows and cells that are only formatted, down to the last row there is, cost nothing', {
    timeout: 60_000,
  }, async () => {
    const empty = Array.from(
      { length: 200_000 },
      (_, index) =>
        `<row r="${index + 848_377}" ht="15"><c r="A${index + 848_377}" s="1"/><c r="B${index + 848_377}" s="1"/></row>`,
    );
    const sheet = `<worksheet><sheetData><row r="1"><c><v>7</v></c></row>${empty.join('')}</sheetData></worksheet>`;
    const { sheet: found, rules } = await read(zipSync(parts(sheet)));
    expect([rules, texts(found)]).toEqual([[], [['number 7']]]);
  });

  test('one value beyond the bounds is named, and nothing of the file is read', async () => {
    const sheet = '<worksheet><sheetData><row r="1048576"><c r="A1048576"><v>7</v></c></row></sheetData></worksheet>';
    const { sheet: found, rules } = await read(zipSync(parts(sheet)));
    expect([rules, found]).toEqual([['sheet-too-large'], undefined]);
  });

  test.each([
    '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>',
  ])('a cell that stands there twice is called damaged: which is read would be chance: %s', async (rows) => {
    const sheet = `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
    expect((await read(zipSync(parts(sheet)))).rules).toEqual(['file-damaged']);
  });

  test('XML that is not well formed is called damaged', async () => {
    expect((await read(zipSync(parts('<worksheet><sheetData><row></worksheet>')))).rules).toEqual(['file-damaged']);
  });
});
