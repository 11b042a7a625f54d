import { PageTitle } from '@/components/ui/page-title';
import { notFoundWords } from '@/lib/i18n/words/not-found';
import { siteWords } from '@/lib/i18n/words/site';

/** Next's own not-found body; in production the finishing server puts /khong-tim-thay in its place. */
export default function NotFound() {
  return (
    <main>
      <PageTitle text={notFoundWords.vi.title} lang="vi" />
      <p>{notFoundWords.vi.intro}</p>
      <p lang="en">
        {notFoundWords.en.title}. {notFoundWords.en.intro}
      </p>
      <p>
        <a href="/">{siteWords.vi.home}</a>
      </p>
    </main>
  );
}
