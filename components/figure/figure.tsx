import { Fragment } from 'react';
import { FigureTable } from '@/components/figure/figure-table';
import { figureWords } from '@/lib/i18n/words/figure';
import type { Lang } from '@/lib/site';
import type { PageDrawing, PageFigure } from '@/lib/views/figures/links';
import '@/components/figure/figure.css';

/** Where a figure stands: by itself, or in the wider or the narrower of two columns on a wide screen. */
export type FigurePlace = 'alone' | 'wider' | 'narrower';

/**
 * On which screens a smaller drawing than the broadest is shown, by its place: there its letters are nearest their own size. A
 * wide screen gives a column no more room than a small window.
 */
const SMALLER = {
  alone: { narrow: ['(max-width:28rem)'], middle: ['(max-width:43rem)'] },
  wider: { narrow: ['(max-width:28rem)'], middle: ['(max-width:43rem)', '(min-width:64rem) and (max-width:72rem)'] },
  narrower: { narrow: ['(max-width:28rem)'], middle: ['(max-width:43rem)', '(min-width:64rem)'] },
} as const satisfies Record<FigurePlace, Record<string, readonly string[]>>;
const WIDTHS = ['narrow', 'middle'] as const;

const DARK = '(prefers-color-scheme:dark)';

function Drawing({ drawing, alt, place }: { drawing: PageDrawing; alt: string; place: FigurePlace }) {
  const { picture, sizes } = drawing;
  return (
    <picture>
      {WIDTHS.map((width) => (
        <Fragment key={width}>
          <source
            media={SMALLER[place][width].map((screen) => `${screen} and ${DARK}`).join()}
            srcSet={picture[width].dark}
            {...sizes[width]}
          />
          <source media={SMALLER[place][width].join()} srcSet={picture[width].light} {...sizes[width]} />
        </Fragment>
      ))}
      <source media={DARK} srcSet={picture.broad.dark} />
      <img src={picture.broad.light} alt={alt} loading="lazy" {...sizes.broad} />
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
        {figureWords[lang].files}:{' '}
        {figure.links.map((link, index) => (
          <Fragment key={link.href}>
            {index > 0 && ' · '}
            <a href={link.href}>{link.label}</a>
          </Fragment>
        ))}
      </figcaption>
    </figure>
  );
}
