import { readFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFixes } from '@/lib/publishing/desk/fixes';
import { readSubmission } from '@/lib/publishing/desk/submitted-annex';
import { MAX_TEXT_LENGTH } from '@/lib/site';
import { examineLog } from '@/lib/store/examine';
import { listAudit, listRevisions } from '@/lib/store/ledger';
import { cpuOf } from '../../cpu';
import { patched, withLayout, workbook } from '../annex/corpus/build';
import { annexOf, type TryDesk, tryDesk, type Visitor } from './try-desk';

let desk: TryDesk;
let officer: Visitor;
beforeAll(async () => {
  desk = await tryDesk();
  officer = await desk.visitor();
});
afterAll(() => desk.remove());

const WRONG = annexOf(
  ['1;Sở Tài chính;358,17;1', '2;Sở Y tế;x;2', '3;Sở Lạ;300;3'],
  'TT;Đơn vị;Tổng điểm;Xếp hạng;Chi tiêu',
);
const textOf = (html: string) =>
  html
    .replace(/<(?:datalist|script|style).*?<\/(?:datalist|script|style)>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const draftAt = () => officer.at.split('?')[0] ?? '';
const idOf = () => draftAt().replace('/ban-nhap/', '');

async function begin(annex = WRONG): Promise<string> {
  await officer.open('/');
  const page = await officer.send('/ban-nhap', { tep: annex, nam: '', cap: '' });
  expect(page.status).toBe(200);
  return draftAt();
}

describe('an annex, from file to published', () => {
  let draft = '';

  test('is drawn as it is understood: each column and row in words, problems under their rows', async () => {
    draft = await begin();
    await officer.open(`${draft}?trang=0&chi=tat-ca&tu=1`);
    const text = textOf(officer.page.text);
    for (const said of ['tổng điểm', 'không đọc: không rõ tiêu đề', 'theo tên', 'tên bảng', 'chưa đọc được']) {
      expect(text).toContain(said);
    }
    expect(officer.page.text).toMatch(/id="o-C5"[^>]*class="[^"]*mark-error/);
    expect(text).toContain('Còn 2 lỗi phải sửa.');
    expect(text).toContain('Việc tiếp theo: Sửa 2 lỗi, bắt đầu ở ô C5.');
    expect(officer.page.text).not.toContain(`action="${draft}/cong-bo"`);
  });

  test('a fixed cell is read anew and written down; the file stays byte for byte', async () => {
    await officer.open(draft);
    await officer.send(`${draft}/sua`, { o: 'c5', thanh: '351' });
    expect(textOf(officer.page.text)).toContain('1 chỗ đã sửa tại đây');
    const kept = readFileSync(path.join(desk.folder, 'drafts', idOf(), 'tep', WRONG.name));
    expect(kept.equals(WRONG.bytes)).toBe(true);
    const [fix] = (await desk.desk.drafts.find(idOf())).fixes;
    expect(fix).toMatchObject({ cell: 'C5', from: 'x', to: '351' });
    expect(Date.parse(fix?.at ?? '')).not.toBeNaN();
  });

  test('a row’s unit is chosen from the register, what it prints stays, and what is in no register is refused', async () => {
    await officer.send(`${draft}/sua`, { o: 'B6', 'don-vi': 'Sở Không Có (khong-co)' });
    expect(textOf(officer.page.text)).toContain('Sổ không có đơn vị');
    const unit = /<option value="(Sở Nội vụ[^"]*)"/.exec(officer.page.text)?.[1] ?? '';
    expect(unit).toMatch(/\(.+\)$/);
    await officer.send(`${draft}/sua`, { o: 'B6', 'don-vi': unit });
    const all = await officer.open(`${draft}?trang=0&chi=tat-ca&tu=1`);
    expect(textOf(all.text)).toContain('Sở Nội vụ được chọn tại đây');
    expect(all.text).toMatch(/id="o-B6"[^>]*>Sở Lạ/);
    expect(textOf(all.text)).toContain('B6 Sở Lạ dòng này là Sở Nội vụ (so-noi-vu)');
    const { fixes } = await desk.desk.drafts.find(idOf());
    expect(fixes.at(-1)).toMatchObject({ what: 'unit', cell: 'B6', from: 'Sở Lạ', to: 'Sở Nội vụ (so-noi-vu)' });
  });

  test('what was passed over keeps it from being published until somebody agreed', async () => {
    expect(textOf(officer.page.text)).toContain('Còn 1 phần không đọc chưa được đồng ý.');
    expect(textOf(officer.page.text)).toContain('Việc tiếp theo: Xem 1 phần không đọc');
    expect(officer.page.text).not.toContain(`action="${draft}/cong-bo"`);
    await officer.send(`${draft}/xac-nhan`, { 'tat-ca': '1' });
    expect(textOf(officer.page.text)).toContain('Mọi phần không đọc đã được đồng ý.');
  });

  test('says what will change, and publishes only what was looked at, confirmed', async () => {
    const text = textOf(officer.page.text);
    expect(text).toContain('Thêm 3, bỏ 0 đơn vị');
    expect(text).toMatch(/\d+ trang, \d+ nguồn tin, \d+ biểu đồ nhúng đổi nội dung/);
    const unticked = await officer.send(`${draft}/cong-bo`, { 'ly-do': '', 'ly-do-en': '' });
    expect(unticked.status).toBe(422);
    expect((await listRevisions(desk.store)).some(({ slug }) => slug === '2024.1')).toBe(false);
    const novel = 'a'.repeat(MAX_TEXT_LENGTH + 1);
    const long = await officer.send(`${draft}/cong-bo`, { 'ly-do': 'Lần đầu.', 'ly-do-en': novel, 'da-xem': '1' });
    expect(long.status).toBe(422);
    expect(textOf(long.text)).toContain('dài 2.001 ký tự; nhiều nhất 2.000');
    expect(long.text).toContain(`>${novel}</textarea>`);
    await officer.send(`${draft}/cong-bo`, { 'ly-do': 'Lần đầu.', 'ly-do-en': 'First.', 'da-xem': '1' });
    expect(officer.at).toMatch(/^\/xong\/2024\.1/);
    const done = textOf(officer.page.text);
    for (const said of ['Đã công bố 2024.1', '/xep-hang/2024/so-nganh', '/nguon-tin/cac-ban.xml', 'backups/store-']) {
      expect(done).toContain(said);
    }
    expect((await listRevisions(desk.store)).find(({ slug }) => slug === '2024.1')).toMatchObject({
      current: true,
      note: 'Lần đầu.',
    });
    expect(await examineLog(desk.store)).toEqual({ brokenLog: null, unlogged: [], untold: [], unsealed: [] });
  });

  test('the lineage names the file and the fixes, and the command line reads the same from both', async () => {
    const { fixes, files } = await desk.desk.drafts.find(idOfPublished(draft));
    const folder = path.join(desk.folder, 'drafts', idOfPublished(draft));
    const fixesFile = path.join(folder, 'sua-tai-ban-lam-viec.csv');
    expect(await readFixes(fixesFile, 'vi')).toEqual(fixes);
    const annexFile = path.join(folder, 'tep', files[0] ?? '');
    const read = await readSubmission({
      files: [annexFile],
      year: null,
      tier: null,
      acceptedUnits: null,
      fixes: fixesFile,
    });
    expect(read.problems.hasErrors).toBe(false);
    const logged = (await listAudit(desk.store)).findLast(({ action }) => action === 'publish');
    const { lineageOf } = await import('@/lib/publishing/desk/submitted-annex');
    expect(logged?.sourceSha256).toBe(lineageOf(read.files).sha256);
    expect(lineageOf(read.files).name).toContain('sua-tai-ban-lam-viec.csv');
  });

  test('a published draft takes no more fixes', async () => {
    const page = await officer.open(draft);
    expect(textOf(page.text)).toContain('Bản nháp này đã công bố thành 2024.1.');
    expect(page.text).not.toContain(`action="${draft}/sua"`);
    expect((await officer.open('/')).text).toContain('đã công bố thành 2024.1');
  });
});

const idOfPublished = (draft: string) => draft.replace('/ban-nhap/', '');

test('a fix is taken back with what was said of the cell after it, and the draft is read again', async () => {
  const draft = await begin();
  await officer.open(draft);
  await officer.send(`${draft}/sua`, { o: 'B6', thanh: 'Sở Rất Lạ' });
  await officer.send(`${draft}/sua`, { o: 'B6', 'don-vi': 'so-noi-vu' });
  expect((await desk.desk.drafts.find(idOf())).fixes.map(({ what }) => what)).toEqual(['cell', 'unit']);
  await officer.send(`${draft}/bo-sua`, {}, 0);
  expect(officer.page.status).toBe(200);
  expect((await desk.desk.drafts.find(idOf())).fixes).toEqual([]);
});

test('each table of a sheet has its own columns named, and what nobody sees in the file is said to be hidden', async () => {
  const rows = [
    ['Kết quả năm 2024 của các sở, ngành'],
    ['Đơn vị', 'Tổng điểm', 'Xếp hạng'],
    ['Sở Y tế', '351', 1],
    ['Sở Tài chính', '340', 2],
    ['Kết quả năm 2024 của các huyện'],
    ['Xếp hạng', 'Huyện', 'Tổng điểm', 'Tổng điểm'],
    [1, 'Huyện Gia Viễn', '300', '280'],
  ];
  const hidden = withLayout(await workbook({ 'Phụ lục': rows }), 1, { hiddenColumns: [4] });
  const hide = (xml: string) => xml.replace('<row r="4"', '<row r="4" hidden="1"');
  const bytes = patched(hidden, { 'xl/worksheets/sheet1.xml': hide });
  const draft = await begin({ name: 'hai-bang.xlsx', bytes: Buffer.from(bytes) });
  const page = await officer.open(`${draft}?trang=0&chi=tat-ca&tu=1`);
  const heads = [...page.text.matchAll(/<tr class="heads">(.*?)<\/tr>/gs)].map(([, head = '']) => textOf(head));
  expect(heads).toHaveLength(2);
  expect(heads[0]).toMatch(/A tên đơn vị B tổng điểm C hạng/);
  expect(heads[1]).toMatch(/A hạng B tên đơn vị C tổng điểm D không đọc: cột ẩn trong tệp/);
  expect(textOf(page.text)).toContain('Sở Tài chính theo tên, dòng ẩn');
});

test('units are offered as they were called on the day the list is about', async () => {
  const unitsOf = async (year: string) => {
    const text = `KẾT QUẢ CHUYỂN ĐỔI SỐ NĂM ${year} CẤP XÃ\r\nTT;Xã;Tổng điểm;Xếp hạng\r\n1;Xã Lạ;300;1\r\n`;
    await begin({ name: `cap-xa-${year}.csv`, bytes: Buffer.from(text) });
    const list = /<datalist id="don-vi-cap-xa">(.*?)<\/datalist>/s.exec(officer.page.text)?.[1] ?? '';
    return [...list.matchAll(/value="([^"]+?) \([^"]*"/g)].map(([, label]) => label);
  };
  const [then, now] = [await unitsOf('2023'), await unitsOf('2025')];
  expect(then).toContain('Phường Vân Giang, Thành phố Ninh Bình');
  expect(then).not.toContain('Phường Hoa Lư');
  expect(now).toContain('Phường Hoa Lư');
  // Which day it is can only the office say, and says it by a button.
  const draft = draftAt();
  const days = [...officer.page.text.matchAll(/value="(\d{4}-\d\d-\d\d)"[^>]* name="ngay">/g)].map(([, day]) => day);
  expect(days).toEqual(expect.arrayContaining(['2025-06-30', '2025-12-31']));
  await officer.send(`${draft}/nam-cap`, { ngay: '2025-06-30' }, 1);
  expect((await desk.desk.drafts.find(idOf())).asOf).toBe('2025-06-30');
  expect(officer.page.text).not.toContain('value="2025-12-31"');
  expect(officer.page.text).not.toContain('value="Phường Hoa Lư (');
  expect((await officer.send(`${draft}/nam-cap`, { ngay: '2025-02-30' })).status).toBe(422);
});

describe('a correction', () => {
  test('starts from the current revision, demands a reason, and shows old and new', { timeout: 120_000 }, async () => {
    await officer.open('/phien-ban');
    await officer.send('/ban-nhap/dinh-chinh', { ban: '2024' });
    const draft = draftAt();
    await officer.open(`${draft}?trang=1&chi=tat-ca&tu=1`);
    const cell = /id="o-([A-Z]+\d+)"[^>]*>358,17/.exec(officer.page.text)?.[1] ?? '';
    expect(cell).not.toBe('');
    await officer.send(`${draft}/sua`, { o: cell, thanh: '359,17' });
    expect(textOf(officer.page.text)).toMatch(/358[.,]17 359,17/);
    const editing = officer.page;
    await officer.open(`${draft}/cau`);
    const sentences = textOf(officer.page.text);
    // As the site says them, before and after, wherever anything differs and nowhere else.
    expect(sentences).toMatch(
      /\/don-vi\/so-nganh\/so-tai-chinh Sở Tài chính đạt 358,17 điểm.*? Sở Tài chính đạt 359,17 điểm/,
    );
    expect(sentences).toMatch(/\/xep-hang\/2024\/so-nganh .*358,17 điểm.*359,17 điểm/);
    expect(sentences).not.toContain('/don-vi/so-nganh/so-y-te');
    expect(textOf((await officer.open(`/en${draft}/cau`)).text)).toContain('359.17');
    [officer.at, officer.page] = [draft, editing];
    const bare = await officer.send(`${draft}/cong-bo`, { 'ly-do': '', 'da-xem': '1' });
    expect(bare.status).toBe(422);
    expect(textOf(bare.text)).toContain('Đây là đính chính');
    await officer.send(`${draft}/cong-bo`, { 'ly-do': 'In nhầm.', 'ly-do-en': '', 'da-xem': '1' });
    expect(officer.at).toMatch(/^\/xong\/2024\.2/);
  });

  test('is rolled back and withdrawn with a reason, and the log tells it', async () => {
    await officer.open('/phien-ban');
    expect((await officer.send('/phien-ban/quay-lai', { ky: '2024', ve: '', 'ly-do': '' })).status).toBe(422);
    await officer.open('/phien-ban');
    const novel = 'a'.repeat(MAX_TEXT_LENGTH + 1);
    const long = await officer.send('/phien-ban/quay-lai', { ky: '2024', ve: '', 'ly-do': novel });
    expect([long.status, textOf(long.text)]).toEqual([409, expect.stringContaining('dài 2.001 ký tự')]);
    await officer.open('/phien-ban');
    await officer.send('/phien-ban/quay-lai', { ky: '2024', ve: '', 'ly-do': 'Đính chính nhầm.' });
    expect(textOf(officer.page.text)).toContain('2024 nay là 2024.1');
    await officer.send('/phien-ban/thu-hoi', { ban: '2024.2', 'ly-do': 'Sai tệp.' });
    expect(textOf(officer.page.text)).toContain('Đã thu hồi 2024.2');
    const log = textOf((await officer.open('/nhat-ky')).text);
    expect(log).toMatch(/Đã kiểm tra: chuỗi \d+ dòng còn nguyên/);
    expect(log).toContain('thu hồi 2024.2 Sai tệp.');
  });
});

describe('the store, at the desk', () => {
  test('is copied, and a copy is restored only after its losses were read and a reason given', async () => {
    await officer.open('/ban-sao');
    await officer.send('/ban-sao/chep');
    expect(textOf(officer.page.text)).toMatch(/Đã chép kho vào store-.*\d\d\/\d\d\/\d{4} \d\d:\d\d store-/s);
    const copies = [...officer.page.text.matchAll(/<code class="under">(store-[^<]+)<\/code>/g)].map(
      ([, name = '']) => name,
    );
    const oldest = copies.at(-1) ?? '';
    expect(textOf(officer.page.text)).toContain(path.join(desk.folder, 'backups'));
    await officer.send('/ban-sao/khoi-phuc', { tep: oldest });
    expect(textOf(officer.page.text)).toContain('phiên bản 2024.1: địa chỉ của nó sẽ không còn');
    expect((await listRevisions(desk.store)).some(({ slug }) => slug === '2024.1')).toBe(true);
    await officer.send('/ban-sao/khoi-phuc', { 'van-muon': '1', 'ly-do': '' });
    expect(officer.page.status).toBe(422);
    await officer.send('/ban-sao/khoi-phuc', { 'van-muon': '1', 'ly-do': 'Thử.' });
    expect(textOf(officer.page.text)).toContain(`Kho nay là ${oldest}.`);
    expect((await listRevisions(desk.store)).some(({ slug }) => slug === '2024.1')).toBe(false);
  });

  test('gives the template, a revision as a workbook, the units, the print and the lists', async () => {
    const template = await officer.open('/mau.xlsx?nam=2025');
    expect(template.headers['content-disposition']).toContain('mau-phu-luc-2025.xlsx');
    expect((await officer.open('/mau.xlsx?nam=2025&ngay=2025-06-31')).status).toBe(422);
    const [middle, end] = [await officer.open('/mau.xlsx?nam=2025&ngay=2025-06-30'), template];
    expect(middle.headers['content-length']).not.toBe(end.headers['content-length']);
    expect((await officer.open('/xuat/2023.1.xlsx')).text.slice(0, 2)).toBe('PK');
    expect(textOf((await officer.open('/don-vi')).text)).toContain('Sở Nội vụ');
    const draft = await begin();
    expect(textOf((await officer.open(`${draft}/in`)).text)).toContain('Sở Tài chính, theo tên');
    expect((await officer.open(`${draft}/van-de.csv`)).text).toContain('C5,x,phải là số');
    expect((await officer.open(`${draft}/tep/0`)).headers['content-disposition']).toContain('attachment');
    expect(textOf((await officer.open(`/en${draft}`)).text)).toContain('2 errors to mend');
  });

  test('a file of a kind nobody reads is told what to do', async () => {
    await begin({ name: 'quyet-dinh.pdf', bytes: Buffer.from('%PDF-1.7\n') });
    expect(textOf(officer.page.text)).toContain('đây là tệp PDF');
  });
});

describe('two people at one draft', () => {
  test('the second who saves is told, sees what the first did, and loses nothing', async () => {
    const draft = await begin();
    const other = await desk.visitor();
    await officer.open(draft);
    await other.open(draft);
    await officer.send(`${draft}/sua`, { o: 'C5', thanh: '351' });
    const told = await other.send(`${draft}/sua`, { o: 'C6', thanh: '301,5' });
    expect(told.status).toBe(409);
    const text = textOf(told.text);
    expect(text).toContain('Người khác vừa lưu bản nháp này');
    expect(text).toContain('301,5');
    expect(text).toContain('C5 x 351');
    expect((await desk.desk.drafts.find(draft.replace('/ban-nhap/', ''))).fixes).toHaveLength(1);
    await other.send(`${draft}/sua`);
    expect((await desk.desk.drafts.find(draft.replace('/ban-nhap/', ''))).fixes.map(({ to }) => to)).toEqual([
      '351',
      '301,5',
    ]);
  });

  test('what was looked at in an older version is not published', async () => {
    const draft = await begin(annexOf(['1;Sở Tài chính;358,17;1', '2;Sở Y tế;351;2']));
    const other = await desk.visitor();
    await other.open(draft);
    await officer.send(`${draft}/sua`, { o: 'C5', thanh: '350' });
    const told = await other.send(`${draft}/cong-bo`, { 'ly-do': 'x', 'da-xem': '1' });
    expect(told.status).toBe(409);
    expect((await listRevisions(desk.store)).some(({ slug }) => slug.startsWith('2024'))).toBe(false);
  });
});

test('a table pasted from Word becomes a draft', async () => {
  await officer.open('/');
  const html =
    '<p>Kết quả năm 2024 của các sở, ngành</p><table><tr><th>Đơn vị</th><th>Tổng điểm</th></tr><tr><td><p>Sở Y tế</p></td><td>351,5</td></tr></table>';
  await officer.send('/ban-nhap', { dan: 'Đơn vị\tTổng điểm', 'dan-html': html, nam: '', cap: '' }, 1);
  const text = textOf((await officer.open(`${draftAt()}?chi=tat-ca`)).text);
  expect(text).toContain('bang-dan.html');
  expect(text).toContain('Sở Y tế theo tên');
  await officer.open('/');
  const refused = await officer.send('/ban-nhap', { dan: 'không phải bảng', 'dan-html': '', nam: '', cap: '' }, 1);
  expect(refused.status).toBe(422);
});

test('a Word document and an OpenDocument sheet become drafts, and no file is left out in silence', async () => {
  for (const kind of ['docx', 'ods', 'odt']) {
    const name = kind === 'ods' ? 'R18-vertical-merged-districts-max-row.ods' : `quyet-dinh.${kind}`;
    const bytes = Buffer.from(readFileSync(path.join('tests/fixtures/documents', name)));
    await begin({ name: `phu-luc.${kind}`, bytes });
    await officer.open(`${draftAt()}?chi=tat-ca`);
    expect(officer.page.text, kind).toMatch(/class="row-(?:unit|refused)"/);
  }
  await officer.open('/');
  const one = annexOf(['1;Sở Y tế;351;1']);
  const refused = await officer.send('/ban-nhap', {
    tep: Array.from({ length: 7 }, (_, index) => ({ ...one, name: `${index}.csv` })),
  });
  expect(textOf(refused.text)).toContain('Đã giữ cả 7 tệp');
});

test('an annex of 20,000 rows is shown in pages, rows with problems first', { timeout: 120_000 }, async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => `${index + 1};Sở Số ${index};300;${index + 1}`);
  await begin(annexOf(rows));
  expect(officer.page.text.length).toBeLessThan(1_500_000);
  expect(textOf(officer.page.text)).toContain('Dòng 1–100 trong 20001');
  const spent = await cpuOf(() => officer.open(`${draftAt()}?trang=0&chi=tat-ca&tu=200`));
  expect(textOf(officer.page.text)).toContain('Dòng 19901–20000');
  expect(spent).toBeLessThan(5_000);
});

test('what is wrong with the store is said first, and how much is well', { timeout: 120_000 }, async () => {
  await officer.open('/kiem-tra');
  await officer.send('/kiem-tra');
  expect(textOf(officer.page.text)).toMatch(/Cả (\d+) mục đều đạt, lúc \d\d\/\d\d\/\d{4} \d\d:\d\d\./);
  const store = new Database(desk.store);
  store.exec('UPDATE Result SET total = total + 1 WHERE id = (SELECT MIN(id) FROM Result WHERE total IS NOT NULL)');
  store.close();
  await officer.open('/kiem-tra');
  await officer.send('/kiem-tra');
  expect(textOf(officer.page.text)).toMatch(
    /1 trong \d+ mục cần xem lại, lúc .*: nêu trước\. Mục Kết quả Mọi lần công bố/,
  );
});
