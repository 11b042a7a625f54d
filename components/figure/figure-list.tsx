import { Figure, type FigurePlace } from '@/components/figure/figure';
import { figureWords } from '@/lib/i18n/words/figure';
import type { Lang } from '@/lib/site';
import type { PageFigure } from '@/lib/views/figures/links';

/** The figures of a page under one heading; nothing where there are none. */
export function FigureList({
  figures,
  lang,
  headed = true,
  titled = true,
  place = 'alone',
  printed = true,
  id = 'bieu-do',
  title,
}: {
  figures: readonly PageFigure[];
  lang: Lang;
  /** False where their heading stands elsewhere in the page. */
  headed?: boolean;
  titled?: boolean;
  place?: FigurePlace;
  /** False where a table says it all on paper. */
  printed?: boolean;
  /** The heading's place in the page, and its words; a page with two lists gives one of them. */
  id?: string;
  title?: string;
}) {
  if (figures.length === 0) return null;
  return (
    <section className={printed ? undefined : 'noprint'} aria-labelledby={id}>
      {headed && <h2 id={id}>{title ?? figureWords[lang].sectionTitle}</h2>}
      {figures.map((figure) => (
        <Figure key={figure.id} figure={figure} lang={lang} titled={titled} place={place} />
      ))}
      {figures[0]?.script && <script type="module" src={figures[0].script} />}
    </section>
  );
}
