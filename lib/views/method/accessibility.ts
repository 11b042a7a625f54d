import { accessibilityWords } from '@/lib/i18n/words/accessibility';
import { paths } from '@/lib/params/paths';
import type { Lang } from '@/lib/site';
import { findRegister } from '@/lib/store/queries/registers';
import { buildFrame, findDefaultEdition, type PageFrame } from '@/lib/views/page/frame';

interface AccessibilityView {
  readonly frame: PageFrame;
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[];
}

/** The accessibility statement. */
export async function buildAccessibility(lang: Lang): Promise<AccessibilityView> {
  const words = accessibilityWords[lang];
  const latest = await findDefaultEdition();
  const about = latest && (await findRegister(latest.register));
  return {
    sections: [...words.sections, { title: words.reportTitle, lines: [words.report(about?.owner[lang] ?? null)] }],
    frame: await buildFrame({ lang, path: paths.accessibility(), title: words.title, description: words.description }),
  };
}
