import { expect, test } from 'vitest';
import { listRevisions } from '@/lib/store/queries/editions';
import { buildApiDocs } from '@/lib/views/api/docs';
import { findReconciliation } from '@/lib/views/reconciliation/reconciliation';
import { mustRun } from '../../run-command';

test('the command the guide and the reconciliation give prints the SHA-256 of an edition’s files', async () => {
  for (const lang of ['vi', 'en'] as const) {
    const edition = (await buildApiDocs(lang)).shapes.find(({ name }) => name === 'Edition');
    const meaning = edition?.fields.find(({ name }) => name === 'source_file.sha256')?.meaning ?? '';
    for (const { slug, sourceSha256 } of await listRevisions()) {
      const { facts = [] } = (await findReconciliation(lang, slug)) ?? {};
      const command = facts.find(({ value }) => value.includes('sha256sum'))?.value ?? '';
      expect(meaning).toContain(command);
      const printed = mustRun('sh', ['-c', command], { cwd: `prisma/data/${slug}` });
      expect([slug, printed.split(' ')[0]]).toEqual([slug, sourceSha256]);
    }
  }
});
