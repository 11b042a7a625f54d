import { type QueryProps, queryPage } from '@/app/page-route';
import { RankingPage } from '@/components/ranking/ranking-page';
import { parseRanking } from '@/lib/params/ranking';
import { findRanking } from '@/lib/views/ranking/ranking';

// The filtered or sorted ranking: next.config.ts leads /xep-hang/…?huyen=… here, so that the plain one stays static.

const route = queryPage(parseRanking, findRanking);

export const generateMetadata = route.metadata;

export default async function Page(props: QueryProps) {
  return <RankingPage view={await route.viewOf(props)} />;
}
