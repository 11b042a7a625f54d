import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { USAGE } from '@/lib/publishing/usage';
import { MAX_TEXT_LENGTH } from '@/lib/site';
import { freshStore } from '../fresh-store';
import { dataCommand } from './data-command';

// Every option with every command: it is used, or it is refused. None is passed over in silence.

const folder = mkdtempSync(path.join(os.tmpdir(), 'tuy-chon-'));
const at = (name: string) => path.join(folder, name);
const settings = { DATABASE_URL: `file:${at('store.db')}`, SIMULATED: 'off', DATA_DIR: at('nothing') };
const data = (...args: readonly string[]) => dataCommand(settings, ...args);

vi.setConfig({ testTimeout: 60_000 });
beforeAll(async () => {
  await freshStore(at('store.db'), { simulated: false });
  writeFileSync(at('list.csv'), 'TT;Đơn vị;Tổng điểm;Xếp hạng\n1;Huyện Gia Viễn;358,17;1\n');
  writeFileSync(
    at('units.csv'),
    'tier,slug,from,code,name_vi,name_en,type\nso-nganh,so-moi,2026-01-01,so-moi,Sở Mới,New,Sở\n',
  );
  writeFileSync(at('tiles.csv'), 'unit,group\na,b\n');
  writeFileSync(at('province.csv'), 'code,name,type,parent\n1,A,Huyện,\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LONG = 'x'.repeat(MAX_TEXT_LENGTH + 1);

/** A value of each option that no command which looks at it can do anything with; of a switch, that it is on. */
const USELESS: Readonly<Record<string, readonly string[]>> = {
  from: ['--from', at('nothing-there')],
  verify: ['--verify'],
  to: ['--to', '1999.9'],
  note: ['--note', LONG],
  'note-en': ['--note-en', LONG],
  year: ['--year', '99'],
  tier: ['--tier', 'cap-lang'],
  'as-of': ['--as-of', 'hom-qua'],
  out: ['--out', at('x.pdf')],
  against: ['--against', '1999.9'],
  yes: ['--yes'],
  confirm: ['--confirm', 'x'],
  'accept-new-units': ['--accept-new-units', at('nothing-there.csv')],
  fixes: ['--fixes', at('nothing-there.csv')],
  register: ['--register', 'khong-co'],
  name: ['--name', LONG],
  'name-en': ['--name-en', LONG],
  source: ['--source', 'ftp://x'],
};

/** What only says yes: there is no value of it that is wrong. */
const SWITCHES = ['verify', 'yes', 'confirm'];

const ANNEX = ['tier', 'year', 'as-of', 'accept-new-units', 'fixes'];
const CSV = [at('list.csv'), '--year', '2023', '--tier', 'cap-huyen'];

/** What each command is given, the options it takes, and those that it takes and another line tries. */
const COMMANDS: readonly (readonly [readonly string[], readonly string[], (readonly string[])?])[] = [
  [['template'], ['tier', 'year', 'as-of', 'out']],
  [['check', at('list.csv')], ANNEX, ['from']],
  [['check'], ['from'], ANNEX],
  [['diff', ...CSV], ['against'], ANNEX],
  [['diff', at('list.csv')], ANNEX, ['against']],
  [
    ['publish', at('list.csv')],
    [...ANNEX, 'note', 'note-en', 'yes', 'confirm'],
  ],
  [['export', '2023.1'], ['out']],
  [['rollback', '2023', '--note', 'Vì.'], ['to'], ['note', 'note-en']],
  [['rollback', '2023'], ['note', 'note-en'], ['to']],
  [
    ['withdraw', '2023.1'],
    ['note', 'note-en'],
  ],
  [['list'], []],
  [['log'], ['verify']],
  [['backup'], []],
  [
    ['restore', at('list.csv')],
    ['note', 'note-en', 'yes'],
  ],
  [['readings'], []],
  [['readings', 'forget', 'cap-xa', '--note', 'Vì.'], ['register'], ['note']],
  [['readings', 'forget', 'cap-xa'], ['note'], ['register']],
  [['doctor'], []],
  [['load'], ['from']],
  [
    ['tiles', at('tiles.csv')],
    ['tier', 'as-of', 'out'],
  ],
  [
    ['province', 'init', at('province.csv'), '--register', 'a'],
    ['name', 'name-en', 'as-of', 'source'],
    ['register', 'out'],
  ],
  [
    ['units', at('units.csv')],
    ['as-of', 'register', 'note', 'yes'],
  ],
  [
    ['units', 'check', at('units.csv')],
    ['as-of', 'register'],
  ],
  [
    ['units', 'export'],
    ['as-of', 'register', 'out'],
  ],
  [['units', 'list'], ['register']],
  [
    ['units', 'rollback', '1'],
    ['register', 'note'],
  ],
];

describe.each(COMMANDS.map(([command, takes, besides = []]) => ({ line: command.join(' '), command, takes, besides })))(
  '$line',
  ({ command, takes, besides }) => {
    const name = command.filter((word) => !word.startsWith('/') && !/^\d/.test(word));
    const foreign = Object.keys(USELESS).filter((option) => ![...takes, ...besides].includes(option));

    test('refuses every other option, and says what it takes', async () => {
      for (const option of foreign) {
        const { code, err } = await data(...command, ...(USELESS[option] ?? []));
        expect([code, err.split('\n')[0]]).toEqual([2, expect.stringContaining(`--${option}`)]);
        expect(err.split('\n')[1]).toMatch(new RegExp(`^${name[0]}.* chỉ nhận: .*--lang, --json\\.$`));
      }
    });

    test.each(takes.filter((option) => !SWITCHES.includes(option)))(
      'uses --%s: what is no value of it is refused',
      async (option) => {
        const { code, err } = await data(...command, ...(USELESS[option] ?? []));
        expect(code).toBeGreaterThan(0);
        // By its own name or value, never for something else that is wrong with the line.
        const value = USELESS[option]?.at(-1) ?? '';
        expect(err.split('\n\n')[0]).toMatch(new RegExp(`${value.slice(0, 30).replaceAll('.', '\\.')}|nothing-there`));
      },
    );
  },
);

test('every option that usage names is tried', () => {
  const named = [...USAGE.vi.matchAll(/--([a-z-]+)/g)].flatMap(([, option = '']) =>
    option.startsWith('-') ? [] : [option],
  );
  expect(new Set(named)).toEqual(new Set([...Object.keys(USELESS), 'lang', 'json']));
});

test('an option that is given twice is not settled by which was last', async () => {
  const { code, err } = await data('check', at('list.csv'), '--year', '2023', '--year', '2024');
  expect([code, err.split('\n')[0]]).toEqual([2, 'Không hiểu lệnh: --year --year']);
});
