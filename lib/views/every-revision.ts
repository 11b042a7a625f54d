import { type EditionRow, findEdition, listCurrentEditions } from '@/lib/store/queries/editions';

/** Every revision of every visible assessment, newest year first, oldest revision of a year last. */
export async function listEveryRevision(): Promise<EditionRow[]> {
  const found: EditionRow[] = [];
  for (const current of await listCurrentEditions()) {
    for (const revision of current.revisions.toReversed()) {
      const edition = revision.slug === current.slug ? current : await findEdition(revision.slug);
      if (edition) found.push(edition);
    }
  }
  return found;
}
