import { Fragment } from 'react';
import { FigureTable } from '@/components/figure/figure-table';
import { figureWords } from '@/lib/i18n/words/figure';
import type { Lang } from '@/lib/site';
import type { PageDrawing, PageFigure } from '@/lib/views/figures/links';
import '@/components/figure/figure.css';

/** Up to which width of a screen a smaller drawing is shown: there its letters are nearest their own size. */
const SMALLER = [
  ['narrow', '(max-width:28rem)'],
  ['middle', '(max-width:40rem)'],
] as const;

const DARK = '(prefers-color-scheme:dark)';

function Drawing({ drawing, alt }: { drawing: PageDrawing; alt: string }) {
  const { picture, sizes } = drawing;
  return (
    <picture>
      {SMALLER.map(([width, most]) => (
        <Fragment key={width}>
          <source media={`${most} and ${DARK}`} srcSet={picture[width].dark} {...sizes[width]} />
          <source media={most} srcSet={picture[width].light} {...sizes[width]} />
        </Fragment>
      ))}
      <source media={DARK} srcSet={picture.wide.dark} />
      <img src={picture.wide.light} alt={alt} loading="lazy" {...sizes.wide} />
    </picture>
  );
}

/**
 * A figure in a page: its finding, the drawing for this screen and theme, and what can be taken away. `titled` is false where
 * the page's own heading and lead are the figure's.
 */
export function Figure({ figure, lang, titled }: { figure: PageFigure; lang: Lang; titled: boolean }) {
  return (
    <figure id={figure.id} className="figure">
      {titled && <h3>{figure.title}</h3>}
      {titled && <p className="soft">{figure.sentence}</p>}
      <Drawing drawing={figure} alt={figure.alt} />
      {figure.second && (
        <details className="small">
          <summary>{figure.second.label}</summary>
          <Drawing drawing={figure.second} alt={figure.alt} />
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
