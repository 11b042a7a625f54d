import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { examineStore } from '@/lib/store/examine';
import type { PrismaClient } from '@/lib/store/generated/client';
import { openWriter } from '@/lib/store/open';
import { ACCEPTED_EVIDENCE } from '@/lib/store/write-register';
import { runCommand } from '../../run-command';
import { freshStore } from '../fresh-store';

const folder = mkdtempSync(path.join(os.tmpdir(), 'kham-'));
const pristine = path.join(folder, 'pristine.db');
const store = path.join(folder, 'store.db');

beforeAll(() => freshStore(pristine, { simulated: false }));
beforeEach(() => copyFileSync(pristine, store));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function change(work: (client: PrismaClient) => Promise<unknown>): Promise<void> {
  const client = await openWriter(store);
  await work(client);
  await client.$disconnect();
}

function doctor(...args: string[]) {
  const env = { ...process.env, DATABASE_URL: `file:${store}`, SIMULATED: 'off' };
  return runCommand(process.execPath, ['lib/run.mjs', 'lib/publishing/main.ts', 'doctor', ...args], { env });
}

describe('doctor', { timeout: 120_000 }, () => {
  test('finds nothing in a store that is well, and draws every picture', () => {
    const { code, out } = doctor('--json');
    const answer = JSON.parse(out) as { ok: boolean; findings: Record<string, string[]> };
    expect(code).toBe(0);
    expect(answer.ok).toBe(true);
    expect(Object.keys(answer.findings)).toContain('pictures');
    expect(Object.values(answer.findings).flat()).toEqual([]);
  });

  test('names a row of the log that was changed', async () => {
    await change((client) => client.audit.updateMany({ where: { id: 2 }, data: { note: 'khác' } }));
    expect((await examineStore(store)).brokenLog).toBe(2);
  });

  test('names a result without a unit', async () => {
    await change((client) =>
      client.result.updateMany({ where: { nameAsPrinted: 'Sở Nội vụ' }, data: { unitId: null } }),
    );
    expect((await examineStore(store)).unmatched).toContainEqual(
      expect.stringMatching(/^2023\.1 so-nganh, \d+: Sở Nội vụ$/),
    );
  });

  test('names a revision whose file is not the one the log has', async () => {
    await change((client) =>
      client.revision.updateMany({ where: { slug: '2023.1' }, data: { sourceSha256: '0'.repeat(64) } }),
    );
    expect((await examineStore(store)).unlogged).toEqual(['2023.1']);
  });

  test('names a year that leads nowhere and a commune without its tile', async () => {
    await change((client) =>
      client.assessment.updateMany({ where: { slug: '2022' }, data: { currentRevisionId: null } }),
    );
    await change((client) => client.tile.deleteMany({ where: { unit: { slug: 'ninh-binh/dong-thanh' } } }));
    const found = await examineStore(store);
    expect(found.withoutCurrent).toEqual(['2022']);
    expect(found.untiled).toEqual([expect.stringContaining('(14320)')]);
  });

  test('takes a commune of the office’s own without a tile for no fault', async () => {
    const where = { slug: 'ninh-binh/dong-thanh' };
    await change((client) => client.tile.deleteMany({ where: { unit: where } }));
    await change((client) => client.unit.updateMany({ where, data: { evidence: ACCEPTED_EVIDENCE } }));
    const found = await examineStore(store);
    expect(found.untiled).toEqual([]);
    expect(found.acceptedUntiled).toEqual([expect.stringContaining('(14320)')]);
  });

  test('names a withdrawal nobody did, and a year that was pointed elsewhere', async () => {
    await change((client) => client.revision.updateMany({ where: { slug: '2022.1' }, data: { status: 'withdrawn' } }));
    expect((await examineStore(store)).untold).toEqual(['2022.1 withdrawn']);
  });

  test('says in a sentence that a file is damaged, and ends with 1', () => {
    const bytes = readFileSync(pristine);
    writeFileSync(
      store,
      Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(4096 * 6, 0x5a), bytes.subarray(4096 * 7)]),
    );
    const { code, err } = doctor();
    expect(code).toBe(1);
    expect(err).toContain(store);
    expect(err).not.toContain('    at ');
  });
});
