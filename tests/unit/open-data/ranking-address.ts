import { PAGES } from '@/lib/params/addresses';
import { parsePageAddress, readPage } from '@/lib/params/page-address';
import { findEdition } from '@/lib/store/queries/editions';
import { findRanking } from '@/lib/views/ranking/ranking';

/** The view of a ranking's address, as its route finds it, and the revision it shows. */
export async function parseRankingAddress(address: string) {
  const { pathname, search } = new URL(address, 'http://site.invalid');
  const page = parsePageAddress(pathname, search);
  const params = page && readPage(PAGES.ranking, page);
  const view = params && (await findRanking(params));
  const edition = params && (await findEdition(params.edition));
  if (!view || !edition) throw new Error(`No ranking at ${address}`);
  return { view, pinned: edition.slug };
}
