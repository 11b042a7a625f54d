import { type QueryProps, queryPage } from '@/app/page-route';
import { SnippetsPage } from '@/components/data/snippets-page';
import { parseRanking } from '@/lib/params/ranking';
import { findSnippetsPage } from '@/lib/views/ranking/snippets-page';

const route = queryPage(parseRanking, findSnippetsPage);

export const generateMetadata = route.metadata;

export default async function Snippets(props: QueryProps) {
  return <SnippetsPage view={await route.viewOf(props)} />;
}
