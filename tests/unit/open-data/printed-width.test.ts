import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { bytesOf, sheetsOf } from './every-file';

// On paper a column cuts off what is longer than it: "Huyện Mẫu" for "Huyện Mẫu 3".

const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, value]) => Number(value));

test.each([
  '/tai-ve/2022.1/cap-xa.xlsx',
  '/tai-ve/mo-phong-2023.2/cap-xa.xlsx',
  '/tai-ve/mo-phong-2023.2/so-nganh.xlsx',
])('%s: every printed value has room in its column, or in lines of its own', async (address) => {
  const bytes = await bytesOf(address);
  const xml = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
  const widths = all(xml, /<col [^>]*width="([\d.]+)"/g);
  const heights = [...xml.matchAll(/<row r="\d+"(?: ht="([\d.]+)")?/g)].map(([, height]) => Number(height ?? 13));
  const [rows = []] = [...(await sheetsOf(bytes)).values()];
  const printed = rows[0]?.indexOf('Ghi chú') ?? -1;
  expect(printed).toBeGreaterThan(4);
  expect(heights).toHaveLength(rows.length);
  for (const [at, row] of rows.entries()) {
    for (const [column, cell] of row.slice(0, printed + 1).entries()) {
      const lines = Math.floor((heights[at] ?? 0) / 13);
      expect((widths[column] ?? 0) * lines, `${String(cell)} in ${widths[column]}`).toBeGreaterThan(
        String(cell ?? '').length,
      );
    }
  }
});
