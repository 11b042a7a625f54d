import { Fragment } from 'react';
import { ScrollBox } from '@/components/ui/scroll-box';
import { overviewWords } from '@/lib/i18n/words/overview';
import type { Lang } from '@/lib/site';
import type { MapTile, MapView } from '@/lib/views/overview/map';
import '@/components/overview/home-map.css';

const LINE = 12;

function Tile({ tile, side }: { tile: MapTile; side: number }) {
  const middle = tile.x + side / 2;
  const [first, ...more] = tile.lines;
  return (
    <a href={tile.href} className={tile.known === null ? undefined : 'known'}>
      {tile.known !== null && <title>{tile.known}</title>}
      <path d={`M${tile.x} ${tile.y}h${side}v${side}h-${side}z`} />
      <text x={middle} y={tile.y + side / 2 + 4 - (more.length * LINE) / 2}>
        {first}
        {more.map((line) => (
          <Fragment key={line}>
            {/* Lines are words of one name to whoever hears it. */}{' '}
            <tspan x={middle} dy={LINE}>
              {line}
            </tspan>
          </Fragment>
        ))}
      </text>
    </a>
  );
}

/** The communes of today as tiles with names: each is a link to its page. */
export function HomeMap({ map, lang }: { map: MapView; lang: Lang }) {
  const words = overviewWords[lang];
  return (
    <section className="home-map" aria-labelledby="ban-do">
      <h2 id="ban-do">{words.mapTitle}</h2>
      <ScrollBox label={words.mapBox}>
        <svg viewBox={`-1 -1 ${map.width + 2} ${map.height + 2}`} lang="vi">
          <title>{words.mapTitle}</title>
          {map.tiles.map((tile) => (
            <Tile key={tile.href} tile={tile} side={map.side} />
          ))}
          <path className="outline" d={map.outlines} />
        </svg>
      </ScrollBox>
      <p className="small">{map.caption}</p>
    </section>
  );
}
