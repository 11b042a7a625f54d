import { figureWords } from '@/lib/i18n/words/figure';
import type { Lang } from '@/lib/site';
import type { PageFigure } from '@/lib/views/figures/links';
import '@/components/figure/figure.css';

/** A figure in a page: its finding, the drawing for this screen and theme, and what can be taken away. */
export function Figure({ figure, lang }: { figure: PageFigure; lang: Lang }) {
  const { picture } = figure;
  return (
    <figure id={figure.id} className="figure">
      <picture>
        <source
          media="(max-width:45rem) and (prefers-color-scheme:dark)"
          srcSet={picture.narrowDark}
          {...figure.narrow}
        />
        <source media="(max-width:45rem)" srcSet={picture.narrowLight} {...figure.narrow} />
        <source media="(prefers-color-scheme:dark)" srcSet={picture.wideDark} />
        <img src={picture.wideLight} alt={figure.sentence} loading="lazy" {...figure.wide} />
      </picture>
      <figcaption className="small">
        {figureWords[lang].files}:{' '}
        {figure.links.map((link, index) => (
          <span key={link.href}>
            {index > 0 && ' · '}
            <a href={link.href}>{link.label}</a>
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
