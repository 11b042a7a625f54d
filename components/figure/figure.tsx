import { Fragment } from 'react';
import { FigureTable } from '@/components/figure/figure-table';
import { figureWords } from '@/lib/i18n/words/figure';
import type { Lang } from '@/lib/site';
import type { PageDrawing, PageFigure } from '@/lib/views/figures/links';
import '@/components/figure/figure.css';

/** Up to which width of a screen a smaller drawing is shown: there its letters are nearest their own size. */
const SMALLER = [
  ['narrow', ['(max-width:28rem)']],
  ['middle', ['(max-width:40rem)']],
] as const;

/** In the narrower of two columns a wide screen shows the middle drawing too. */
const SMALLER_IN_COLUMN = [SMALLER[0], ['middle', ['(max-width:40rem)', '(min-width:64rem)']]] as const;

const DARK = '(prefers-color-scheme:dark)';

function Drawing({ drawing, alt, column }: { drawing: PageDrawing; alt: string; column: boolean }) {
  const { picture, sizes } = drawing;
  return (
    <picture>
      {(column ? SMALLER_IN_COLUMN : SMALLER).map(([width, screens]) => (
        <Fragment key={width}>
          <source
            media={screens.map((screen) => `${screen} and ${DARK}`).join()}
            srcSet={picture[width].dark}
            {...sizes[width]}
          />
          <source media={screens.join()} srcSet={picture[width].light} {...sizes[width]} />
        </Fragment>
      ))}
      <source media={DARK} srcSet={picture.wide.dark} />
      <img src={picture.wide.light} alt={alt} loading="lazy" {...sizes.wide} />
    </picture>
  );
}

/**
 * A figure in a page: its finding, the drawing for this screen and theme, and what can be taken away. `titled` is false where
 * the page's own heading and lead are the figure's; `column` true where it stands in the narrower of two columns.
 */
export function Figure({
  figure,
  lang,
  titled,
  column = false,
}: {
  figure: PageFigure;
  lang: Lang;
  titled: boolean;
  column?: boolean;
}) {
  return (
    <figure id={figure.id} className="figure">
      {titled && <h3>{figure.title}</h3>}
      {titled && <p className="soft">{figure.sentence}</p>}
      <Drawing drawing={figure} alt={figure.alt} column={column} />
      {figure.second && (
        <details className="small">
          <summary>{figure.second.label}</summary>
          <Drawing drawing={figure.second} alt={figure.alt} column={column} />
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
