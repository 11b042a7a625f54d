import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listBackups } from '@/lib/store/backup';
import { examineLog } from '@/lib/store/examine';
import { listRevisions } from '@/lib/store/ledger';
import { migrate } from '@/lib/store/migrate';
import { writeStore } from '@/lib/store/writer';
import { NO_POSTGRESQL, type PostgresqlServer, postgresql, startPostgresql } from '../../postgresql';
import { freshStore } from '../fresh-store';
import { annexOf, type TryDesk, tryDeskOver, type Visitor } from './try-desk';

// Two desks, as of two offices, over one store in PostgreSQL.

if (!postgresql) console.log(NO_POSTGRESQL);

describe.skipIf(!postgresql)('desks of two offices over PostgreSQL', () => {
  let server: PostgresqlServer;
  let desk: TryDesk;
  let other: TryDesk;
  let first: Visitor;

  beforeAll(async () => {
    server = await startPostgresql();
    const store = await server.newDatabase('kho');
    const folder = mkdtempSync(path.join(os.tmpdir(), 'hai-ban-'));
    const file = path.join(folder, 'first.db');
    await freshStore(file, { simulated: false });
    await migrate(store);
    await writeStore(store, (writer) => writer.replaceBy(file));
    desk = await tryDeskOver(folder, store, { DATABASE_URL: store, KEPT_DIR: folder });
    const elsewhere = mkdtempSync(path.join(os.tmpdir(), 'hai-ban-'));
    other = await tryDeskOver(elsewhere, store, { DATABASE_URL: store, KEPT_DIR: elsewhere });
    first = await desk.visitor();
  });
  afterAll(async () => {
    await desk.remove();
    await other.remove();
    server.end();
  });

  const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

  /** A draft of an annex whose every question is answered. */
  async function drafted(visitor: Visitor, rows: readonly string[]): Promise<string> {
    await visitor.open('/');
    await visitor.send('/ban-nhap', { tep: annexOf(rows), nam: '', cap: '' });
    const draft = visitor.at.split('?')[0] ?? '';
    if (visitor.page.text.includes(`action="${draft}/xac-nhan"`))
      await visitor.send(`${draft}/xac-nhan`, { 'tat-ca': '1' });
    return draft;
  }

  test('an annex is read, told in sentences, published and proved; its copy of before is a file', async () => {
    const draft = await drafted(first, ['1;Sở Tài chính;358,17;1', '2;Sở Y tế;351;2']);
    await first.open(`${draft}?cau=1`);
    expect(textOf(first.page.text)).toContain('Thêm 2, bỏ 0 đơn vị');
    await first.open(draft);
    await first.send(`${draft}/cong-bo`, { 'ly-do': 'Lần đầu.', 'ly-do-en': 'First.', 'da-xem': '1' });
    expect(first.at).toMatch(/^\/xong\/2024\.1/);
    expect((await listRevisions(desk.store)).find(({ slug }) => slug === '2024.1')).toMatchObject({ current: true });
    expect(await examineLog(desk.store)).toEqual({ brokenLog: null, unlogged: [], untold: [], unsealed: [] });
    expect(await listBackups(desk.store)).toHaveLength(1);
  });

  test('who looked at the store before another office published looks again, and nothing of theirs is lost', async () => {
    const second = await other.visitor();
    const mine = await drafted(first, ['1;Sở Tài chính;359;1', '2;Sở Y tế;351;2']);
    const theirs = await drafted(second, ['1;Sở Tài chính;360;1', '2;Sở Y tế;351;2']);
    await second.send(`${theirs}/cong-bo`, { 'ly-do': 'Sửa.', 'ly-do-en': 'Mended.', 'da-xem': '1' });
    expect(second.at).toMatch(/^\/xong\/2024\.2/);
    const late = await first.send(`${mine}/cong-bo`, { 'ly-do': 'Sửa.', 'ly-do-en': 'Mended.', 'da-xem': '1' });
    expect(first.at).not.toMatch(/^\/xong/);
    expect(late.status).toBeGreaterThanOrEqual(400);
    const slugs = (await listRevisions(desk.store)).map(({ slug }) => slug).filter((slug) => slug.startsWith('2024'));
    expect(slugs).toEqual(['2024.1', '2024.2']);
  });

  test('the log, the copies and the revisions have their pages', async () => {
    await first.open('/nhat-ky');
    expect(textOf(first.page.text)).toContain('2024.2');
    await first.open('/ban-sao');
    expect(first.page.status).toBe(200);
    await first.open('/phien-ban');
    expect(textOf(first.page.text)).toContain('2024.1');
  });
});
