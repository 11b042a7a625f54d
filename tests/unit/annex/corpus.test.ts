import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeProblem } from '@/lib/annex/describe';
import type { AnnexProblem } from '@/lib/annex/problem';
import { readSubmission } from '@/lib/publishing/desk/submitted-annex';
import { freshStore } from '../fresh-store';
import type { Case } from './corpus/case';
import { FILE_CASES } from './corpus/files';
import { LAYOUT_CASES } from './corpus/layouts';
import { LIST_CASES } from './corpus/lists';
import { LOSS_CASES } from './corpus/losses';

// Annexes as offices send them, each with the whole report it gets.

const folder = mkdtempSync(path.join(os.tmpdir(), 'phu-luc-'));

beforeAll(async () => {
  const databasePath = path.join(folder, 'store.db');
  await freshStore(databasePath, { simulated: false });
  process.env.DATABASE_URL = `file:${databasePath}`;
  process.env.SIMULATED = 'off';
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function shorten({ rule, sheet, cell, value }: AnnexProblem): string {
  const place = [sheet, cell].filter((part) => part !== null).join('!');
  return [rule, place, value === null ? '' : `“${value}”`].filter((part) => part !== '').join(' ');
}

async function submit({ files, asked, newUnits }: Case, index: number) {
  const own = path.join(folder, String(index));
  const paths: string[] = [];
  mkdirSync(own, { recursive: true });
  for (const [name, bytes] of Object.entries(await files())) {
    writeFileSync(path.join(own, name), bytes);
    paths.push(path.join(own, name));
  }
  const acceptedUnits = newUnits === undefined ? null : path.join(own, 'don-vi-moi.csv');
  if (acceptedUnits !== null) writeFileSync(acceptedUnits, newUnits ?? '');
  return readSubmission({ files: paths, year: asked?.year ?? null, tier: asked?.tier ?? null, acceptedUnits });
}

const CASES = [...FILE_CASES, ...LIST_CASES, ...LOSS_CASES, ...LAYOUT_CASES];

describe('the desk reads an annex as it is sent and names everything that is wrong', () => {
  test.each(CASES.map((entry, index) => [entry.name, entry, index] as const))(
    '%s',
    { timeout: 120_000 },
    async (_, entry, index) => {
      const { problems, content } = await submit(entry, index);
      expect(problems.list.map(shorten).sort()).toEqual([...entry.report].sort());
      if (!problems.hasErrors) expect(content?.tiers.some(({ results }) => results.length > 0)).toBe(true);
      const [rule, text] = entry.advice ?? [];
      for (const lang of ['vi', 'en'] as const) {
        for (const problem of problems.list) {
          const { what, todo, place } = describeProblem(problem, lang);
          expect([what, todo, place].every((part) => part.length > 3 && !/undefined|\[object/.test(part))).toBe(true);
          if (lang === 'vi' && problem.rule === rule) expect(`${what} ${todo}`).toContain(text);
        }
      }
    },
  );

  test('there are more than forty', () => expect(CASES.length).toBeGreaterThan(40));
});
