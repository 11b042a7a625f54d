import { type QueryProps, queryPage } from '@/app/page-route';
import { NotFoundPage } from '@/components/layout/not-found-page';
import { parseLang } from '@/lib/params/slug';
import { buildNotFound } from '@/lib/views/search/not-found';

// Never linked: the finishing server asks for it, with the address that names nothing, and answers 404 with its body.

const route = queryPage(
  ({ lang }, { 'duong-dan': asked }) => {
    const known = parseLang(lang);
    return known && { lang: known, asked: typeof asked === 'string' ? asked : '' };
  },
  ({ lang, asked }) => buildNotFound(asked, lang),
);

export const generateMetadata = route.metadata;

export default async function Page(props: QueryProps) {
  return <NotFoundPage view={await route.viewOf(props)} />;
}
