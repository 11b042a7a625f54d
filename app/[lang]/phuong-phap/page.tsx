import { type PathProps, pathPage } from '@/app/page-route';
import { MethodPage } from '@/components/method/method-page';
import { parseLang } from '@/lib/params/slug';
import { buildMethod } from '@/lib/views/method/method';

const route = pathPage(({ lang }) => parseLang(lang), buildMethod);

export const generateMetadata = route.metadata;

export default async function Page(props: PathProps) {
  return <MethodPage view={await route.viewOf(props)} />;
}
