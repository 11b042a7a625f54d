import { type PathProps, pathPage } from '@/app/page-route';
import { DataPage } from '@/components/data/data-page';
import { parseLang } from '@/lib/params/slug';
import { buildData } from '@/lib/views/downloads/page';

const route = pathPage(({ lang }) => parseLang(lang), buildData);

export const generateMetadata = route.metadata;

export default async function Page(props: PathProps) {
  return <DataPage view={await route.viewOf(props)} />;
}
