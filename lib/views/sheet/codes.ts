import { fingerprintRow } from '@/lib/fingerprint';
import { isCode, type ReadCode, sheetCode } from '@/lib/sheet/code';
import { type EditionRow, listRevisions } from '@/lib/store/queries/editions';
import { listTiers, type ResultRow, type TierEdition } from '@/lib/store/queries/tiers';
import { fingerprintOf } from '@/lib/views/edition/fingerprint';

/** The code of every row of a revision, and the revision's own fingerprint. */
export interface RevisionCodes {
  readonly fingerprint: string;
  /** By `rowKey`: the same row may be read twice while the store's file is young. */
  readonly codes: ReadonlyMap<string, string>;
}

/** Names a row within its revision. */
export const rowKey = (tier: string, { sourceRow }: Pick<ResultRow, 'sourceRow'>): string => `${tier} ${sourceRow}`;

// A revision's tiers are one state that never changes: what was worked out of them goes with them.
const known = new WeakMap<readonly TierEdition[], RevisionCodes>();

export async function codesOf(edition: EditionRow): Promise<RevisionCodes> {
  const tiers = await listTiers(edition.id);
  const before = known.get(tiers);
  if (before) return before;
  const fingerprint = await fingerprintOf(edition);
  const codes = new Map(
    tiers.flatMap((tier) =>
      tier.rows.map(
        (row) =>
          [rowKey(tier.tier, row), sheetCode(edition.slug, fingerprintRow(fingerprint, tier.tier, row))] as const,
      ),
    ),
  );
  const made = { fingerprint, codes };
  known.set(tiers, made);
  return made;
}

/** The row a code stands for, among all revisions, also those replaced or withdrawn; null where none has it. */
export async function findCoded(
  code: ReadCode,
): Promise<{ readonly edition: EditionRow; readonly tier: TierEdition; readonly row: ResultRow } | null> {
  const editions = (await listRevisions()).filter(({ slug }) => code.edition === null || slug === code.edition);
  for (const edition of editions) {
    const { codes } = await codesOf(edition);
    for (const tier of await listTiers(edition.id)) {
      const row = tier.rows.find((other) => isCode(codes.get(rowKey(tier.tier, other)) ?? '', code));
      if (row) return { edition, tier, row };
    }
  }
  return null;
}
