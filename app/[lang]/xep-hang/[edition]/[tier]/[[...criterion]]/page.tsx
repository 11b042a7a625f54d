import { type PathProps, pathPage } from '@/app/page-route';
import { RankingPage } from '@/components/ranking/ranking-page';
import { parseRanking } from '@/lib/params/ranking';
import { findRanking } from '@/lib/views/ranking/ranking';

const route = pathPage(parseRanking, findRanking);

export const generateMetadata = route.metadata;

export default async function Page(props: PathProps) {
  return <RankingPage view={await route.viewOf(props)} />;
}
