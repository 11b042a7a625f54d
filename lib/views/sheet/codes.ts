import { codeHash, isCode, type ReadCode, sheetCode } from '@/lib/sheet/code';
import { type EditionRow, listRevisions } from '@/lib/store/queries/editions';
import { listTiers, type ResultRow, type TierEdition } from '@/lib/store/queries/tiers';

/** The code of a row's sheet: another one when anything its publication says is another. */
export function codeOf({ slug, sealed, sourceSha256 }: EditionRow, tier: string, { sourceRow }: ResultRow): string {
  // What was published before there were seals is told apart by its file.
  return sheetCode(slug, codeHash(sealed?.seal ?? sourceSha256, tier, sourceRow));
}

/** The row a code stands for, among all revisions, also those replaced or withdrawn; null where none has it. */
export async function findCoded(
  code: ReadCode,
): Promise<{ readonly edition: EditionRow; readonly tier: TierEdition; readonly row: ResultRow } | null> {
  const editions = (await listRevisions()).filter(({ slug }) => code.edition === null || slug === code.edition);
  for (const edition of editions) {
    for (const tier of await listTiers(edition.id)) {
      const row = tier.rows.find((other) => isCode(codeOf(edition, tier.tier, other), code));
      if (row) return { edition, tier, row };
    }
  }
  return null;
}
