import { fingerprintRevision } from '@/lib/fingerprint';
import type { EditionRow } from '@/lib/store/queries/editions';
import { listTiers, type TierEdition } from '@/lib/store/queries/tiers';

// A revision's tiers are one state that never changes: what was worked out of them goes with them.
const known = new WeakMap<readonly TierEdition[], string>();

/** The hash of everything a revision says. */
export async function fingerprintOf(edition: EditionRow): Promise<string> {
  const tiers = await listTiers(edition.id);
  const before = known.get(tiers);
  if (before !== undefined) return before;
  const made = fingerprintRevision(edition, tiers);
  known.set(tiers, made);
  return made;
}
