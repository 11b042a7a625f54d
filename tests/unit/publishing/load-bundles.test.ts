import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { formatReport, loadBundles } from '@/lib/publishing/bundle/load';
import { BundleError } from '@/lib/publishing/bundle/problem';
import { brokenLink } from '@/lib/store/audit';
import { openReader, openWriter } from '@/lib/store/open';
import { copiedData } from '@/tests/unit/publishing/temporary-data';

const hashOf = async (file: string) =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const before = await readFile(file, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  await writeFile(file, after);
}

describe('loading the bundled editions', () => {
  test('loading again changes not one byte of the store', async () => {
    const { dataDir, databasePath } = await copiedData({ simulated: true });
    const first = await loadBundles({ databasePath, dataDir, simulated: true });
    expect(first.bundles.map(({ folder, status, rows }) => [folder, status, rows])).toEqual([
      ['register-mo-phong', 'loaded', 186],
      ['register-ninh-binh', 'loaded', 593],
      ['2022.1', 'loaded', 9],
      ['2023.1', 'loaded', 6],
      ['mo-phong-2022.1', 'loaded', 172],
      ['mo-phong-2023.1', 'loaded', 172],
      ['mo-phong-2023.2', 'loaded', 172],
      ['mo-phong-2025.1', 'loaded', 148],
    ]);
    const before = await hashOf(databasePath);
    const second = await loadBundles({ databasePath, dataDir, simulated: true });
    expect(new Set(second.bundles.map((bundle) => bundle.status))).toEqual(new Set(['unchanged']));
    expect(await hashOf(databasePath)).toBe(before);
    expect(formatReport(second).split('\n')).toHaveLength(8);
  });

  test('each year means its highest revision, and the audit chain holds', async () => {
    const { dataDir, databasePath } = await copiedData({ simulated: true });
    await loadBundles({ databasePath, dataDir, simulated: true });
    const store = await openReader(databasePath);
    const assessments = await store.assessment.findMany({ include: { currentRevision: true } });
    expect(Object.fromEntries(assessments.map((row) => [row.slug, row.currentRevision?.slug]))).toEqual({
      2022: '2022.1',
      2023: '2023.1',
      'mo-phong-2022': 'mo-phong-2022.1',
      'mo-phong-2023': 'mo-phong-2023.2',
      'mo-phong-2025': 'mo-phong-2025.1',
    });
    const audit = await store.audit.findMany({ orderBy: { id: 'asc' } });
    expect(audit.map((row) => row.action)).toEqual([
      'load-register',
      'load-register',
      'publish',
      'publish',
      'publish',
      'publish',
      'publish',
      'publish',
    ]);
    expect(brokenLink(audit)).toBeNull();
    const tampered = audit.map((row, index) => (index === 3 ? { ...row, note: 'changed later' } : row));
    expect(brokenLink(tampered)).toBe(3);
    await store.$disconnect();
  });

  test('without the simulated editions nothing of them is in the store', async () => {
    const { dataDir, databasePath } = await copiedData({ simulated: true });
    const report = await loadBundles({ databasePath, dataDir, simulated: false });
    expect(report.bundles.map((bundle) => bundle.folder)).toEqual(['register-ninh-binh', '2022.1', '2023.1']);
    const store = await openReader(databasePath);
    expect(await store.assessment.count({ where: { kind: 'simulated' } })).toBe(0);
    expect(await store.unit.count({ where: { register: 'mo-phong' } })).toBe(0);
    await store.$disconnect();
  });

  test('a published revision whose files changed is refused, and nothing else of that load is kept', async () => {
    const { dataDir, databasePath } = await copiedData();
    await loadBundles({ databasePath, dataDir, simulated: false });
    const before = await hashOf(databasePath);
    await edit(path.join(dataDir, '2023.1/so-nganh.csv'), (text) => text.replace('342,33', '342,34'));
    await edit(path.join(dataDir, 'register-ninh-binh/unit-facts.csv'), (text) =>
      text.replace('Yen Lam C', 'Yên Lâm C'),
    );
    const failure = await loadBundles({ databasePath, dataDir, simulated: false }).catch((error) => error);
    expect(failure).toBeInstanceOf(BundleError);
    expect(failure.problems).toMatchObject([{ file: '2023.1/edition.json', rule: 'published-differs' }]);
    expect(failure.message).toContain('không bao giờ đổi');
    expect(await hashOf(databasePath)).toBe(before);
  });

  test('at a start, what this office published stays, and the bundle of the same revision is left out in words', async () => {
    const { dataDir, databasePath } = await copiedData();
    await loadBundles({ databasePath, dataDir, simulated: false });
    await edit(path.join(dataDir, '2023.1/so-nganh.csv'), (text) => text.replace('342,33', '342,34'));
    const before = await hashOf(databasePath);
    const report = await loadBundles({ databasePath, dataDir, simulated: false, whenPublished: 'keep' });
    expect(report.bundles.map(({ folder, status }) => [folder, status])).toEqual([
      ['register-ninh-binh', 'unchanged'],
      ['2022.1', 'unchanged'],
      ['2023.1', 'kept'],
    ]);
    expect(formatReport(report)).toMatch(/^Left out {2}2023\.1 .*published here with other content, which stays$/m);
    expect(await hashOf(databasePath)).toBe(before);
  });

  test('a changed register is written over the old one and its units keep their ids', async () => {
    const { dataDir, databasePath } = await copiedData();
    await loadBundles({ databasePath, dataDir, simulated: false });
    const before = await openReader(databasePath);
    const unit = await before.unit.findFirstOrThrow({ where: { slug: 'yen-mo/yen-thang' } });
    await before.$disconnect();
    await edit(path.join(dataDir, 'register-ninh-binh/unit-facts.csv'), (text) =>
      text.replace('Yen Thang Commune', 'Yen Thang'),
    );
    const report = await loadBundles({ databasePath, dataDir, simulated: false });
    expect(report.bundles.map((bundle) => bundle.status)).toEqual(['loaded', 'unchanged', 'unchanged']);
    const after = await openReader(databasePath);
    expect(await after.unitFact.findMany({ where: { unitId: unit.id } })).toMatchObject([{ nameEn: 'Yen Thang' }]);
    expect(await after.unit.count()).toBe(593);
    expect(await after.unitFact.count()).toBe(614);
    expect(await after.succession.count()).toBe(463);
    await after.$disconnect();
  });

  test('a register that drops a unit which results cite is refused', async () => {
    const { dataDir, databasePath } = await copiedData();
    await loadBundles({ databasePath, dataDir, simulated: false });
    const before = await hashOf(databasePath);
    const store = await openWriter(databasePath);
    await store.$disconnect();
    const register = path.join(dataDir, 'register-ninh-binh');
    // Only a later office could cite a unit the bundles do not: here the bundled rows go with it.
    await edit(path.join(register, 'units.csv'), (text) => text.replace(/^so-nganh,so-tai-chinh,.*\n/m, ''));
    await edit(path.join(register, 'unit-facts.csv'), (text) => text.replace(/^so-nganh,so-tai-chinh,.*\n/m, ''));
    await edit(path.join(register, 'successions.csv'), (text) => text.replace(/^.*,so-tai-chinh,.*\n/m, ''));
    await edit(path.join(register, 'moved-slugs.csv'), (text) => text.replace(/^.*,so-tai-chinh\n/m, ''));
    await edit(path.join(dataDir, '2022.1/so-nganh.csv'), (text) => text.replace(/^so-tai-chinh,.*\n/m, ''));
    await expect(loadBundles({ databasePath, dataDir, simulated: false })).rejects.toThrow('Sở Tài Chính');
    expect(await hashOf(databasePath)).toBe(before);
  });

  test('a pointer that was rolled back stays where it is when nothing new is loaded', async () => {
    const { dataDir, databasePath } = await copiedData({ simulated: true });
    await loadBundles({ databasePath, dataDir, simulated: true });
    const writer = await openWriter(databasePath);
    const first = await writer.revision.findUniqueOrThrow({ where: { slug: 'mo-phong-2023.1' } });
    await writer.assessment.update({ where: { slug: 'mo-phong-2023' }, data: { currentRevisionId: first.id } });
    await writer.$disconnect();
    await loadBundles({ databasePath, dataDir, simulated: true });
    const store = await openReader(databasePath);
    const assessment = await store.assessment.findUnique({ where: { slug: 'mo-phong-2023' } });
    expect(assessment?.currentRevisionId).toBe(first.id);
    await store.$disconnect();
  });

  test('the hash of an edition is what sha256sum prints for its folder', async () => {
    const { dataDir, databasePath } = await copiedData();
    const { bundles } = await loadBundles({ databasePath, dataDir, simulated: false });
    const { stdout } = await promisify(execFile)('sh', ['-c', 'LC_ALL=C; sha256sum * | sha256sum'], {
      cwd: path.join(dataDir, '2023.1'),
      env: { ...process.env, LC_ALL: 'C' },
    });
    expect(bundles.find((bundle) => bundle.folder === '2023.1')?.hash).toBe(stdout.slice(0, 64));
  });

  test('a tree of criteria keeps its parents and its order', async () => {
    const { dataDir, databasePath } = await copiedData();
    await edit(path.join(dataDir, '2023.1/edition.json'), (text) =>
      text.replace(
        /(\{ "slug": "the-che-so")/,
        '{ "slug": "nhan-thuc-so-1", "vi": "Một", "en": "One", "maximum": "0", "parent": "nhan-thuc-so" },\n$1',
      ),
    );
    await loadBundles({ databasePath, dataDir, simulated: false });
    const store = await openReader(databasePath);
    const child = await store.criterion.findFirstOrThrow({
      where: { slug: 'nhan-thuc-so-1' },
      include: { parent: true },
    });
    expect(child).toMatchObject({ maximum: 0, position: 1, parent: { slug: 'nhan-thuc-so', position: 0 } });
    await store.$disconnect();
  });
});
