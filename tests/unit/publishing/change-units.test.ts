import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadBundles } from '@/lib/publishing/bundle/load';
import { readRegister } from '@/lib/publishing/bundle/read-register';
import { toRegisterFiles } from '@/lib/publishing/bundle/write-register';
import {
  changeUnits,
  checkUnits,
  listUnitChanges,
  makeUnits,
  undoUnits,
} from '@/lib/publishing/commands/units-commands';
import { MAX_TEXT_LENGTH } from '@/lib/site';
import { brokenLink } from '@/lib/store/audit';
import { listAudit } from '@/lib/store/ledger';
import { successorsOf } from '@/lib/store/queries/lineage';
import { findUnit, listUnits, unitAt } from '@/lib/store/queries/units';
import { readRegisterLedger } from '@/lib/store/read-register';
import { csv, type Rows, workbook } from '../annex/corpus/build';
import { freshStore } from '../fresh-store';

// The office changes the register itself, on the same road as an annex: check, difference, publish with a note, log, rollback.

const folder = mkdtempSync(path.join(os.tmpdir(), 'doi-so-'));
const databasePath = path.join(folder, 'store.db');
let count = 0;

beforeAll(async () => {
  await freshStore(databasePath, { simulated: false });
  process.env.DATABASE_URL = `file:${databasePath}`;
  process.env.SIMULATED = 'off';
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const UNITS = ['tier', 'slug', 'from', 'to', 'code', 'name_vi', 'name_en', 'type', 'parent_code'];
const LINKS = ['tier', 'from', 'date', 'to', 'kind', 'extent', 'legal_act', 'confidence'];

const optionsOf = (asOf: string | null = null, note: string | null = 'Theo nghị quyết.') => ({
  databasePath,
  register: 'ninh-binh',
  asOf,
  note,
  yes: true,
  json: false,
  lang: 'vi' as const,
});

async function fileOf(units: Rows, links: Rows = []): Promise<string> {
  const file = path.join(folder, `don-vi-${count++}.xlsx`);
  const sheets = { 'Đơn vị': [UNITS, ...units], ...(links.length > 0 ? { 'Kế tục': [LINKS, ...links] } : {}) };
  writeFileSync(file, await workbook(sheets));
  return file;
}

const check = async (units: Rows, links: Rows = [], asOf: string | null = null) =>
  checkUnits([await fileOf(units, links)], optionsOf(asOf));
const publish = async (units: Rows, links: Rows = [], asOf: string | null = null) =>
  changeUnits([await fileOf(units, links)], optionsOf(asOf));
const rulesOf = ({ json }: Awaited<ReturnType<typeof check>>) =>
  ((json.problems ?? []) as { rule: string; cell: string | null }[]).map(({ rule, cell }) => `${rule} ${cell}`);
const ledger = async () => {
  const read = await readRegisterLedger(databasePath, 'ninh-binh');
  if (!read) throw new Error('No register.');
  return read;
};

describe('a file of the register', () => {
  test('that names no unit changes nothing, and is no change without errors; nor is one with a name as long as a book', async () => {
    const empty = await check([]);
    expect([empty.exit, rulesOf(empty)]).toEqual([1, ['no-unit-lines null']]);
    const novel = 'x'.repeat(MAX_TEXT_LENGTH + 1);
    const long = await check([['so-nganh', 'so-moi', '2026-01-01', '', 'so-moi', novel, 'New', 'Sở', '']]);
    expect([long.exit, rulesOf(long)]).toEqual([1, ['text-too-long F2']]);
  });

  test.each([null, '2023-12-31', '2025-01-01', '2025-07-01'])(
    'exported (%s) is taken back as nothing new',
    async (asOf) => {
      const { bytes } = await makeUnits('ninh-binh', asOf, databasePath, 'vi');
      const file = path.join(folder, `so-${count++}.xlsx`);
      writeFileSync(file, bytes);
      const { exit, json } = await checkUnits([file], optionsOf());
      expect([exit, json.differences]).toEqual([0, []]);
    },
  );

  test('and as the folder of a bundle reads back the same', async () => {
    const { current } = await ledger();
    const problems: never[] = [];
    const read = readRegister(toRegisterFiles(current), problems);
    expect(problems).toEqual([]);
    expect({ ...read, contentHash: '', sourceSha256: '' }).toEqual(current);
  });
});

describe('what is wrong is said where it stands', () => {
  test.each([
    [
      'a code that is another unit’s at the time: its name',
      [['cap-xa', '', '', '', '14329', 'Phường Mới', 'Moi', 'Phường', '']],
      'code-taken E2',
      'Phường Hoa Lư',
    ],
    [
      'an address that is another unit’s, made of a name',
      [['so-nganh', '', '', '', 'so-y-te-2', 'Sở Y tế', 'Health', 'Sở', '']],
      'slug-taken F2',
      'Sở Y tế',
    ],
    [
      'an old address that leads elsewhere',
      [['cap-xa', 'yen-thang', '', '', '99001', 'Xã Mới', 'Moi', 'Xã', '']],
      'address-taken B2',
      'yen-mo/yen-thang',
    ],
    ['a tier nobody has', [['cap-tinh', 'x', '', '', '1', 'X', 'X', 'X', '']], 'wrong-unit-cell A2', 'Sở, ngành'],
    [
      'a day that is none',
      [['cap-xa', 'x', '2025-02-30', '', '99001', 'Xã X', 'X', 'Xã', '']],
      'wrong-unit-cell C2',
      'ngày',
    ],
    [
      'a unit that is to end and is not there',
      [['cap-xa', 'khong-co', '', '2025-08-01', '', '', '', '', '']],
      'unknown-unit B2',
      'sổ đơn vị',
    ],
    [
      'a new unit without its name in English',
      [['cap-xa', 'xa-moi', '', '', '99001', 'Xã Mới', '', 'Xã', '']],
      'empty-cell G2',
      '',
    ],
  ] as const)('%s', async (_, units, rule, words) => {
    const outcome = await check(units, [], '2025-08-01');
    expect(rulesOf(outcome)).toEqual([rule]);
    expect(outcome.lines.join('\n')).toContain(words);
  });

  test('a commune of January 2025 without its district, and one within a unit that is no district then', async () => {
    const commune = (parent: string) => [['cap-xa', '', '', '', '99001', 'Xã Mới Lập', 'Moi Lap', 'Xã', parent]];
    expect(rulesOf(await check(commune(''), [], '2025-01-01'))).toEqual(['register-rule B2']);
    expect(rulesOf(await check(commune('369'), [], '2025-01-01'))).toEqual(['wrong-unit-cell I2']);
  });

  test('a line without its day, where none is named', async () => {
    expect(rulesOf(await check([['so-nganh', 'so-y-te', '', '', '', 'Sở Y tế mới', 'Health', 'Sở', '']]))).toEqual([
      'empty-cell C2',
    ]);
  });
});

describe('a change', () => {
  test('new units, an end, a new name, a succession: told in words, made, logged, and rolled back', async () => {
    const before = await ledger();
    const units = [
      [
        'so-nganh',
        'so-dan-toc-va-ton-giao',
        '',
        '',
        'so-dan-toc-va-ton-giao',
        'Sở Dân tộc và Tôn giáo',
        'Department of Ethnic and Religious Affairs',
        'Sở',
        '',
      ],
      ['so-nganh', 'so-du-lich', '', '2026-03-01', '', '', '', '', ''],
      [
        'so-nganh',
        'so-van-hoa-va-the-thao',
        '',
        '',
        'so-van-hoa-va-the-thao',
        'Sở Văn hóa, Thể thao và Du lịch',
        'Department of Culture, Sports and Tourism',
        'Sở',
        '',
      ],
    ];
    const links = [
      ['so-nganh', 'Sở Du lịch', '', 'so-van-hoa-va-the-thao', 'sáp nhập', '', 'Nghị quyết 1/NQ-HĐND', 'có nguồn'],
    ];
    const { lines, json } = await publish(units, links, '2026-03-01');
    expect(lines).toEqual(
      expect.arrayContaining([
        '  Sở, ngành vào ngày 01/03/2026: 13 đơn vị',
        '  Cấp xã vào ngày 01/03/2026: 129 đơn vị',
        '  Thêm: Sở Dân tộc và Tôn giáo (mã so-dan-toc-va-ton-giao), từ 01/03/2026, địa chỉ so-dan-toc-va-ton-giao',
        '  Kết thúc: Sở Du lịch, từ 01/03/2026',
        '  Đổi tên từ 01/03/2026: Sở Văn hóa và Thể thao → Sở Văn hóa, Thể thao và Du lịch',
        '  Kế tục: Sở Du lịch → Sở Văn hóa, Thể thao và Du lịch, ngày 01/03/2026 (sáp nhập, toàn bộ, có nguồn)',
      ]),
    );
    const tourism = await findUnit('so-nganh', 'so-du-lich');
    if (!tourism) throw new Error('No unit.');
    expect([tourism.validTo, (await successorsOf(tourism, '2026-03-01')).map(({ unit }) => unit.name.vi)]).toEqual([
      '2026-03-01',
      ['Sở Văn hóa, Thể thao và Du lịch'],
    ]);
    const culture = await findUnit('so-nganh', 'so-van-hoa-va-the-thao');
    expect((await unitAt({ id: culture?.id ?? 0 }, '2026-02-28'))?.name.vi).toBe('Sở Văn hóa và Thể thao');
    const log = await listAudit(databasePath);
    expect(log.at(-1)).toMatchObject({
      action: 'change-units',
      note: `ninh-binh #${json.change} (2026-03-01): Theo nghị quyết.`,
    });
    expect(brokenLink(log)).toBeNull();
    const undone = await undoUnits(Number(json.change), optionsOf(null, 'Chưa có nghị quyết.'));
    expect(undone.lines.join('\n')).toContain('Bỏ khỏi sổ: Sở Dân tộc và Tôn giáo');
    expect((await ledger()).current).toEqual(before.current);
    expect((await listUnitChanges(optionsOf())).lines.at(-1)).toContain('đã bỏ');
    expect((await listAudit(databasePath)).at(-1)?.action).toBe('undo-units');
    await expect(undoUnits(Number(json.change), optionsOf())).rejects.toThrow('Không có lần đổi sổ');
  });

  test('needs a note, a yes, and something new', async () => {
    const file = await fileOf([['so-nganh', 'so-y-te', '', '', 'so-y-te', 'Sở Sức khỏe', 'Health', 'Sở', '']]);
    await expect(changeUnits([file], optionsOf('2026-05-01', null))).rejects.toThrow('--note');
    await expect(changeUnits([file], { ...optionsOf('2026-05-01'), yes: false })).rejects.toThrow('--yes');
    const same = await fileOf([
      ['so-nganh', 'so-y-te', 'từ đầu', '', 'so-y-te', 'Sở Y tế', 'Department of Health', 'Sở', ''],
    ]);
    expect((await ledger()).changes.filter(({ undoneAt }) => undoneAt === null)).toEqual([]);
    await expect(changeUnits([same], optionsOf())).rejects.toThrow('không có gì để đổi');
  });

  test('that would change what published results show is refused, and one of a later day is not', async () => {
    const renamed = (from: string): Rows => [
      ['so-nganh', 'so-noi-vu', from, '', 'so-noi-vu', 'Sở Nội vụ mới', 'New', 'Sở', ''],
    ];
    await expect(publish(renamed('2023-06-01'))).rejects.toThrow(/published results \(2023\.1\) cite it/);
    const { json } = await publish(renamed('2026-06-01'));
    expect(json.ok).toBe(true);
    await undoUnits(Number(json.change), optionsOf());
  });

  test('stays when a newer register is loaded', async () => {
    const { json } = await publish([
      ['so-nganh', 'so-tu-phap', '2026-07-01', '', 'so-tu-phap', 'Sở Pháp luật', 'Law', 'Sở', ''],
    ]);
    const { current } = await ledger();
    const newer = path.join(folder, 'newer');
    const { mkdirSync } = await import('node:fs');
    mkdirSync(path.join(newer, 'register-ninh-binh'), { recursive: true });
    const note = { ...current.note, vi: `${current.note.vi} Bản mới.` };
    const { base } = await ledger();
    for (const [name, bytes] of toRegisterFiles({ ...base, note }).contents)
      writeFileSync(path.join(newer, 'register-ninh-binh', name), bytes);
    await loadBundles({ databasePath, dataDir: newer, simulated: false });
    expect((await ledger()).current).toEqual({ ...current, note });
    await undoUnits(Number(json.change), optionsOf());
    expect((await findUnit('so-nganh', 'so-tu-phap'))?.name.vi).toBe('Sở Tư pháp');
    expect((await listUnits('ninh-binh', { tier: 'so-nganh', asOf: '2026-07-01' })).length).toBe(13);
  });

  test('is read of CSV files too, the bundled register’s own among them', async () => {
    const file = path.join(folder, 'don-vi.csv');
    writeFileSync(
      file,
      csv([UNITS, ['so-nganh', 'so-y-te', '01/08/2026', '', 'so-y-te', 'Sở Sức khỏe', 'Health', 'Sở', '']]),
    );
    expect((await checkUnits([file], optionsOf())).lines).toContain('  Đổi tên từ 01/08/2026: Sở Y tế → Sở Sức khỏe');
  });
});
