import { type PathProps, pathPage } from '@/app/page-route';
import { ChooserPage } from '@/components/ranking/chooser-page';
import { parseLang } from '@/lib/params/slug';
import { buildChooser } from '@/lib/views/ranking/chooser';

const route = pathPage(({ lang }) => parseLang(lang), buildChooser);

export const generateMetadata = route.metadata;

export default async function Page(props: PathProps) {
  return <ChooserPage view={await route.viewOf(props)} />;
}
