import { currentSettings } from '@/lib/env';
import { parameterProblem, toProblem } from '@/lib/http/problem';
import { OPEN_HEADERS, respondFile, respondProblem } from '@/lib/http/respond';
import { simulatedRegister } from '@/lib/open-data/simulated';
import { dataPaths } from '@/lib/params/data-paths';
import { decodeSegment } from '@/lib/params/decode';
import { type FeedParams, parseFeed } from '@/lib/params/feed';
import { readClosedQuery } from '@/lib/params/query';
import { findMovedSlug, findUnit } from '@/lib/store/queries/units';
import { findFeed } from '@/lib/views/feeds/feeds';

/** Feeds of simulated editions and fictional units are kept out of search engines like their pages. */
async function isSimulated(params: FeedParams): Promise<boolean> {
  if (params.kind !== 'unit') return params.simulated;
  const unit = await findUnit(params.tier, params.slug);
  return unit !== null && simulatedRegister(unit.register);
}

/** The answer for an address under /nguon-tin: a feed, a redirect to where a unit went, or a problem in words. */
export async function answerFeed(segments: readonly string[], url: URL): Promise<Response> {
  const { siteUrl } = currentSettings();
  const context = { siteUrl, instance: url.pathname.slice(0, 300) };
  const params = parseFeed(segments.map(decodeSegment));
  const [first, ...more] = params ? readClosedQuery(url.searchParams, []).errors : [];
  if (first) return respondProblem(parameterProblem([first, ...more], context));
  const feed = params && (await findFeed(params));
  if (feed) {
    return respondFile({
      body: feed,
      contentType: 'application/atom+xml; charset=utf-8',
      immutable: false,
      noIndex: await isSimulated(params),
    });
  }
  const moved = params?.kind === 'unit' ? await findMovedSlug(params.tier, params.slug) : null;
  if (params?.kind === 'unit' && moved) {
    const location = dataPaths.unitFeed(params.tier, moved, params.lang);
    return new Response(null, { status: 308, headers: { ...OPEN_HEADERS, location } });
  }
  return respondProblem(
    toProblem('not-found', context, {
      en: `There is no feed here. The feeds stand at ${siteUrl}${dataPaths.data()}.`,
      vi: `Không có nguồn tin nào ở đây. Các nguồn tin ở ${siteUrl}${dataPaths.data()}.`,
    }),
  );
}
