import { expect, onTestFinished, test } from 'vitest';
import { inLong } from '../long';
import { serveTwo } from '../soak/served';
import { soak } from '../soak/soak';

/** Enough for each act and misfortune to come twice; `npm run soak` takes its time. */
const SECONDS = inLong(120, 40);

test('while revisions come and go, processes die and the store is locked, no answer is wrong or of two revisions', async () => {
  const site = await serveTwo('soak');
  onTestFinished(() => site.stop());
  const verdict = await soak({ site, seconds: SECONDS, disk: null, log: () => undefined });
  expect(verdict).toMatchObject({ wrong: [], store: [], fullDisk: null });
  expect(verdict.killed).toBeGreaterThan(0);
  expect(verdict.locked).toBeGreaterThan(0);
  expect(verdict.published).toBeGreaterThan(1);
  expect(verdict.answers).toBeGreaterThan(verdict.refused);
}, 600_000);
