import { afterAll, beforeAll, expect, test } from 'vitest';
import { forgetReadingOf, listReadings } from '@/lib/publishing/commands/reading-commands';
import { examineLog } from '@/lib/store/examine';
import { annexOf, type TryDesk, tryDesk, type Visitor } from './try-desk';

// What an office agreed to once is shown, and can be taken back.

let desk: TryDesk;
let officer: Visitor;
beforeAll(async () => {
  desk = await tryDesk();
  officer = await desk.visitor();
});
afterAll(() => desk.remove());

const ROWS = ['1;Sở Tài chính;358,17;1;20', '2;Sở Y tế;351;2;30'];
const said = () => officer.page.text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

async function begin(): Promise<string> {
  await officer.open('/');
  await officer.send('/ban-nhap', { tep: annexOf(ROWS, 'TT;Đơn vị;Tổng điểm;Xếp hạng;Chi tiêu') });
  return officer.at.split('?')[0] ?? '';
}

test('a confirmed reading is shown, spares the next annex its question, and is asked again once it is withdrawn', async () => {
  await officer.open('/cach-doc');
  expect(said()).toContain('Chưa có cách đọc nào được giữ');
  const first = await begin();
  await officer.send(`${first}/xac-nhan`, { 'tat-ca': '1' });
  await officer.send(`${first}/cong-bo`, { 'ly-do': 'Lần đầu.', 'da-xem': '1' });
  expect(officer.at).toContain('/xong/2024.1');
  await officer.open('/cach-doc');
  expect(said()).toMatch(/Sở, ngành – Tỉnh Ninh Bình “Chi tiêu”: \S/);
  expect((await listReadings('en')).lines.join('\n')).toContain('“Chi tiêu”: ');

  const second = await begin();
  expect(said()).toContain('1 điều đã đồng ý khi công bố một phụ lục cùng dạng: không hỏi lại');
  expect(said()).not.toContain('phần không đọc chưa được đồng ý');

  await officer.open('/cach-doc');
  expect((await officer.send('/cach-doc/bo', { 'ly-do': '' })).status).toBe(422);
  await officer.open(second);
  expect(said()).not.toContain('phần không đọc chưa được đồng ý');
  await officer.open('/cach-doc');
  await officer.send('/cach-doc/bo', { 'ly-do': 'Cột này nay là điểm.' });
  expect(said()).toContain('Đã bỏ cách đọc của Sở, ngành, sổ ninh-binh');
  await officer.open(second);
  expect(said()).toContain('Còn 1 phần không đọc chưa được đồng ý.');
  await officer.open('/nhat-ky');
  expect(said()).toContain('bỏ một cách đọc ninh-binh so-nganh: Cột này nay là điểm.');
  expect(await examineLog(desk.store)).toEqual({ brokenLog: null, unlogged: [], untold: [], unsealed: [] });
});

test('a reading that is not there is not withdrawn, nor one without a reason', async () => {
  expect((await listReadings('vi')).lines).toEqual(['Chưa có cách đọc nào được giữ.']);
  const options = { databasePath: desk.store, lang: 'vi' } as const;
  await expect(forgetReadingOf('ninh-binh', 'cap-xa', { ...options, note: ' ' })).rejects.toThrow('lý do');
  await expect(forgetReadingOf('ninh-binh', 'cap-xa', { ...options, note: 'Thử.' })).rejects.toThrow(
    'không có cách đọc nào được giữ cho cấp cap-xa',
  );
});

test('lists of groups in one table are drawn each as it is read, asked about, and published as two lists', async () => {
  const rows = [
    'A;Sở, ngành có thủ tục hành chính (thang điểm 1.000);;;',
    '1;Sở Tài chính;958,17;1;20',
    '2;Sở Y tế;951;2;30',
    'B;Sở, ngành không có thủ tục hành chính (thang điểm 800);;;',
    '1;Sở Nội vụ;700;1;40',
    '2;Sở Tư pháp;650,5;2;50',
  ];
  await officer.open('/');
  await officer.send('/ban-nhap', { tep: annexOf(rows, 'TT;Đơn vị;Tổng điểm;Xếp hạng;Chi tiêu') });
  const draft = officer.at.split('?')[0] ?? '';
  expect(said()).toContain('có thủ tục hành chính; không có thủ tục hành chính');
  expect(said()).toContain('được đọc là bảng riêng của nhóm “không có thủ tục hành chính” trong Sở, ngành');
  await officer.open(`${draft}?trang=0&chi=tat-ca&tu=1`);
  for (const unit of ['Sở Tài chính', 'Sở Y tế', 'Sở Nội vụ', 'Sở Tư pháp'])
    expect(said().match(new RegExp(unit, 'g'))?.length, unit).toBeGreaterThan(1);
  await officer.send(`${draft}/xac-nhan`, { 'tat-ca': '1' });
  await officer.send(`${draft}/cong-bo`, { 'ly-do': 'Hai nhóm.', 'da-xem': '1' });
  expect(officer.at).toContain('/xong/2024.');
  await officer.open('/cach-doc');
  // A group by the name the decision gives it, in both languages; its word stands where a command needs it.
  expect(said()).toContain('Sở, ngành có thủ tục hành chính – Tỉnh Ninh Bình “Chi tiêu”');
  expect(said()).toContain('Sở, ngành không có thủ tục hành chính – Tỉnh Ninh Bình “Chi tiêu”');
  await officer.open('/en/cach-doc');
  expect(said()).toMatch(/Departments with administrative procedures – \S/);
  expect(said()).not.toContain('co-thu-tuc');
  const { lines } = await listReadings('vi');
  expect(lines[0]).toBe('Cách đọc đã biết, sổ ninh-binh, Sở, ngành có thủ tục hành chính (so-nganh-co-thu-tuc):');
});
