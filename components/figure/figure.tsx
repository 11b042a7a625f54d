import { Fragment } from 'react';
import { FigureTable } from '@/components/figure/figure-table';
import { figureWords } from '@/lib/i18n/words/figure';
import type { Lang } from '@/lib/site';
import type { PageDrawing, PageFigure } from '@/lib/views/figures/links';
import '@/components/figure/figure.css';

function Drawing({ drawing, alt }: { drawing: PageDrawing; alt: string }) {
  const { picture, narrow, wide } = drawing;
  return (
    <picture>
      <source media="(max-width:45rem) and (prefers-color-scheme:dark)" srcSet={picture.narrowDark} {...narrow} />
      <source media="(max-width:45rem)" srcSet={picture.narrowLight} {...narrow} />
      <source media="(prefers-color-scheme:dark)" srcSet={picture.wideDark} />
      <img src={picture.wideLight} alt={alt} loading="lazy" {...wide} />
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
      <figcaption className="small">
        {figure.notes.map((note) => `${note} `)}
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
