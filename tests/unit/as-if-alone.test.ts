import { expect, test, vi } from 'vitest';

test('a test file finds nothing of the one before it in its process', async () => {
  const [{ holdBack }, { keepFilesIn }] = await Promise.all([
    import('@/lib/store/held-back'),
    import('@/lib/kept-files'),
  ]);
  const { DATABASE_URL } = process.env;
  Object.assign(process.env, { DATABASE_URL: 'file:of-the-file-before.db', OF_THE_FILE_BEFORE: 'yes' });
  holdBack(new Set(['2023.1']));
  keepFilesIn('tests/.tmp/of-the-file-before');
  Object.assign(globalThis, { __storeRemembered: { state: 'of the file before' } });

  vi.resetModules();
  await import('./as-if-alone');

  const [{ heldBack }, { keptFiles }] = await Promise.all([
    import('@/lib/store/held-back'),
    import('@/lib/kept-files'),
  ]);
  expect([process.env.DATABASE_URL, process.env.OF_THE_FILE_BEFORE]).toEqual([DATABASE_URL, undefined]);
  expect(heldBack()).toEqual(new Set());
  expect(keptFiles()).toBeNull();
  expect('__storeRemembered' in globalThis).toBe(false);
});
