import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, test } from 'vitest';
import { FIELDS } from '@/lib/open-data/fields';
import { inParts } from '@/lib/open-data/table';
import { toXlsx, type WorkbookWords } from '@/lib/open-data/xlsx';
import { MISSING_CODES } from '@/lib/scoring/types';
import { findEdition, listRevisions } from '@/lib/store/queries/editions';
import { listTiers } from '@/lib/store/queries/tiers';
import { answerDownload } from '@/lib/views/downloads/answer';
import { buildData } from '@/lib/views/downloads/page';
import { mustRun } from '../../run-command';
import { bytesOf, download, jsonOf, sheetsOf } from './every-file';

describe('an XLSX', () => {
  test('holds the CSV’s rows with typed numbers, and Vietnamese intact', async () => {
    for (const { id, slug, kind } of await listRevisions()) {
      for (const { tier } of await listTiers(id)) {
        const address = `/tai-ve/${slug}/${tier}`;
        const sheets = await sheetsOf(await bytesOf(`${address}.xlsx`));
        const [header = [], ...rows] = sheets.get(kind === 'simulated' ? 'Số liệu mô phỏng' : 'Số liệu') ?? [];
        const { rows: records, fields } = (await jsonOf(`${address}.json`)) as {
          rows: Record<string, unknown>[];
          fields: { name: string; title: { vi: string } }[];
        };
        const shown = fields.filter(({ name }) => !name.endsWith('_display'));
        const titles = shown.map(({ title }) => title.vi);
        expect(header.toSorted()).toEqual(titles.toSorted());
        // A person reads the edition, the rank and the unit before what programs join by.
        expect(header.slice(0, 3)).toEqual(['Bản', 'Hạng', 'Đơn vị']);
        // The reader leaves out empty cells at the end of a row.
        expect(
          rows.map((row) => Object.fromEntries(header.map((title, index) => [title, row[index] ?? null]))),
        ).toEqual(records.map((row) => Object.fromEntries(shown.map(({ name, title }) => [title.vi, row[name]]))));
      }
    }
  });

  test('explains itself on a sheet of notes and one of metadata', async () => {
    const sheets = await sheetsOf(await bytesOf('/tai-ve/2022.1/so-nganh.xlsx'));
    expect([...sheets.keys()]).toEqual(['Số liệu', 'Ghi chú', 'Mô tả']);
    const notes = JSON.stringify(sheets.get('Ghi chú'));
    for (const code of FIELDS.missing.values ?? []) expect(notes).toContain(code);
    // Everything a reader is told there is told in both languages.
    for (const [title, vi, en] of sheets.get('Ghi chú') ?? []) {
      const lengths = [title, vi, en].map((text) => String(text ?? '').length > 1);
      expect([title, ...lengths, vi === en]).toEqual([title, true, true, true, false]);
    }
    expect(notes).toContain('chưa nêu giấy phép');
    const metadata = JSON.stringify(sheets.get('Mô tả'));
    expect(metadata).toMatch(/[0-9a-f]{64}/);
    expect(metadata).toContain('score_printed');
  });

  test.each([
    ['/tai-ve/2023.1/so-nganh.xlsx', 'Kết quả', 'Quyết định 506/QĐ-UBND'],
    ['/tai-ve/2022.1/cap-xa.xlsx', 'Kết quả', 'Sở Nội vụ'],
    ['/tai-ve/mo-phong-2023.2/cap-xa.xlsx', '[SỐ LIỆU MÔ PHỎNG] ', 'Bản mo-phong-2023.2'],
    ['/tai-ve/don-vi/cap-huyen/huyen-mau-3.xlsx', '[SỐ LIỆU MÔ PHỎNG] ', 'Bản mo-phong-2025'],
  ])('%s prints across, with title and source on every page of every sheet', async (address, title, source) => {
    const files = unzipSync(await bytesOf(address));
    const sheets = Object.keys(files).filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
    expect(sheets.length).toBeGreaterThan(2);
    for (const name of sheets) {
      const xml = Buffer.from(files[name] ?? []).toString();
      expect([name, /orientation="landscape" fitToWidth="1" fitToHeight="0"/.test(xml)]).toEqual([name, true]);
      const [, header = ''] = /<oddHeader>(.*?)<\/oddHeader>/.exec(xml) ?? [];
      const [, footer = ''] = /<oddFooter>(.*?)<\/oddFooter>/.exec(xml) ?? [];
      expect([name, header]).toEqual([name, expect.stringContaining(`&amp;L${title}`)]);
      expect([name, footer]).toEqual([name, expect.stringContaining(source)]);
      expect(footer).toMatch(/^&amp;LNguồn: .* http:\/\/\S+&amp;RTrang &amp;P\/&amp;N$/);
    }
    const names = Buffer.from(files['xl/workbook.xml'] ?? []).toString();
    expect(names).toMatch(/Print_Titles" localSheetId="0">'Số liệu[^']*'!\$1:\$1</);
    expect(names).toMatch(/Print_Area" localSheetId="0">'Số liệu[^']*'!\$A\$1:\$[A-Z]+\$\d+</);
  });

  test('keeps text that looks like a formula as text', async () => {
    const field = { ...FIELDS.note_vi, required: false };
    const both = { vi: 't', en: 't' };
    const table = { name: 't', title: both, fields: [field], primaryKey: [], rows: [['=1+1'], ['@x']], notes: [] };
    const missingWhy = Object.fromEntries(MISSING_CODES.map((code) => [code, both])) as WorkbookWords['missingWhy'];
    const page = { title: 't', source: 's', page: 'p' };
    const words = { missingWhy, terms: both, citation: both, simulated: null, page };
    const workbook = Buffer.from(await toXlsx(inParts(table), [], words));
    expect((await sheetsOf(workbook)).get('Số liệu')).toEqual([['Ghi chú'], ['=1+1'], ['@x']]);
    const sheet = Buffer.from(unzipSync(workbook)['xl/worksheets/sheet1.xml'] ?? []).toString();
    expect(sheet).not.toContain('<f>');
  });
});

const soffice = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));

test.runIf(soffice)('LibreOffice opens an XLSX with Vietnamese and numbers intact', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'xlsx-'));
  writeFileSync(path.join(folder, 'x.xlsx'), await bytesOf('/tai-ve/2022.1/cap-xa.xlsx'));
  const home = `-env:UserInstallation=file://${folder}/home`;
  mustRun(soffice ?? '', [
    home,
    '--headless',
    '--convert-to',
    'csv:Text - txt - csv (StarCalc):44,34,76',
    '--outdir',
    folder,
    `${folder}/x.xlsx`,
  ]);
  const csv = readFileSync(path.join(folder, 'x.csv'), 'utf8');
  expect(csv).toContain('Phường Phúc Thành');
  expect(csv).toMatch(/385[.,]641/);
});

describe('the zip of an edition', () => {
  test.each([
    '/tai-ve/2022.1/cap-xa.csv',
    '/tai-ve/2022.1/so-nganh/ha-tang-so.xlsx',
    '/tai-ve/2022.1/cap-xa.csv-metadata.json',
    '/tai-ve/2022.1/cap-xa.trich-dan.bib',
    '/tai-ve/don-vi/cap-xa/ninh-binh/phuc-thanh/2022.1.json',
    '/tai-ve/2022.1/datapackage.json',
    '/tai-ve/2022.1.zip',
  ])('%s says when it was published; what follows the latest revision does not', async (address) => {
    const published = (await findEdition('2022.1'))?.publishedAt ?? '';
    const dateOf = async (path: string) => (await download(path)).headers.get('last-modified');
    expect(await dateOf(address)).toBe(new Date(published).toUTCString());
    expect(await dateOf(address.replace('2022.1', '2022'))).toBeNull();
  });

  test('has README, licence, citations, data package and every table in every format, all as its checksums say', async () => {
    const { 'chuyen-doi-so-2022.1/SHA256SUMS': sums, ...files } = unzipSync(await bytesOf('/tai-ve/2022.1.zip'));
    const listed = Buffer.from(sums ?? [])
      .toString()
      .trim()
      .split('\n')
      .map((line) => line.split('  '));
    expect(listed.map(([, name]) => `chuyen-doi-so-2022.1/${name}`).toSorted()).toEqual(Object.keys(files).toSorted());
    for (const [hash, name] of listed) {
      const bytes = files[`chuyen-doi-so-2022.1/${name}`];
      expect(
        createHash('sha256')
          .update(bytes ?? '')
          .digest('hex'),
      ).toBe(hash);
    }
    const names = listed.map(([, name]) => name ?? '');
    expect(names).toEqual(expect.arrayContaining(['README.txt', 'LICENCE.txt', 'CITATION.bib', 'datapackage.json']));
    for (const tier of ['so-nganh', 'cap-huyen', 'cap-xa']) {
      for (const ending of ['csv', 'xlsx', 'json', 'csv-metadata.json'])
        expect(names).toContain(`2022.1-${tier}.${ending}`);
    }
    const inside = JSON.parse(Buffer.from(files['chuyen-doi-so-2022.1/datapackage.json'] ?? []).toString());
    for (const { path } of inside.resources) expect(names).toContain(path);
  });

  test('holds of each table the very bytes its own address answers with', async () => {
    const files = unzipSync(await bytesOf('/tai-ve/mo-phong-2023.2.zip'));
    for (const tier of ['so-nganh', 'cap-huyen', 'cap-xa']) {
      for (const ending of ['csv', 'xlsx', 'json']) {
        const inside = Buffer.from(files[`chuyen-doi-so-mo-phong-2023.2/mo-phong-2023.2-${tier}.${ending}`] ?? []);
        const served = await bytesOf(`/tai-ve/mo-phong-2023.2/${tier}.${ending}`);
        expect([tier, ending, inside.equals(served)]).toEqual([tier, ending, true]);
      }
    }
  });

  test('and every pinned file has the same bytes whenever it is made', async () => {
    const addresses = [
      '/tai-ve/mo-phong-2023.1.zip',
      '/tai-ve/mo-phong-2023.1/cap-xa.xlsx',
      '/tai-ve/2023.1/so-nganh.json',
      '/tai-ve/2023.1/so-nganh.csv-metadata.json',
    ];
    const first = await Promise.all(addresses.map(bytesOf));
    // Times inside zips are kept in steps of two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    for (const [index, bytes] of (await Promise.all(addresses.map(bytesOf))).entries()) {
      expect([addresses[index], first[index]?.equals(bytes)]).toEqual([addresses[index], true]);
    }
  });
});

test('the filter the data page gives as an example finds rows, and those alone', async () => {
  const pages = [await buildData('vi'), await buildData('en')];
  const address = pages[0]?.filtered?.href ?? '';
  expect(pages[1]?.filtered?.href).toBe(address);
  const { searchParams } = new URL(address, 'http://site.invalid');
  const rows = parse(await bytesOf(address), { columns: true }) as Record<string, string>[];
  expect(rows.length).toBeGreaterThan(0);
  expect(new Set(rows.map(({ parent_slug: district }) => district))).toEqual(new Set([searchParams.get('huyen')]));
});

describe('simulated data say so', () => {
  const address = '/tai-ve/mo-phong-2023.2/cap-huyen';

  test('in every row of the CSV, in its name and in its description', async () => {
    const rows = parse(await bytesOf(`${address}.csv`), { columns: true }) as Record<string, string>[];
    expect(new Set(rows.map(({ data_kind: kind }) => kind))).toEqual(new Set(['simulated']));
    const disposition = (await download(`${address}.csv`)).headers.get('content-disposition') ?? '';
    expect(disposition).toContain('mo-phong');
    expect(decodeURIComponent(disposition)).toContain('SỐ LIỆU MÔ PHỎNG');
    expect(JSON.stringify(await jsonOf(`${address}.csv-metadata.json`))).toContain('SỐ LIỆU MÔ PHỎNG');
  });

  test('on a sheet of their own, in a field of the JSON, in the README and in the citation', async () => {
    const sheets = await sheetsOf(await bytesOf(`${address}.xlsx`));
    expect([...sheets.keys()]).toEqual(['Số liệu mô phỏng', 'MÔ PHỎNG', 'Ghi chú', 'Mô tả']);
    expect((await jsonOf(`${address}.json`)).simulated).toBe(true);
    const files = unzipSync(await bytesOf('/tai-ve/mo-phong-2023.2.zip'));
    const folder = 'chuyen-doi-so-mo-phong-2023.2';
    const readme = Buffer.from(files[`${folder}/README.txt`] ?? []).toString();
    expect(readme.startsWith('SỐ LIỆU MÔ PHỎNG')).toBe(true);
    // A file stands on no page.
    expect(readme).not.toMatch(/trên trang này|on this page/);
    expect((await bytesOf('/tai-ve/mo-phong-2023.2/trich-dan.bib')).toString()).toContain('MÔ PHỎNG');
  });

  test('a unit’s file of every year carries the mark in its name', async () => {
    const unit = ((await jsonOf(`${address}.json`)) as { rows: { unit_slug: string }[] }).rows[0]?.unit_slug ?? '';
    const answer = await download(`/tai-ve/don-vi/cap-huyen/${unit}.csv`);
    expect(answer.headers.get('content-disposition')).toContain('mo-phong');
    expect(answer.headers.get('x-robots-tag')).toBe('noindex');
  });
});

describe('with SIMULATED=off', () => {
  const before = process.env.SIMULATED;
  afterEach(() => {
    if (before === undefined) delete process.env.SIMULATED;
    else process.env.SIMULATED = before;
  });

  test('no simulated file, unit or dataset exists', async () => {
    const { rows } = (await jsonOf('/tai-ve/mo-phong-2023/cap-huyen.json')) as { rows: { unit_slug: string }[] };
    const unit = rows[0]?.unit_slug ?? '';
    process.env.SIMULATED = 'off';
    for (const address of [
      '/tai-ve/mo-phong-2023.zip',
      '/tai-ve/mo-phong-2023.1/cap-xa.csv',
      '/tai-ve/mo-phong-2023/datapackage.json',
      `/tai-ve/don-vi/cap-huyen/${unit}.csv`,
    ]) {
      expect([address, (await download(address)).status]).toEqual([address, 404]);
    }
    expect((await bytesOf('/tai-ve/dcat.ttl')).toString()).not.toMatch(/mo-phong|MÔ PHỎNG/);
  });
});

test.each([
  ['/tai-ve/2022.1/cap-xa.csv?bom=0', '/tai-ve/2022.1/cap-xa.csv'],
  ['/tai-ve/2022.1/cap-xa.csv?bom=1&loai=phuong', '/tai-ve/2022.1/cap-xa.csv?loai=phuong'],
  ['/tai-ve/2022.1/cap-xa.csv-metadata.json?bom=0', '/tai-ve/2022.1/cap-xa.csv-metadata.json'],
  ['/tai-ve/don-vi/so-nganh/so-tai-chinh.csv?bom=0', '/tai-ve/don-vi/so-nganh/so-tai-chinh.csv'],
])('%s, from when a CSV had a byte order mark, leads to its one address', async (asked, to) => {
  const { status, headers } = await download(asked);
  expect([status, headers.get('location')]).toEqual([308, to]);
});

test.each([
  ['/tai-ve/2022.1/cap-xa/tong.csv', '/tai-ve/2022.1/cap-xa.csv'],
  ['/tai-ve/2022/cap-xa/tong.json?loai=phuong', '/tai-ve/2022/cap-xa.json?loai=phuong'],
])('%s, the total as rows name it, leads to the file of the total', async (asked, to) => {
  const { status, headers } = await download(asked);
  expect([status, headers.get('location')]).toEqual([308, to]);
});

describe('an address no file has', () => {
  test.each(['x.csv', '2023.1', '2023.1/so-nganh', '2023.1/so-nganh/a/b.csv', 'don-vi/so-nganh.csv', '%E0%A4%A'])(
    '%s answers 404 in words',
    async (path) => {
      const answer = await answerDownload(path.split('/'), new URL('http://site.invalid/tai-ve/x'));
      expect(answer.status).toBe(404);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(await answer.json()).toMatchObject({ code: 'not-found', status: 404 });
    },
  );

  test.each([
    ['2022.1/cap-xa.csv?huyen=khong-co', 'huyen', 'bad-value'],
    ['2022.1/cap-xa.csv?a=1', 'a', 'unknown-parameter'],
    ['2022.1/cap-xa.csv?loai=phuong&loai=xa', 'loai', 'repeated-parameter'],
    ['2022.1/cap-xa.csv?bom=yes', 'bom', 'bad-value'],
    ['2022.1/cap-xa.json?bom=0', 'bom', 'unknown-parameter'],
    ['2022.1.zip?x=', 'x', 'unknown-parameter'],
  ])('%s is refused, naming %s', async (path, parameter, code) => {
    const answer = await download(`/tai-ve/${path}`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code, errors: [{ parameter, code }] });
  });
});

test('the data page says of which editions its terms are: none of them calls the official ones simulated', async () => {
  for (const [lang, named] of [
    ['vi', /^Các bản mang chữ “mô phỏng”/],
    ['en', /^The editions marked as simulated/],
  ] as const) {
    const { terms } = await buildData(lang);
    const simulated = terms.filter((text) => /mô phỏng|simulated/.test(text));
    expect(simulated).toEqual([expect.stringMatching(named)]);
    expect(terms).toHaveLength(2);
  }
});
