import { segmentsOf } from '@/lib/params/page-address';
import { parseRanking, type RankingParams } from '@/lib/params/ranking';
import { parseUnit } from '@/lib/params/unit';
import { mainCriteria } from '@/lib/scoring/measure';
import type { Lang } from '@/lib/site';
import { findEdition } from '@/lib/store/queries/editions';
import { findTier } from '@/lib/store/queries/tiers';
import { describeRanking } from '@/lib/views/score/finding';
import { findUnitContext } from '@/lib/views/unit/context';
import { buildHeadline } from '@/lib/views/unit/headline';

async function ofRanking({ edition: segment, tier: slug, criterion, lang }: RankingParams): Promise<string | null> {
  const edition = await findEdition(segment);
  const tier = edition && (await findTier(edition.id, slug));
  if (!tier || (criterion !== null && !mainCriteria(tier).some((main) => main.slug === criterion))) return null;
  return describeRanking(tier, criterion, lang);
}

/**
 * The sentence a unit's or a ranking's page opens with, by the views that draw it, over the store of this process; null where
 * there is no such page.
 */
export async function saidAt(address: string, lang: Lang): Promise<string | null> {
  const [head, ...tail] = segmentsOf(address) ?? [];
  if (head === 'don-vi') {
    const [tier, ...unit] = tail;
    const asked = parseUnit({ lang, tier, unit });
    const context = asked && (await findUnitContext(asked));
    return context && buildHeadline(context).sentence;
  }
  const [edition, tier, ...criterion] = tail;
  const asked = head === 'xep-hang' ? parseRanking({ lang, edition, tier, criterion }) : null;
  return asked && ofRanking(asked);
}

/** Whether an address is of a page that opens with such a sentence. */
export const opensWithSentence = (address: string): boolean => /^\/(?:don-vi|xep-hang)\//.test(address);

/** The sentences of many pages, in their order. */
export async function allSaid(addresses: readonly string[], lang: Lang): Promise<(string | null)[]> {
  const said: (string | null)[] = [];
  for (const address of addresses) said.push(await saidAt(address, lang));
  return said;
}
