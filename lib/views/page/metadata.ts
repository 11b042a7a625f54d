import type { Metadata } from 'next';
import { currentSettings } from '@/lib/env';
import { siteWords } from '@/lib/i18n/words/site';
import { absolute, localise, paths } from '@/lib/params/paths';
import { DEFAULT_LANG, LANGUAGE_FORMS, LANGUAGES, type Lang } from '@/lib/site';
import type { PageFrame } from '@/lib/views/page/frame';
import { headDescription, headTitle } from '@/lib/views/page/head-words';
import { markedText, markOf } from '@/lib/views/page/mark';

/** What the head of a page says, from the same frame that draws it. */
export function toMetadata(frame: PageFrame): Metadata {
  const mark = markOf(frame.simulated, frame.lang);
  const title = markedText(frame.title, mark);
  const description = headDescription(frame.description, mark);
  const { siteUrl } = currentSettings();
  const words = siteWords[frame.lang];
  const address = (lang: Lang) => absolute(siteUrl, localise(frame.path, lang));
  const canonical = (lang: Lang) => absolute(siteUrl, localise(frame.canonical, lang));
  const images = frame.card
    ? [
        {
          url: absolute(siteUrl, paths.card(frame.card, frame.lang)),
          width: 1200,
          height: 630,
          alt: frame.cardAlt ?? title,
        },
      ]
    : [];
  const siteName = words.siteTitle(frame.siteOwner);
  return {
    title: headTitle(frame, mark, frame.path === '/' ? null : words.titleTail(frame.siteOwner)),
    description,
    pagination: {
      previous: frame.parts.previous && absolute(siteUrl, localise(frame.parts.previous, frame.lang)),
      next: frame.parts.next && absolute(siteUrl, localise(frame.parts.next, frame.lang)),
    },
    alternates: {
      canonical: canonical(frame.lang),
      languages: {
        ...Object.fromEntries(LANGUAGES.map((lang) => [lang, canonical(lang)])),
        'x-default': canonical(DEFAULT_LANG),
      },
      types: {
        ...(frame.embeddable
          ? {
              'application/json+oembed': absolute(siteUrl, paths.oembed(address(frame.lang), 'json')),
              'text/xml+oembed': absolute(siteUrl, paths.oembed(address(frame.lang), 'xml')),
            }
          : {}),
        'application/atom+xml': [{ url: absolute(siteUrl, frame.feed), title: words.feedTitle }],
        ...Object.fromEntries(frame.forms.map(({ type, path }) => [type, absolute(siteUrl, path)])),
      },
    },
    robots: frame.index ? { index: true, follow: true } : { index: false, follow: true },
    // Next gives a page no status of its own: the finishing server reads it here and takes it away.
    ...(frame.refused ? { other: { 'page-status': '400' } } : {}),
    openGraph: {
      type: 'website',
      siteName,
      title,
      description,
      url: address(frame.lang),
      locale: LANGUAGE_FORMS[frame.lang].tag.replace('-', '_'),
      images,
    },
    // Title and description are taken from Open Graph; these cards know no size of a picture.
    twitter: {
      card: images.length > 0 ? 'summary_large_image' : 'summary',
      images: images.map(({ url, alt }) => ({ url, alt })),
    },
  };
}
