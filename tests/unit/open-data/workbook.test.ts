import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { text, writeWorkbook } from '@/lib/open-data/workbook';

/** What a program that reads XML properly finds in each cell of the first row. @throws where the XML is none */
async function readBack(written: readonly string[]): Promise<string[]> {
  const files = unzipSync(await writeWorkbook([{ sheet: 'S', data: [written.map((value) => text(value))] }]));
  const read = (name: string, element: string): string[] => {
    const found: string[] = [];
    const parser = new SaxesParser();
    let inside: string | null = null;
    parser.on('opentag', ({ name: opened }) => {
      if (opened === element) inside = '';
    });
    parser.on('text', (part) => {
      if (inside !== null) inside += part;
    });
    parser.on('closetag', ({ name: closed }) => {
      if (closed !== element) return;
      found.push(inside ?? '');
      inside = null;
    });
    parser.write(new TextDecoder('utf-8', { fatal: true }).decode(files[name])).close();
    return found;
  };
  const strings = read('xl/sharedStrings.xml', 't');
  return read('xl/worksheets/sheet1.xml', 'v').map((index) => strings[Number(index)] ?? `no string ${index}`);
}

describe('a cell of a workbook holds what was written', () => {
  test('also where it is a word of the language the writer is written in', async () => {
    const words = [...Object.getOwnPropertyNames(Object.prototype), 'length', 'prototype', 'Xã Khánh Hoà'];
    expect(words).toContain('__proto__');
    expect(await readBack([...words, ...words])).toEqual([...words, ...words]);
  });

  test('and what no XML may hold is left out, so that the file opens', async () => {
    expect(await readBack(['a\u0000b\u0007', '\uD800x', '<&">', '🏛 Hà Nam'])).toEqual(['ab', 'x', '<&">', '🏛 Hà Nam']);
  });
});
