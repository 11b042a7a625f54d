import { PAGES } from '@/lib/params/addresses';
import { parsePageAddress, readPage } from '@/lib/params/page-address';
import type { RankingParams } from '@/lib/params/ranking';
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
async function saidAt(address: string, lang: Lang): Promise<string | null> {
  const page = parsePageAddress(address, '');
  const unit = page && readPage(PAGES.unit, page);
  if (unit) {
    const context = await findUnitContext({ ...unit, lang });
    return context && buildHeadline(context).sentence;
  }
  const ranking = page && readPage(PAGES.ranking, page);
  return ranking && ofRanking({ ...ranking, lang });
}

/** Whether an address is of a page that opens with such a sentence. */
export function opensWithSentence(address: string): boolean {
  const page = parsePageAddress(address, '');
  return page !== null && (readPage(PAGES.unit, page) ?? readPage(PAGES.ranking, page)) !== null;
}

/** The sentences of many pages, in their order. */
export async function allSaid(addresses: readonly string[], lang: Lang): Promise<(string | null)[]> {
  const said: (string | null)[] = [];
  for (const address of addresses) said.push(await saidAt(address, lang));
  return said;
}
