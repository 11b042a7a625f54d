import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkUnits, makeUnits } from '@/lib/publishing/commands/units-commands';
import { MAX_TEXT_LENGTH } from '@/lib/site';
import { examineLog } from '@/lib/store/examine';
import { listAudit } from '@/lib/store/ledger';
import { findUnit } from '@/lib/store/queries/units';
import { csv, workbook } from '../annex/corpus/build';
import { annexOf, type TryDesk, tryDesk, type Visitor } from './try-desk';

// The register is changed at the desk on the road of the command line: check, difference, confirm, publish, log, rollback.

let desk: TryDesk;
let officer: Visitor;
beforeAll(async () => {
  desk = await tryDesk();
  officer = await desk.visitor();
});
afterAll(() => desk.remove());

const HEADS = ['tier', 'slug', 'from', 'to', 'code', 'name_vi', 'name_en', 'type', 'parent_code'];
const NEW = ['so-nganh', 'so-moi', '', '', 'so-moi', 'Sở Mới', 'Department of New', 'Sở', ''];
const fileOf = async (...rows: string[][]) => ({
  name: 'don-vi.xlsx',
  bytes: Buffer.from(await workbook({ 'Đơn vị': [HEADS, ...rows] })),
});
const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replace(/\s+/g, ' ');
const said = () => textOf(officer.page.text);
const standing = async (slug: string) => (await findUnit('so-nganh', slug)) !== null;

async function begin(file: { name: string; bytes: Buffer }, ngay = '2025-03-01'): Promise<string> {
  await officer.open('/don-vi');
  await officer.send('/don-vi/doi', { tep: file, ngay });
  return officer.at;
}

describe('a file of units, from check to rollback', () => {
  let at = '';

  test('says what the command line says, and writes nothing', async () => {
    const file = await fileOf(NEW);
    at = await begin(file);
    const own = path.join(desk.folder, 'don-vi.xlsx');
    writeFileSync(own, file.bytes);
    const options = { databasePath: desk.store, register: 'ninh-binh', asOf: '2025-03-01', note: null, yes: true };
    const { lines } = await checkUnits([own], { ...options, json: false, lang: 'vi' });
    const told = lines.filter((line) => /^(?:Sổ đơn vị| {2})/.test(line)).map((line) => line.trim());
    expect(told).toHaveLength(5);
    for (const line of told) expect(said()).toContain(line);
    expect(said()).toContain('Thêm: Sở Mới (mã so-moi), từ 01/03/2025, địa chỉ so-moi');
    expect(await standing('so-moi')).toBe(false);
    const english = await officer.open(`/en${at}`);
    expect(textOf(english.text)).toContain('New: Sở Mới (code so-moi), from 1 March 2025');
  });

  test('is not done without a tick, a reason, or by a page that showed something else', async () => {
    for (const [given, why] of [
      [{ 'ly-do': 'Theo nghị quyết.' }, 'đánh dấu xác nhận'],
      [{ 'da-xem': '1', 'ly-do': ' ' }, 'Cần ghi lý do'],
      [{ 'da-xem': '1', 'ly-do': 'a'.repeat(MAX_TEXT_LENGTH + 1) }, 'dài 2.001 ký tự'],
      [{ 'da-xem': '1', 'ly-do': 'Theo nghị quyết.', thay: 'khac' }, 'Sổ vừa đổi sau khi trang này mở'],
    ] as const) {
      await officer.open(at);
      const answer = await officer.send(`${at}/ghi`, given);
      expect(answer.status).toBe(422);
      expect(said()).toContain(why);
    }
    expect(await standing('so-moi')).toBe(false);
  });

  test('is done once, with its reason in the log and a copy of the store', async () => {
    await officer.open(at);
    await officer.send(`${at}/ghi`, { 'da-xem': '1', 'ly-do': 'Theo nghị quyết 1.' });
    expect(officer.at).toBe('/don-vi');
    expect(said()).toMatch(/Đã đổi sổ ninh-binh \(lần đổi số 1\)\. Bản sao kho trước đó: store-/);
    expect(await standing('so-moi')).toBe(true);
    expect((await listAudit(desk.store)).at(-1)).toMatchObject({ action: 'change-units' });
    expect(await examineLog(desk.store)).toEqual({ brokenLog: null, unlogged: [], unsealed: [], untold: [] });
    await officer.open('/nhat-ky');
    expect(said()).toContain('đổi sổ đơn vị ninh-binh #1 (2025-03-01): Theo nghị quyết 1.');
    await officer.open(at);
    expect(said()).toContain('Tệp này đã vào sổ (lần đổi số 1).');
    expect(officer.page.text).not.toContain(`action="${at}/ghi"`);
  });

  test('is rolled back with a reason, after what that does was shown', async () => {
    await officer.open('/don-vi');
    expect(officer.page.text).toContain('href="/don-vi/lan/1"');
    await officer.open('/don-vi/lan/1');
    expect(said()).toContain('Bỏ khỏi sổ: Sở Mới, địa chỉ so-moi');
    expect((await officer.send('/don-vi/lan/1', { 'da-xem': '1', 'ly-do': '' })).status).toBe(422);
    expect(await standing('so-moi')).toBe(true);
    await officer.send('/don-vi/lan/1', { 'da-xem': '1', 'ly-do': 'Nhầm.' });
    expect(said()).toContain('Đã bỏ lần đổi sổ số 1.');
    expect(said()).toMatch(/đã bỏ \d\d\/\d\d\/\d{4} \d\d:\d\d: Nhầm\./);
    expect(await standing('so-moi')).toBe(false);
    expect((await officer.open('/don-vi/lan/1')).status).toBe(409);
  });
});

test('what is wrong is said at its cell, and keeps the change from being made', async () => {
  const at = await begin(await fileOf(['so-nganh', '', '', '', 'so-y-te-2', 'Sở Y tế', 'Health', 'Sở', '']));
  expect(said()).toContain('don-vi.xlsx, trang Đơn vị, ô F2');
  expect(said()).toContain('1 lỗi phải sửa');
  expect(officer.page.text).not.toContain(`action="${at}/ghi"`);
});

test('of two who look at one change of the register, the second sees what the first did before anything is written', async () => {
  const [mine, theirs] = [
    await begin(await fileOf(NEW)),
    await begin(await fileOf(['so-nganh', 'so-hai', '', '', 'so-hai', 'Sở Hai', 'Two', 'Sở', ''])),
  ];
  const other = await desk.visitor();
  await other.open(theirs);
  await officer.open(mine);
  await officer.send(`${mine}/ghi`, { 'da-xem': '1', 'ly-do': 'Một.' });
  const told = await other.send(`${theirs}/ghi`, { 'da-xem': '1', 'ly-do': 'Hai.' });
  expect(told.status).toBe(422);
  expect(textOf(told.text)).toContain('Sổ vừa đổi sau khi trang này mở');
  expect(await standing('so-hai')).toBe(false);
  await other.send(`${theirs}/ghi`, { 'da-xem': '1', 'ly-do': 'Hai.' });
  expect(await standing('so-hai')).toBe(true);
});

test('the day of lines that name none is said at the desk, and a register of a day is given as a file', async () => {
  const at = await begin(await fileOf(['so-nganh', 'so-ba', '', '', 'so-ba', 'Sở Ba', 'Three', 'Sở', '']), '');
  await officer.send(`${at}/ngay`, { ngay: '2026-01-01' });
  expect(said()).toContain('Sở Ba (mã so-ba), từ 01/01/2026');
  const stale = await officer.send(`${at}/ngay`, { ngay: '2026-02-01', ban: '1' });
  expect(stale.status).toBe(409);
  const { name } = await makeUnits('ninh-binh', '2025-07-01', desk.store, 'vi');
  const given = await officer.open('/don-vi/so.xlsx?ngay=2025-07-01');
  expect(given.headers['content-disposition']).toContain(name);
  expect((await officer.open('/don-vi/so.xlsx?ngay=2025-02-30')).status).toBe(422);
  await officer.open(at);
  await officer.send(`${at}/bo`);
  expect((await officer.open(at)).status).toBe(404);
});

test('a file of new units joins an open draft, gives way to another, and is left out again', async () => {
  await officer.open('/');
  await officer.send('/ban-nhap', { tep: annexOf(['1;Sở Y tế;351;1', '2;Sở Rất Mới;350;2']) });
  const draft = officer.at.split('?')[0] ?? '';
  expect(said()).toContain('Còn 1 lỗi phải sửa');
  expect(said()).toContain('mục “Đơn vị mới” ở bước 1');
  const columns = ['tier', 'code', 'name_vi', 'name_en', 'type', 'parent_code'];
  const unitsOf = (name: string) => ({
    name: 'don-vi-moi.csv',
    bytes: Buffer.from(csv([columns, ['so-nganh', 'so-rat-moi', name, 'New', 'Sở', '']])),
  });
  await officer.send(`${draft}/don-vi-moi`, { 'don-vi-moi': unitsOf('Sở Khác') });
  expect(said()).toContain('Đang dùng don-vi-moi.csv.');
  expect(said()).toContain('Còn 1 lỗi phải sửa');
  await officer.send(`${draft}/don-vi-moi`, { 'don-vi-moi': unitsOf('Sở Rất Mới') });
  expect(said()).toContain('Đang dùng 2-don-vi-moi.csv.');
  expect(said()).not.toContain('Còn 1 lỗi phải sửa');
  expect((await desk.desk.drafts.find(draft.replace('/ban-nhap/', ''))).files).toEqual(['phu-luc-2024-so-nganh.csv']);
  await officer.send(`${draft}/don-vi-moi`, {}, 1);
  expect(said()).toContain('Còn 1 lỗi phải sửa');
});

test('a file sent from a page that somebody else made old is kept: it is named, and sent on without being chosen again', async () => {
  await officer.open('/');
  await officer.send('/ban-nhap', { tep: annexOf(['1;Sở Y tế;351;1', '2;Sở Mới Tinh;350;2']) });
  const draft = officer.at.split('?')[0] ?? '';
  const id = draft.replace('/ban-nhap/', '');
  const other = await desk.visitor();
  await other.open(draft);
  await other.send(`${draft}/nam-cap`, { nam: '2024', cap: 'so-nganh' });
  const columns = ['tier', 'code', 'name_vi', 'name_en', 'type', 'parent_code'];
  const bytes = Buffer.from(csv([columns, ['so-nganh', 'so-moi-tinh', 'Sở Mới Tinh', 'New', 'Sở', '']]));
  const told = await officer.send(`${draft}/don-vi-moi`, { 'don-vi-moi': { name: 'don-vi-cho.csv', bytes } });
  expect(told.status).toBe(409);
  expect(said()).toContain('don-vi-cho.csv');
  expect((await desk.desk.drafts.find(id)).units).toBeNull();
  await officer.send(`${draft}/don-vi-moi`);
  expect(said()).toContain('Đang dùng don-vi-cho.csv.');
  expect(said()).not.toContain('Còn 1 lỗi phải sửa');
  expect(readFileSync(path.join(desk.folder, 'drafts', id, 'tep', 'don-vi-cho.csv')).equals(bytes)).toBe(true);
});

test('a kept file is one of the draft’s own: a name from elsewhere is refused', async () => {
  await officer.open('/');
  await officer.send('/ban-nhap', { tep: annexOf(['1;Sở Y tế;351;1']) });
  const draft = officer.at.split('?')[0] ?? '';
  for (const giu of ['../ban-000001.json', 'khong-co.csv', '..']) {
    await officer.open(draft);
    expect((await officer.send(`${draft}/don-vi-moi`, { giu })).status).toBe(422);
  }
});

test('an annex with a year that is none is kept, and the year is asked for again', async () => {
  await officer.open('/');
  const kept = await officer.send('/ban-nhap', { tep: annexOf(['1;Sở Y tế;351;1']), nam: '24', cap: '' });
  expect(kept.status).toBe(200);
  expect(said()).toContain('Năm hoặc ngày không đúng');
  expect((await desk.desk.drafts.find((officer.at.split('?')[0] ?? '').replace('/ban-nhap/', ''))).year).toBeNull();
});
