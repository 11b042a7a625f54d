import { type PathProps, pathPage } from '@/app/page-route';
import { ApiPage } from '@/components/data/api-page';
import { parseLang } from '@/lib/params/slug';
import { buildApiDocs } from '@/lib/views/api/docs';

const route = pathPage(({ lang }) => parseLang(lang), buildApiDocs);

export const generateMetadata = route.metadata;

export default async function Page(props: PathProps) {
  return <ApiPage view={await route.viewOf(props)} />;
}
