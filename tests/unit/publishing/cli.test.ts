import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openWriter } from '@/lib/store/open';
import { runCommand } from '../../run-command';
import { CLI } from './bundle-commands';
import { dataCommand } from './data-command';

const folder = mkdtempSync(path.join(os.tmpdir(), 'cong-bo-'));
const store = path.join(folder, 'store.db');

const settings = { DATABASE_URL: `file:${store}`, SIMULATED: 'off' };
const data = (...args: string[]) => dataCommand(settings, ...args);
const dataWith = (own: Record<string, string>, ...args: string[]) => dataCommand({ ...settings, ...own }, ...args);

beforeAll(async () => {
  expect((await data('load')).code).toBe(0);
});

vi.setConfig({ testTimeout: 120_000 });

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm run data', () => {
  test.each([
    ['done', ['list'], 0, 'out', '* 2023.1'],
    ['refused', ['export', '1999'], 1, 'err', '1999'],
    ['not understood', ['xoa'], 2, 'err', 'npm run data -- publish'],
  ] as const)('%s: the process says so where it belongs, and ends with it', async (_, args, code, stream, said) => {
    const ended = runCommand(process.execPath, [CLI, ...args], { env: { ...process.env, ...settings } });
    expect(ended).toMatchObject({ code, [stream]: expect.stringContaining(said) });
    expect(ended).toEqual(await data(...args));
  });

  test('list names every revision and marks the current ones', async () => {
    const { out } = await data('list');
    expect(out).toMatch(/^\* 2022\.1 +đã công bố/m);
    expect(out).toMatch(/^\* 2023\.1 +đã công bố/m);
    expect(out).not.toContain('mo-phong');
  });

  test('a correction loaded as README says becomes the current revision, and the log holds', async () => {
    const desk = path.join(folder, 'cong-bo');
    mkdirSync(desk);
    cpSync('prisma/data/register-ninh-binh', path.join(desk, 'register-ninh-binh'), { recursive: true });
    cpSync('prisma/data/2023.1', path.join(desk, '2023.2'), { recursive: true });
    const file = path.join(desk, '2023.2', 'edition.json');
    const edition = JSON.parse(readFileSync(file, 'utf8')) as { revision: Record<string, unknown> };
    Object.assign(edition.revision, {
      number: 2,
      publishedAt: '2026-11-24T00:00:00Z',
      noteVi: 'Sửa tên.',
      noteEn: 'Name mended.',
    });
    writeFileSync(file, JSON.stringify(edition));
    const loaded = await data('load', '--from', desk);
    expect(loaded.err).toBe('');
    expect(loaded.code).toBe(0);
    const { out } = await data('list');
    expect(out).toMatch(/^ {2}2023\.1/m);
    expect(out).toMatch(/^\* 2023\.2.*Sửa tên\.$/m);
    expect(await data('log', '--verify')).toMatchObject({ code: 0 });
  });

  test.each(['check', 'load'])(
    '%s of a folder in which nothing is to be loaded says so, and is not done',
    async (command) => {
      const empty = path.join(folder, `rong-${command}`);
      mkdirSync(path.join(empty), { recursive: true });
      const log = (await data('log')).out;
      // An empty folder, one edition's own, and one that holds only what this installation hides.
      for (const from of [empty, 'prisma/data/2023.1']) {
        expect(await data(command, '--from', from)).toMatchObject({
          code: 1,
          out: '',
          err: expect.stringContaining(from),
        });
        expect((await data(command, '--from', from)).err).toContain('không có gì để nạp');
      }
      cpSync('prisma/data/mo-phong-2023.1', path.join(empty, 'mo-phong-2023.1'), { recursive: true });
      expect(await data(command, '--from', empty)).toMatchObject({
        code: 1,
        err: expect.stringContaining('SIMULATED=off'),
      });
      expect((await data('log')).out).toBe(log);
    },
  );

  test('a published revision with other content is refused, in a sentence, and nothing is written', async () => {
    const desk = path.join(folder, 'doi-lai');
    mkdirSync(desk);
    cpSync('prisma/data/register-ninh-binh', path.join(desk, 'register-ninh-binh'), { recursive: true });
    cpSync('prisma/data/2023.1', path.join(desk, '2023.1'), { recursive: true });
    const file = path.join(desk, '2023.1', 'so-nganh.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replace('342,33', '343,33'));
    const before = (await data('log')).out;
    const refused = await data('load', '--from', desk);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('2023.1');
    expect((await data('log')).out).toBe(before);
  });

  test('a last row of the log that was taken away is found too', async () => {
    const whole = readFileSync(store);
    expect((await data('rollback', '2023', '--note', 'Nhầm.')).code).toBe(0);
    for (const said of [/Store and log do not agree: rollback 2023\.1/, /no revision 2023\.2/]) {
      const writer = await openWriter(store);
      const last = await writer.audit.findFirstOrThrow({ orderBy: { id: 'desc' } });
      await writer.audit.delete({ where: { id: last.id } });
      await writer.$disconnect();
      expect(await data('log', '--verify', '--lang', 'en')).toMatchObject({
        code: 1,
        err: expect.stringMatching(said),
      });
    }
    writeFileSync(store, whole);
  });

  test('a row of the log that was changed afterwards is found', async () => {
    const writer = await openWriter(store);
    await writer.audit.updateMany({ where: { id: 2 }, data: { note: 'khác' } });
    await writer.$disconnect();
    const { code, err } = await data('log', '--verify');
    expect(code).toBe(1);
    expect(err).toContain('Dòng 2');
  });

  test('a command that is not known says what there is, exit code 2', async () => {
    expect(await data('xoa')).toMatchObject({ code: 2, err: expect.stringContaining('npm run data -- publish') });
  });

  test.each([['--help'], ['-h'], ['help'], ['publish', '--help']])(
    '%s says what there is, and is no fault',
    async (...asked) => {
      expect(await data(...asked)).toMatchObject({
        code: 0,
        err: '',
        out: expect.stringContaining('npm run data -- publish'),
      });
    },
  );

  test('an option that is not known, or has no value, is named in the reader’s own language', async () => {
    for (const args of [
      ['list', '--xoa'],
      ['publish', 'x.xlsx', '--year'],
      ['list', '--yes=co'],
    ]) {
      const { code, err } = await data(...args);
      const [first = ''] = err.split('\n');
      expect([code, first]).toEqual([2, expect.stringMatching(/^Không hiểu lệnh: --(xoa|year|yes)$/)]);
    }
  });

  test('what is not understood is said in the language asked for, however it is asked, and a language that is none is named', async () => {
    for (const args of [
      ['foo', '--lang=en'],
      ['foo', '--lang', 'en'],
    ])
      expect(await data(...args)).toMatchObject({
        code: 2,
        err: expect.stringMatching(/^The command was not understood: foo\n/),
      });
    expect(await data('list', '--lang', 'fr')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^Không hiểu lệnh: --lang fr\n/),
    });
  });

  test.each([
    ['list', 'revisions'],
    ['log --verify', 'rows'],
    ['check --from prisma/data', 'bundles'],
    ['backup', 'backup'],
    ['rollback 2022 --note x', 'message'],
    ['publish khong-co.xlsx --yes', 'problems'],
    ['export 1999', 'message'],
  ])('%s --json is one JSON document that says whether it was done', async (command, key) => {
    const { code, out } = await data(...command.split(' '), '--json');
    const answer = JSON.parse(out) as Record<string, unknown>;
    expect(answer).toMatchObject({ command: command.split(' ')[0], ok: code === 0 });
    expect(answer).toHaveProperty(key);
  });

  test('answers in English where asked, and without colours where nobody looks', async () => {
    const { out } = await data('list', '--lang', 'en');
    expect(out).toMatch(/^\* 2022\.1 +published/m);
    expect(out).not.toContain('\u001b');
  });

  test('a check of nothing, or of a folder and a file, is not understood', async () => {
    expect(await data('check')).toMatchObject({ code: 2 });
    expect(await data('check', '--from', 'prisma/data', 'x.xlsx')).toMatchObject({ code: 2 });
  });

  test('a command that is not understood is told in JSON too, where JSON was asked for', async () => {
    const { code, out } = await data('publish', '--json', '--lang', 'en');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ ok: false, message: expect.stringContaining('FILE') });
  });

  test('what is hidden is said to be hidden', async () => {
    const both = path.join(folder, 'ca-hai.db');
    const hidden = (...args: string[]) => dataWith({ DATABASE_URL: `file:${both}` }, ...args);
    expect((await dataWith({ DATABASE_URL: `file:${both}`, SIMULATED: 'on' }, 'load')).code).toBe(0);
    expect((await hidden('list')).out).toMatch(/mo-phong-2023\.2 .*\(ẩn: SIMULATED=off\)$/m);
    expect((await hidden('export', 'mo-phong-2023')).err).toContain('đang ẩn vì SIMULATED=off');
  });

  test.each([
    ['missing', null, 'Không có kho ở'],
    ['empty', '', 'chưa có gì'],
    ['damaged', 'Dear store', 'hỏng, hoặc tệp này không phải kho'],
  ])('a store that is %s is told in the reader’s language, with the file', async (name, content, said) => {
    const file = path.join(folder, `${name}.db`);
    if (content !== null) writeFileSync(file, content);
    const { code, err } = await dataWith({ DATABASE_URL: `file:${file}` }, 'list');
    expect(code).toBe(1);
    expect(err).toContain(said);
    expect(err).toContain(file);
    expect(err).not.toMatch(/There is no store|The store at/);
  });

  test('so are a copy, a setting and a folder that cannot be used', async () => {
    const copy = path.join(folder, 'ban-chep.db');
    writeFileSync(copy, 'Dear store');
    expect((await data('restore', copy)).err).toContain(`Kho ${copy} hỏng`);
    expect((await dataWith({ DATABASE_URL: 'mysql://x' }, 'list')).err).toMatch(
      /^Thiết lập DATABASE_URL không dùng được/,
    );
    const out = path.join(folder, 'khong-co', 'x.xlsx');
    expect((await data('template', '--out', out)).err).toBe(`Không có tệp hoặc thư mục ${out}.\n`);
  });

  test('an option of another command is not taken in silence', async () => {
    expect(await data('list', '--yes')).toMatchObject({ code: 2, err: expect.stringContaining('--yes') });
    expect(await data('publish', 'x.xlsx', '--year', '24')).toMatchObject({ code: 2 });
  });
});
