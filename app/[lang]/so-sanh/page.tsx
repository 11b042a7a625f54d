import { type QueryProps, queryPage } from '@/app/page-route';
import { ComparisonPage } from '@/components/comparison/comparison-page';
import { parseComparison } from '@/lib/params/comparison';
import { buildComparison } from '@/lib/views/comparison/comparison';

const route = queryPage(({ lang }, query) => parseComparison(lang, query), buildComparison);

export const generateMetadata = route.metadata;

export default async function Comparison(props: QueryProps) {
  return <ComparisonPage view={await route.viewOf(props)} />;
}
