import { accessibilityWords } from '@/lib/i18n/words/accessibility';
import type { Lang } from '@/lib/site';
import { paths } from '@/lib/urls';
import { buildFrame, type PageFrame } from '@/lib/views/frame';

/** The accessibility statement. */
export async function buildAccessibility(lang: Lang): Promise<{ readonly frame: PageFrame }> {
  const words = accessibilityWords[lang];
  return {
    frame: await buildFrame({ lang, path: paths.accessibility(), title: words.title, description: words.description }),
  };
}
