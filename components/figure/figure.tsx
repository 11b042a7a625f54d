import { Fragment } from 'react';
import { FigureTable } from '@/components/figure/figure-table';
import { LinksLine } from '@/components/ui/links-line';
import type { PageWidth } from '@/lib/figures/drawing-options';
import { figureWords } from '@/lib/i18n/words/figure';
import type { Lang } from '@/lib/site';
import type { PageDrawing, PageFigure } from '@/lib/views/figures/links';
import '@/components/figure/figure.css';

/** Where a figure stands: by itself, or on a wide screen in the wider of two columns or in one of two as wide. */
export type FigurePlace = 'alone' | 'wider' | 'half';

/**
 * The largest drawing a place has room for, and on which screens a smaller one is shown: there its letters are nearest their
 * own size. A wide screen gives a column no more room than a small window.
 */
const PLACES = {
  alone: { largest: 'broad', narrow: ['(max-width:28rem)'], middle: ['(max-width:43rem)'] },
  wider: {
    largest: 'wide',
    narrow: ['(max-width:28rem)'],
    middle: ['(max-width:43rem)', '(min-width:64rem) and (max-width:70rem)'],
  },
  half: { largest: 'broad', narrow: ['(max-width:28rem)'], middle: ['(max-width:43rem)', '(min-width:64rem)'] },
} as const satisfies Record<
  FigurePlace,
  { readonly largest: PageWidth } & Readonly<Record<'narrow' | 'middle', readonly string[]>>
>;
const SMALLER = ['narrow', 'middle'] as const;

const DARK = '(prefers-color-scheme:dark)';

function Drawing({ drawing, alt, place }: { drawing: PageDrawing; alt: string; place: FigurePlace }) {
  const { picture, sizes } = drawing;
  const { largest, ...screens } = PLACES[place];
  return (
    <picture>
      {SMALLER.map((width) => (
        <Fragment key={width}>
          <source
            media={screens[width].map((screen) => `${screen} and ${DARK}`).join()}
            srcSet={picture[width].dark}
            {...sizes[width]}
          />
          <source media={screens[width].join()} srcSet={picture[width].light} {...sizes[width]} />
        </Fragment>
      ))}
      <source media={DARK} srcSet={picture[largest].dark} />
      <img src={picture[largest].light} alt={alt} loading="lazy" {...sizes[largest]} />
    </picture>
  );
}

/**
 * A figure in a page: its finding, the drawing for this screen and theme, and what can be taken away. `titled` is false where
 * the page's own heading and lead are the figure's.
 */
export function Figure({
  figure,
  lang,
  titled,
  place = 'alone',
}: {
  figure: PageFigure;
  lang: Lang;
  titled: boolean;
  place?: FigurePlace;
}) {
  return (
    <figure id={figure.id} className="figure">
      {titled && <h3>{figure.title}</h3>}
      {titled && <p className="soft">{figure.sentence}</p>}
      <Drawing drawing={figure} alt={figure.alt} place={place} />
      {figure.second && (
        <details className="small">
          <summary>{figure.second.label}</summary>
          <Drawing drawing={figure.second} alt={figure.alt} place={place} />
        </details>
      )}
      {figure.table && (
        <details className="small">
          <summary>{figureWords[lang].data}</summary>
          <FigureTable table={figure.table} label={`${figureWords[lang].data}: ${figure.title}`} />
        </details>
      )}
      {figure.notes.length > 0 && <p className="small">{figure.notes.join(' ')}</p>}
      <figcaption className="small">
        {figureWords[lang].files}: <LinksLine links={figure.links} />
      </figcaption>
    </figure>
  );
}
