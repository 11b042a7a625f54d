import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { auditEntry, auditHash, FIRST_HASH } from '@/lib/store/audit';
import { runMeanwhile } from '../../run-command';
import { withChangedStore } from './changed-store';
import { bytesOf } from './every-file';

// kiem-chung.mjs, as a reader runs it: against a site, and against one that shows something else than was published.

const EDITION = 'mo-phong-2023.2';
const FILE = `/tai-ve/${EDITION}/so-nganh.json`;

/** Instead of an answer of the site: another text, or a status alone. */
type Instead = (address: string, text: string) => string | number;

const listen = (server: Server) =>
  new Promise<string>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });

/** What the site answers, each address once: it is what a site answers instead that differs. */
const known = new Map<string, Promise<string | null>>();

async function prove(instead: Instead, edition = EDITION) {
  const server = createServer(async (req, res) => {
    const address = req.url ?? '';
    const key = `${process.env.DATABASE_URL} ${address}`;
    const given = known.get(key) ?? bytesOf(address).then(String, () => null);
    known.set(key, given);
    const text = await given;
    const answer = text === null ? 404 : instead(address, text);
    if (typeof answer === 'number') res.writeHead(answer).end('Not now');
    else res.end(answer);
  });
  const origin = await listen(server);
  onTestFinished(() => void server.close());
  const ended = await runMeanwhile(process.execPath, ['lib/open-data/kiem-chung.mjs', origin, edition]);
  server.closeAllConnections();
  return ended;
}

type Row = Record<string, unknown>;
/** A file of a list with its rows changed. */
const forged =
  (change: (rows: Row[]) => Row[]): Instead =>
  (address, text) => {
    if (address !== FILE) return text;
    const file = JSON.parse(text) as { rows: Row[] };
    return JSON.stringify({ ...file, rows: change(file.rows) });
  };
const inFirst = (more: Row) => forged(([first, ...rest]) => [{ ...first, ...more }, ...rest]);
const asItIs: Instead = (_, text) => text;

describe('what is shown as it was published is proved', { timeout: 120_000 }, () => {
  test.for(['2022.1', '2023.1', 'mo-phong-2023.2'])('%s', async (edition) => {
    const { code, out, err } = await prove(asItIs, edition);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/say what was sealed, cell by cell; ranks, percentages and bands were worked out anew\n/);
    // What it did not prove it says: the sealed text has the unit above by its word, not by its name.
    expect(out).toMatch(/not proved, the sealed text has no such column: parent_name\n$/);
  });
});

describe('what is shown otherwise is named', { timeout: 120_000 }, () => {
  test('every score, percentage, rank and criterion forged at once, and a unit made up', async () => {
    const { code, err } = await prove(
      forged((rows) => [
        ...rows.map((row) => ({ ...row, score: 1, percent: 99, rank: 1, the_che_so: 50 })),
        { ...rows[0], unit_name: 'Sở Bịa Đặt', name_as_printed: 'Sở Bịa Đặt', source_row: 999 },
      ]),
    );
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/^✗ so-nganh, row \d+, .+ is (1|99|50), and by what was sealed /),
    ]);
  });

  const figures: (readonly [column: string, value: unknown])[] = [
    ...([
      ['score', 1],
      ['score_printed', '1'],
      ['percent', 99],
      ['missing', 'empty'],
      ['rank_computed', 7],
    ] as const),
    ...([
      ['tied', true],
      ['unit_name', 'Sở Bịa Đặt'],
      ['the_che_so', 50],
      ['the_che_so_maximum', 51],
    ] as const),
  ];
  test('each figure of a row, in whichever of its forms', async () => {
    for (const [column, value] of figures) {
      const { code, err } = await prove(inFirst({ [column]: value }));
      const said = expect.stringContaining(`: ${column} is ${value}, and by what was sealed `);
      expect([code, err], column).toEqual([1, said]);
    }
  });

  test('a row too many, one too few, one twice, and one without a cell', async () => {
    const made = await prove(forged((rows) => [...rows, { ...rows[0], name_as_printed: 'Sở Bịa Đặt' }]));
    expect([made.code, made.err]).toEqual([1, expect.stringContaining('Sở Bịa Đặt is shown and was not sealed')]);
    const left = await prove(forged((rows) => rows.slice(1)));
    expect([left.code, left.err]).toEqual([1, expect.stringContaining('was sealed and is not shown')]);
    const twice = await prove(forged((rows) => [...rows, rows[0] ?? {}]));
    expect([twice.code, twice.err]).toEqual([1, expect.stringContaining('or is shown twice')]);
    const bare = await prove(forged((rows) => rows.map(({ score: _, ...row }) => row)));
    expect([bare.code, bare.err]).toEqual([1, expect.stringContaining('score is undefined')]);
  });

  test('a column it does not know is said to be unproved', async () => {
    const { code, out } = await prove(inFirst({ merit: 'best of all' }));
    expect([code, out]).toEqual([0, expect.stringContaining('no such column: parent_name, merit')]);
  });

  test('a log, or a sealed text, that was changed', async () => {
    const log = await prove((address, text) =>
      address.endsWith('nhat-ky.jsonl') ? text.replace('2022.1', '2022.9') : text,
    );
    expect([log.code, log.err]).toEqual([1, expect.stringMatching(/^✗ row \d+ of the log was changed/)]);
    const sealed = await prove((address, text) => (address.endsWith('niem-phong.jsonl') ? `${text}\n` : text));
    expect([sealed.code, sealed.err]).toEqual([1, `✗ ${EDITION} is not as it was sealed\n`]);
  });
});

describe('what a decision may say of a list is worked out as the site does', { timeout: 120_000 }, () => {
  const bands = [
    { slug: 'tot', name: { vi: 'Tốt', en: 'Good' }, from: 300_000 },
    { slug: 'kha', name: { vi: 'Khá', en: 'Fair' }, from: 250_000 },
    { slug: 'yeu', name: { vi: 'Yếu', en: 'Weak' }, from: null },
  ];
  withChangedStore(async (store) => {
    const of = (tier: string) => ({ tier, revision: { slug: EDITION } });
    const tier = (slug: string, data: object) => store.revisionTier.updateMany({ where: of(slug), data });
    await tier('so-nganh', { bands: JSON.stringify(bands), scale: 'percent' });
    await tier('cap-xa', { rankScope: 'parent' });
    await tier('cap-huyen', { variant: 'lon', variantVi: 'lớn', variantEn: 'large', decimals: 4 });
    const some = await store.result.findMany({ where: { tier: of('so-nganh') }, orderBy: { id: 'asc' }, take: 6 });
    const row = (at: number, data: object) => store.result.update({ where: { id: some[at]?.id ?? 0 }, data });
    await row(0, { officialRank: null, unranked: true });
    await row(1, { officialRank: null, total: some[2]?.total ?? null });
    await row(2, { officialRank: null, band: 'yeu' });
    await row(3, { officialRank: null, total: null, totalPrinted: null, missing: 'not-assessed' });
    await row(4, { unitId: null });
    await store.score.deleteMany({ where: { resultId: some[3]?.id ?? 0 } });
    const wide = await store.result.findMany({ where: { tier: of('cap-xa') }, orderBy: { id: 'asc' }, take: 40 });
    for (const { id } of wide) await store.result.update({ where: { id }, data: { officialRank: null } });
  });
  test('bands, a scale, ranks within a district, groups of a tier, units unranked, not assessed, unknown', async () => {
    const seal = createHash('sha256')
      .update(await bytesOf(`/tai-ve/${EDITION}/niem-phong.jsonl`))
      .digest('hex');
    const entry = {
      at: '2026-11-29T00:00:00Z',
      action: 'publish',
      revision: EDITION,
      note: null,
      sourceSha256: null,
      seal,
    };
    const log = { hash: auditHash(FIRST_HASH, entry), previous_hash: FIRST_HASH, entry: auditEntry(entry) };
    const { code, out, err } = await prove((address, text) =>
      address.endsWith('nhat-ky.jsonl') ? `${JSON.stringify(log)}\n` : text,
    );
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`172 rows of 3 JSON files`);
  });
});

describe('what could not be read is no fault of what was published', { timeout: 120_000 }, () => {
  test.for(['/tai-ve/nhat-ky.jsonl', `/tai-ve/${EDITION}/niem-phong.jsonl`, FILE])('%s', async (place) => {
    for (const status of [404, 503]) {
      const { code, out, err } = await prove((address, text) => (address === place ? status : text));
      const said = expect.stringMatching(new RegExp(`^\\? .+${place} answers ${status}\\n$`));
      expect([code, out, err]).toEqual([2, '', said]);
    }
  });

  test('a page in place of a file', async () => {
    const { code, out, err } = await prove((address, text) => (address === FILE ? '<html>' : text));
    expect([code, out, err]).toEqual([2, '', expect.stringMatching(/^\? .+ could not be read: .+\n$/)]);
  });

  test('a host nobody answers at, and no host at all', async () => {
    const run = (...args: string[]) => runMeanwhile(process.execPath, ['lib/open-data/kiem-chung.mjs', ...args]);
    const nobody = await run('http://127.0.0.1:1', EDITION);
    expect([nobody.code, nobody.err]).toEqual([
      2,
      expect.stringMatching(/^\? http:\/\/127\.0\.0\.1:1 could not be read: .+\n$/),
    ]);
    const none = await run('so-lieu', EDITION);
    expect([none.code, none.err]).toEqual([2, expect.stringMatching(/^\? so-lieu could not be read: .+\n$/)]);
    for (const args of [[], ['https://so-lieu.example.vn']])
      expect(await run(...args)).toEqual({ code: 2, out: '', err: 'node kiem-chung.mjs https://… 2023.1\n' });
  });
});
