import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { freePort, type Site, serveSite } from '../serve-site';
import { expectAccessible, expectNoSidewaysScroll } from './site-test';

// From a dropped file to the published page as a citizen sees it: the public site and the desk side by side over one store.

test.describe.configure({ mode: 'serial' });
test.setTimeout(420_000);

let site: Site;
let desk: ChildProcess;
let said = '';
let link = '';
let deskOrigin = '';
const faults: string[] = [];

const ANNEX = `KẾT QUẢ CHUYỂN ĐỔI SỐ NĂM 2024 CỦA CÁC SỞ, NGÀNH;;;;
(Kèm theo Quyết định số 700/QĐ-UBND ngày 15/7/2025);;;;
TT;Đơn vị;Tổng điểm;Xếp hạng;Kinh phí
1;Sở Tài chính;358,17;1;20
2;Sở Y tế;351;2;30
3;Sở Lạ;300,5;3;40
`;

test.beforeAll(async () => {
  site = await serveSite('e2e-desk', await freePort());
  const drafts = path.join(path.dirname(site.store), 'drafts');
  rmSync(drafts, { recursive: true, force: true });
  desk = spawn(process.execPath, ['lib/run.mjs', 'lib/desk/start.ts'], {
    env: { ...process.env, DATABASE_URL: `file:${site.store}`, SITE_URL: site.origin, DESK_PORT: '0', HOST: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [desk.stdout, desk.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  // What it said is what a failure shows.
  await expect.poll(() => said, { timeout: 240_000 }).toMatch(/khoa=\S+\n/);
  link = /http:\S+khoa=\S+/.exec(said)?.[0] ?? '';
  deskOrigin = new URL(link).origin;
});

test.afterAll(async () => {
  desk?.kill('SIGTERM');
  await site?.stop();
});

/** Opens the desk anew: a signal prints a new link, as Enter does at a terminal. */
async function enter(page: Page): Promise<void> {
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (?:409|422)/.test(message.text()))
      faults.push(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => faults.push(error.message));
  if (link === '') {
    const before = said.length;
    desk.kill('SIGUSR2');
    await expect.poll(() => /http:\S+khoa=\S+/.exec(said.slice(before))?.[0] ?? '').not.toBe('');
    link = /http:\S+khoa=\S+/.exec(said.slice(before))?.[0] ?? '';
  }
  await page.goto(link);
  link = '';
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Công bố một phụ lục');
}

/** Drops a file on the box, as from the file manager. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content ?? ''], file ?? '', { type: 'text/csv' }));
      return data;
    },
    [name, text],
  );
  await page.dispatchEvent('.drop', 'drop', { dataTransfer: transfer });
}

test('a dropped file is read, mended, previewed, published, and a citizen sees it', async ({ page, browser }) => {
  await enter(page);
  await expectAccessible(page);
  await drop(page, 'phu-luc-2024.csv', ANNEX);
  await page.getByRole('button', { name: 'Đọc tệp' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('phu-luc-2024.csv');
  await expectAccessible(page);
  await expect(page.getByText('Còn 1 lỗi phải sửa.')).toBeVisible();
  const wrong = page.locator('.problem.error');
  await wrong.getByLabel('Đơn vị của dòng này').fill('Sở Nội vụ (so-noi-vu)');
  await wrong.getByRole('button', { name: 'Chọn đơn vị' }).click();
  await expect(page.getByText('Còn 1 lỗi phải sửa.')).toBeHidden();
  await expect(page.getByRole('heading', { name: 'chỗ đã sửa tại đây' })).toBeVisible();

  for (const box of await page.locator('.confirm input').all()) await box.check();
  await page.getByRole('button', { name: 'Ghi các phần đã đánh dấu' }).click();
  await expect(page.getByText('Mọi phần không đọc đã được đồng ý.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Sở, ngành' }).last()).toContainText('358,17');

  await page.getByRole('link', { name: 'Xem câu mở đầu' }).click();
  await expect(page.getByRole('row', { name: '/don-vi/so-nganh/so-tai-chinh' })).toContainText('358,17 điểm');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Về bản nháp' }).click();

  await page.getByRole('button', { name: 'Mở bản xem trước' }).click();
  await expect(page.locator('.band.ban-nhap')).toContainText('BẢN NHÁP — chưa công bố', { timeout: 90_000 });
  const previewOrigin = new URL(page.url()).origin;
  expect(previewOrigin).not.toBe(deskOrigin);
  const answer = await page.goto(`${previewOrigin}/xep-hang/2024/so-nganh`);
  expect(answer?.headers()['cache-control']).toBe('no-store');
  expect(answer?.headers()['x-robots-tag']).toContain('noindex');
  await expect(page.locator('table').first()).toContainText('300,5');
  await expect(page.locator('.band.ban-nhap')).toBeVisible();
  await expectAccessible(page);
  expect((await page.request.get(`${site.origin}/xep-hang/2024/so-nganh`)).status()).toBe(404);

  await page.goto(deskOrigin);
  await page.getByRole('link', { name: 'phu-luc-2024.csv' }).click();
  await page.getByLabel('Có hiệu lực (ngày)').fill('2');
  await page.getByRole('button', { name: 'Tạo liên kết' }).click();
  const shared = (await page.locator('.shared code').textContent()) ?? '';
  const leader = await (await browser.newContext()).newPage();
  await leader.goto(shared);
  await expect(leader.locator('.band.ban-nhap')).toBeVisible();
  const forged = await leader.request.get(shared.replace(/\.\d{13}\./, '.99999999999999.'));
  expect(forged.status()).toBe(403);
  const shut = await leader.request.get(`${deskOrigin}/nhat-ky`);
  expect([401, 403]).toContain(shut.status());
  await leader.context().close();

  await page.getByLabel('Lý do, tiếng Việt').fill('Công bố lần đầu.');
  await page.getByLabel('Tôi đã xem cách đọc').check();
  await page.getByRole('button', { name: 'Công bố 2024.1' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đã công bố 2024.1');
  await expectAccessible(page);

  const ranking = page.getByRole('link', { name: 'Xếp hạng: Sở, ngành' });
  const href = (await ranking.getAttribute('href')) ?? '';
  expect(href).toBe(`${site.origin}/xep-hang/2024/so-nganh`);
  const citizen = await (await browser.newContext()).newPage();
  await expect.poll(async () => (await citizen.goto(href))?.status(), { timeout: 60_000 }).toBe(200);
  await expect(citizen.locator('table').first()).toContainText('Sở Tài chính');
  await expect(citizen.locator('table').first()).toContainText('358,17');
  await expect(citizen.locator('.ban-nhap')).toHaveCount(0);
  await citizen.context().close();
  expect(faults).toEqual([]);
});

test('works without scripts and by keyboard, on a phone, a tablet and a desk screen', async ({ browser }) => {
  for (const width of [360, 768, 1280]) {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 900 } });
    const page = await context.newPage();
    await enter(page);
    const file = path.resolve('tests/.tmp/e2e-desk', 'phu-luc.csv');
    writeFileSync(file, ANNEX);
    await page.getByLabel('Tệp phụ lục').setInputFiles(file);
    await page.getByRole('button', { name: 'Đọc tệp' }).press('Enter');
    await expect(page.getByText('Còn 1 lỗi phải sửa.')).toBeVisible();
    const fix = page.getByRole('textbox', { name: 'Ô', exact: true });
    await fix.fill('B6');
    await page.getByRole('textbox', { name: 'Đọc thành', exact: true }).fill('Sở Nội vụ');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Còn 1 lỗi phải sửa.')).toBeHidden();
    for (const address of ['/', '/phien-ban', '/cach-doc', '/nhat-ky', '/ban-sao', '/kiem-tra', '/don-vi', '/en']) {
      await page.goto(deskOrigin + address);
      expect(await page.locator('h1').count(), address).toBe(1);
    }
    await context.close();
  }
});

test('the register is changed and changed back without scripts and by keyboard', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 768, height: 1024 } });
  const page = await context.newPage();
  await enter(page);
  // The same session, with the scripts that look for faults.
  const scripted = await browser.newContext({ storageState: await context.storageState() });
  const looked = await scripted.newPage();
  const expectGood = async () => {
    await looked.goto(page.url());
    await expectAccessible(looked);
    for (const width of [360, 768, 1280]) {
      await looked.setViewportSize({ width, height: 900 });
      await expectNoSidewaysScroll(looked);
    }
  };
  await page.goto(`${deskOrigin}/don-vi`);
  const file = path.resolve('tests/.tmp/e2e-desk', 'don-vi.csv');
  const lines = ['tier,slug,from,code,name_vi,name_en,type', 'so-nganh,so-moi,2025-03-01,so-moi,Sở Mới,New,Sở'];
  writeFileSync(file, lines.join('\n'));
  await page.getByLabel('Tệp đơn vị').setInputFiles(file);
  await page.getByRole('button', { name: 'Đọc tệp đơn vị' }).press('Enter');
  await expect(page.getByRole('region', { name: 'Từng thay đổi' })).toContainText('Thêm: Sở Mới (mã so-moi)');
  await expectGood();
  await page.getByLabel('Lý do').fill('Theo nghị quyết.');
  await page.getByLabel('Tôi đã xem từng thay đổi').press('Space');
  await page.getByRole('button', { name: 'Đổi sổ' }).press('Enter');
  await expect(page.getByRole('status')).toContainText('Đã đổi sổ ninh-binh');
  await expectGood();
  await page.getByRole('link', { name: 'Bỏ lần đổi sổ số' }).press('Enter');
  await expect(page.getByRole('region', { name: 'Từng thay đổi' })).toContainText('Bỏ khỏi sổ: Sở Mới');
  await expectGood();
  await page.getByLabel('Lý do').fill('Nhầm.');
  await page.getByLabel('Tôi đã xem từng thay đổi').press('Space');
  await page.getByRole('button', { name: 'Bỏ lần đổi này' }).press('Enter');
  await expect(page.getByRole('status')).toContainText('Đã bỏ lần đổi sổ số');
  await scripted.close();
  await context.close();
});

test('no page is wider than its screen, and none has an axe finding', async ({ page }) => {
  await enter(page);
  await page.getByLabel('Dán bảng vào đây').fill('TT\tĐơn vị\tTổng điểm\n1\tSở Y tế\t9x\n2\tSở Tài chính\t80\n');
  await page.getByLabel('Năm đánh giá').nth(1).fill('2025');
  await page.getByRole('button', { name: 'Đọc bảng đã dán' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('bang-dan.csv');
  const draft = new URL(page.url()).pathname;
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    for (const address of [
      '/',
      draft,
      `${draft}/in`,
      '/phien-ban',
      '/cach-doc',
      '/nhat-ky',
      '/ban-sao',
      '/kiem-tra',
      '/don-vi',
      `/en${draft}`,
    ]) {
      await page.goto(deskOrigin + address);
      await expectNoSidewaysScroll(page);
      if (width === 360) await expectAccessible(page);
      // Nothing of the log is out of sight either, in a box that would have to be moved.
      if (address === '/nhat-ky') {
        const hidden = await page.locator('.log').evaluate((table) => {
          const box = table.parentElement;
          return (box?.scrollWidth ?? 0) - (box?.clientWidth ?? 0);
        });
        expect(hidden, `${width}`).toBeLessThanOrEqual(0);
      }
    }
  }
});

test.describe('a file that is too large', () => {
  const file = path.resolve('tests/.tmp/e2e-desk', 'to.xlsx');
  test.beforeAll(() => writeFileSync(file, Buffer.alloc(40 * 1024 * 1024, 97)));
  const choose = async (page: Page) => {
    await enter(page);
    await page.getByLabel('Tệp phụ lục').setInputFiles(file);
    await page.getByRole('button', { name: 'Đọc tệp' }).click();
  };

  test('is named before it is sent, and another can be chosen', async ({ page }) => {
    await choose(page);
    const input = page.getByLabel('Tệp phụ lục');
    const said = () => input.evaluate((element: HTMLInputElement) => element.validationMessage);
    expect(await said()).toContain('quá 24 MB');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Công bố một phụ lục');
    await input.setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(ANNEX) });
    expect(await said()).toBe('');
  });

  test('is refused in words without a script, not by a broken connection', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await choose(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tệp quá lớn');
    await expect(page.locator('main')).toContainText('tối đa 24 MB.');
    await context.close();
  });
});

test('no figure of a draft is left behind where the public site reads', () => {
  const folder = path.dirname(site.store);
  mkdirSync(folder, { recursive: true });
  expect(readdirSync(folder).filter((name) => /^(?:moi|store\.db-)/.test(name))).toEqual([]);
});
