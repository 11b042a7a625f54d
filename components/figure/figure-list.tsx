import { Figure } from '@/components/figure/figure';
import { figureWords } from '@/lib/i18n/words/figure';
import type { Lang } from '@/lib/site';
import type { PageFigure } from '@/lib/views/figures/links';

/** The figures of a page under one heading; nothing where there are none. */
export function FigureList({
  figures,
  lang,
  titled = true,
}: {
  figures: readonly PageFigure[];
  lang: Lang;
  titled?: boolean;
}) {
  if (figures.length === 0) return null;
  return (
    <section aria-labelledby="bieu-do">
      <h2 id="bieu-do">{figureWords[lang].sectionTitle}</h2>
      {figures.map((figure) => (
        <Figure key={figure.id} figure={figure} lang={lang} titled={titled} />
      ))}
      {figures[0]?.script && <script type="module" src={figures[0].script} />}
    </section>
  );
}
