import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnnexContent } from '@/lib/annex/content';
import { toAnnexUnit } from '@/lib/annex/stored-content';
import { templateWorkbook } from '@/lib/annex/write/template';
import { readStore, type StoreView, unitsStandingOn } from '@/lib/publishing/desk/annex-context';
import { readSubmission } from '@/lib/publishing/desk/submitted-annex';
import { freshStore } from '../fresh-store';

// The workbook an office fills in: cells of the right kind, guidance on each heading, and no figure in it.

const folder = mkdtempSync(path.join(os.tmpdir(), 'mau-'));
let template: Buffer;
let parts: Record<string, string>;

function latestOf(store: StoreView): AnnexContent {
  const edition = store.editions.find(({ kind }) => kind === 'official');
  const latest = store.contents.get(edition?.assessmentSlug ?? '');
  if (!latest) throw new Error('No edition.');
  return latest;
}

beforeAll(async () => {
  const databasePath = path.join(folder, 'store.db');
  await freshStore(databasePath, { simulated: false });
  process.env.DATABASE_URL = `file:${databasePath}`;
  process.env.SIMULATED = 'off';
  const store = await readStore();
  const latest = latestOf(store);
  const units = unitsStandingOn(store, latest.assessment.register, '2024-12-31').map(toAnnexUnit);
  template = Buffer.from(
    await templateWorkbook({
      year: 2024,
      asOf: '2024-12-31',
      tier: null,
      latest,
      publisher: 'UBND tỉnh Ninh Bình',
      units,
    }),
  );
  const files = Object.entries(unzipSync(template));
  parts = Object.fromEntries(files.map(([name, bytes]) => [name, strFromU8(bytes)]));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const part = (name: string): string => parts[name] ?? '';
const attribute = (text: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(text)?.[1];

/** The texts of row 2 and, of each later row, its cells' number formats, by column. */
function listOf(sheet: number) {
  const strings = [...part('xl/sharedStrings.xml').matchAll(/<si>.*?<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text);
  const codes = new Map(
    [...part('xl/styles.xml').matchAll(/<numFmt ([^>]*)>/g)].map(([, own = '']) => [
      attribute(own, 'numFmtId'),
      attribute(own, 'formatCode'),
    ]),
  );
  const styles = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(part('xl/styles.xml'))?.[1] ?? '';
  const formats = [...styles.matchAll(/<xf ([^>]*)>/g)].map(([, own = '']) => codes.get(attribute(own, 'numFmtId')));
  const rows = [...part(`xl/worksheets/sheet${sheet}.xml`).matchAll(/<row [^>]*>(.*?)<\/row>/g)].map(
    ([, row = '']) =>
      new Map(
        [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/g)].map(([, own = '', value = '']) => [
          (attribute(own, 'r') ?? '').replace(/\d/g, ''),
          {
            format: formats[Number(attribute(own, 's'))],
            text: strings[Number(/<v>(\d+)/.exec(value)?.[1])],
            empty: value === '',
          },
        ]),
      ),
  );
  return { headings: rows[1] ?? new Map(), units: rows.slice(2) };
}

describe.each([2, 3, 4])('sheet %i of the template', (sheet) => {
  test('has cells of their kind in every unit’s row: scores, rank and code', () => {
    const { headings, units } = listOf(sheet);
    expect(units.length).toBeGreaterThan(7);
    const plain = ['TT', 'Tên đơn vị', 'Huyện, thành phố', 'Ghi chú', 'Ghi chú (tiếng Anh)'];
    const named: Record<string, string> = { 'Mã đơn vị': '@', Nguồn: '@', 'Xếp hạng': '0' };
    for (const [column, { text = '' }] of headings) {
      if (plain.includes(text)) continue;
      for (const unit of units) expect(unit.get(column)?.format, text).toBe(named[text] ?? '#,##0.00#');
      if (text !== 'Mã đơn vị') expect(units.every((unit) => unit.get(column)?.empty)).toBe(true);
    }
  });

  test('says in a note of each heading how to fill its column in', () => {
    const { headings } = listOf(sheet);
    const comments = [...part(`xl/comments${sheet}.xml`).matchAll(/<comment ref="([^"]*)".*?<t [^>]*>([^<]*)</g)];
    expect(comments.map(([, cell]) => cell)).toEqual([...headings.keys()].map((column) => `${column}2`));
    for (const [, , text = ''] of comments) expect(text.length).toBeGreaterThan(10);
    expect(part(`xl/worksheets/_rels/sheet${sheet}.xml.rels`)).toContain(`../comments${sheet}.xml`);
    expect(part('[Content_Types].xml')).toContain(`/xl/comments${sheet}.xml`);
    expect(part(`xl/drawings/vmlDrawing${sheet}.vml`).match(/<v:shape /g)).toHaveLength(comments.length);
  });
});

test.each([1, 2, 3, 4])(
  'sheet %i is printed with every column on the page, its parts in the order programs demand',
  (sheet) => {
    const xml = part(`xl/worksheets/sheet${sheet}.xml`);
    // CT_Worksheet, as far as the template needs it: another order is a damaged file to Excel.
    const order = ['sheetPr', 'sheetViews', 'cols', 'sheetData', 'mergeCells', 'pageSetup', 'legacyDrawing'];
    const places = order
      .map((name) => [name, xml.search(new RegExp(`<${name}\\b`))] as const)
      .filter(([, at]) => at >= 0);
    expect(places.map(([name]) => name)).toEqual(expect.arrayContaining(['sheetPr', 'sheetData', 'pageSetup']));
    expect(places.map(([, at]) => at)).toEqual(places.map(([, at]) => at).sort((a, b) => a - b));
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xml).toMatch(/<pageSetup [^>]*fitToWidth="1" fitToHeight="0"/);
  },
);

test.each([2, 3, 4])('on sheet %i headings of two lines have room, and no code or name is cut off', (sheet) => {
  const xml = part(`xl/worksheets/sheet${sheet}.xml`);
  expect(Number(attribute(/<row r="2"[^>]*>/.exec(xml)?.[0] ?? '', 'ht'))).toBeGreaterThan(24);
  const strings = [...part('xl/sharedStrings.xml').matchAll(/<si>.*?<t[^>]*>([^<]*)<\/t>/g)].map(
    ([, text = '']) => text,
  );
  for (const [column, letter] of ['B', 'C'].entries()) {
    const width = Number(attribute(new RegExp(`<col min="${column + 2}"[^>]*>`).exec(xml)?.[0] ?? '', 'width'));
    const cells = [...xml.matchAll(new RegExp(`<c r="${letter}\\d+"[^>]*t="s"[^>]*><v>(\\d+)<`, 'g'))];
    expect(cells.length).toBeGreaterThan(5);
    for (const [, index] of cells) expect(strings[Number(index)]?.length).toBeLessThan(width);
  }
});

test('the template reads back without a figure, and all that is wrong is what is to be filled in', async () => {
  const file = path.join(folder, 'mau.xlsx');
  writeFileSync(file, template);
  const { content, problems } = await readSubmission({ files: [file], year: null, tier: null, acceptedUnits: null });
  expect(content?.tiers.map(({ results }) => results.length)).toEqual([0, 0, 0]);
  expect(problems.list.map(({ rule, sheet }) => `${rule} ${sheet}`)).toEqual([
    'missing-fact Thông tin',
    'missing-fact Thông tin',
    'no-rows Sở, ngành',
    'no-rows Cấp huyện',
    'no-rows Cấp xã',
  ]);
});
