import { type PathProps, pathPage } from '@/app/page-route';
import { PressPage } from '@/components/press/press-page';
import { parseEditionPage } from '@/lib/params/edition-page';
import { buildPress } from '@/lib/views/press/press';

const route = pathPage(parseEditionPage, buildPress);

export const generateMetadata = route.metadata;

export default async function Page(props: PathProps) {
  return <PressPage view={await route.viewOf(props)} />;
}
