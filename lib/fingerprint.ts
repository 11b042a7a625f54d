import { createHash } from 'node:crypto';
import type { Measured, ScoreRow, TierRows } from '@/lib/scoring/types';

// What a published revision says, as one text that depends on nothing but that, and its SHA-256. Whoever holds the same
// figures comes to the same hash; a log of publications may chain them.

/** What a revision says of itself. */
export interface RevisionFacts {
  readonly slug: string;
  readonly decisionNumber: string | null;
  /** ISO text, only as precise as the source. */
  readonly decisionDate: string | null;
  readonly sourceSha256: string;
}

type Canonical = string | number | boolean | null | readonly Canonical[];

const byText =
  <T>(textOf: (item: T) => string) =>
  (a: T, b: T) => {
    const [one, other] = [textOf(a), textOf(b)];
    return one < other ? -1 : one > other ? 1 : 0;
  };

/** What stands for the rank of a unit that the decision gives none, which is more than that none is printed. */
const UNRANKED = 'unranked';

const measured = ({ points, printed, missing }: Measured): Canonical => [points, printed, missing];

/** A row as its decision prints it: nothing of the register, whose names and codes have a life of their own. */
export function canonicalRow(row: ScoreRow): Canonical {
  const scores = Object.entries(row.scores).toSorted(byText(([slug]) => slug));
  return [
    row.sourceRow,
    row.nameAsPrinted,
    row.unranked ? UNRANKED : row.officialRank,
    measured(row.total),
    scores.map(([slug, score]): Canonical => [slug, measured(score)]),
    row.noteVi ?? null,
    row.noteEn ?? null,
  ];
}

function canonicalTier(tier: TierRows): Canonical {
  const criteria = tier.criteria.toSorted(byText(({ slug }) => slug));
  return [
    tier.tier,
    tier.complete,
    tier.maximum,
    tier.tieRule ?? null,
    criteria.map(({ slug, parentSlug, position, maximum }): Canonical => [slug, parentSlug, position, maximum]),
    tier.rows.toSorted((a, b) => a.sourceRow - b.sourceRow).map(canonicalRow),
  ];
}

/** The SHA-256 of a text, in hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The hash of everything a revision says: the same figures, whatever order they are stored in, have the same one. */
export function fingerprintRevision(facts: RevisionFacts, tiers: readonly TierRows[]): string {
  return sha256(
    JSON.stringify([
      'revision/1',
      facts.slug,
      facts.decisionNumber,
      facts.decisionDate,
      facts.sourceSha256,
      tiers.toSorted(byText(({ tier }) => tier)).map(canonicalTier),
    ]),
  );
}

/** The hash of one row of a revision: another one when anything of the revision is another. */
export function fingerprintRow(revision: string, tier: string, row: ScoreRow): string {
  return sha256(JSON.stringify(['row/1', revision, tier, canonicalRow(row)]));
}
