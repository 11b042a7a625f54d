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

  test('XML that is not well formed is called damaged', async () => {
    expect((await read(zipSync(parts('<worksheet><sheetData><row></worksheet>')))).rules).toEqual(['file-damaged']);
  });
});
