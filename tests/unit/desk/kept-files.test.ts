import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LIMITS } from '@/lib/desk/limits';
import { annexOf, type TryDesk, tryDesk, type Visitor } from './try-desk';

// Whatever is refused, nobody has to find again what was dropped or pasted.

let desk: TryDesk;
let officer: Visitor;
beforeAll(async () => {
  desk = await tryDesk();
});
beforeAll(async () => {
  officer = await desk.visitor();
});
afterAll(() => desk.remove());

const said = () => officer.page.text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...annexOf(['1;Sở Y tế;351;1']),
    name: `phu-luc-${index + 1}.csv`,
  }));
const kept = (drafts: string) =>
  readdirSync(path.join(desk.folder, drafts, officer.at.split('/').at(-1) ?? '', 'tep')).length;

test.each([
  ['an annex', '/', '/ban-nhap', 'drafts'],
  ['the register', '/don-vi', '/don-vi/doi', 'drafts/don-vi'],
])(
  'more files of %s than are read together are all kept, and it is asked which are meant',
  async (_, from, to, folder) => {
    await officer.open(from);
    const asked = await officer.send(to, { tep: many(LIMITS.files + 2) });
    expect(asked.status).toBe(200);
    expect(said()).toContain('Đã giữ cả 8 tệp: đọc những tệp nào?');
    expect(kept(folder)).toBe(8);
    const at = officer.at;
    for (const chon of [[], many(LIMITS.files + 1).map(({ name }) => name), ['../ban-000001.json']]) {
      expect((await officer.send(`${at}/chon-tep`, { chon })).status).toBe(422);
      expect(said()).toContain('từ 1 đến 6 tệp');
    }
    await officer.send(`${at}/chon-tep`, { chon: ['phu-luc-8.csv'] });
    expect(officer.page.status).toBe(200);
    expect(said()).toContain('phu-luc-8.csv');
    expect(said()).not.toContain('phu-luc-1.csv');
    expect(kept(folder)).toBe(8);
  },
);

test.each([
  ['the register', '/don-vi', '/don-vi/doi', { ngay: '31/02/2024' }],
  ['an annex', '/', '/ban-nhap', { nam: '24' }],
])('a file of %s with a day or year that is none is kept, and that is said', async (_, from, to, wrong) => {
  await officer.open(from);
  const got = await officer.send(to, { tep: many(1), ...wrong });
  expect(got.status).toBe(200);
  expect(officer.at).toMatch(/^\/(?:ban-nhap|don-vi\/doi)\/\d/);
  expect(said()).toContain('Năm hoặc ngày không đúng');
  // And so where it is said later.
  const at = officer.at;
  const [later, fields] = to === '/ban-nhap' ? ['nam-cap', { nam: '24', cap: '' }] : ['ngay', { ngay: '2024-02-31' }];
  await officer.send(`${at}/${later}`, fields);
  expect([officer.at.split('?')[0], said().includes('Năm hoặc ngày không đúng')]).toEqual([at, true]);
});

test('what was pasted and is no table stands in the form again; files that came with it are read', async () => {
  await officer.open('/');
  const pasted = 'Kính gửi các đơn vị, <b>kết quả</b> năm 2024';
  const got = await officer.send('/ban-nhap', { dan: pasted, 'dan-html': '', nam: '2024', cap: 'so-nganh' });
  expect(got.status).toBe(422);
  expect(said()).toContain('Không thấy bảng trong phần đã dán');
  expect(got.text).toContain('Kính gửi các đơn vị, &lt;b&gt;kết quả&lt;/b&gt; năm 2024</textarea>');
  expect(got.text).toMatch(/id="nam-bang"[^>]*value="2024"|value="2024"[^>]*id="nam-bang"/);
  await officer.open('/');
  await officer.send('/ban-nhap', { dan: pasted, tep: many(1) });
  expect(said()).toContain('phu-luc-1.csv');
});

test('a table and a file sent together are both of the annex', async () => {
  await officer.open('/');
  await officer.send('/ban-nhap', { dan: 'TT\tĐơn vị\tTổng điểm\n1\tSở Nội vụ\t340', tep: many(1) });
  expect(said()).toContain('phu-luc-1.csv');
  expect(kept('drafts')).toBe(2);
});

test('where there are too many drafts, no file is asked for that could not be kept', async () => {
  await officer.open('/');
  for (let left = LIMITS.drafts - (await desk.desk.drafts.list()).length; left > 0; left -= 1)
    await desk.desk.drafts.begin({ year: null, tier: null, asOf: null, corrects: null }, many(1));
  await officer.open('/');
  expect(officer.page.text).not.toContain('name="tep"');
  expect(said()).toContain('Quá nhiều bản nháp');
  expect((await officer.open('/don-vi')).text).toContain('name="tep"');
});
