import { accessibilityWords } from '@/lib/i18n/words/accessibility';
import { paths } from '@/lib/params/paths';
import type { Lang } from '@/lib/site';
import { buildFrame, type PageFrame } from '@/lib/views/page/frame';

/** The accessibility statement. */
export async function buildAccessibility(lang: Lang): Promise<{ readonly frame: PageFrame }> {
  const words = accessibilityWords[lang];
  return {
    frame: await buildFrame({ lang, path: paths.accessibility(), title: words.title, description: words.description }),
  };
}
