import { overviewWords } from '@/lib/i18n/words/overview';
import type { Lang } from '@/lib/site';
import type { MapGroup, MapTile, MapView } from '@/lib/views/overview/map';
import '@/components/overview/home-map.css';

function Tile({ tile }: { tile: MapTile }) {
  const className = [tile.known === null ? '' : 'known', ...tile.edges.map((edge) => edge.charAt(0))].join(' ').trim();
  return (
    <td>
      <a href={tile.href} className={className || undefined} title={tile.known ?? undefined}>
        {tile.name}
        {tile.score !== null && ` ${tile.score}`}
      </a>
    </td>
  );
}

/** Free places of a row: the first is as wide as a tile, which makes the row as high as one. */
function Free({ places }: { places: number }) {
  return (
    <>
      <td />
      {places > 1 && <td colSpan={places - 1} />}
    </>
  );
}

function Group({ group, columns }: { group: MapGroup; columns: number }) {
  return (
    <>
      {group.name !== null && <h3>{group.name}</h3>}
      <table role="presentation">
        <colgroup>
          <col span={columns} />
        </colgroup>
        <tbody lang="vi">
          {group.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row of a map is its place
            <tr key={index}>
              {row.map((cell, at) =>
                typeof cell === 'number' ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a place of a row is its number
                  <Free key={at} places={cell} />
                ) : (
                  <Tile key={cell.href} tile={cell} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Sizes of letters are made for maps of so many columns, up to 36; of a wider one they are those of 36. */
const STEP = 6;

/**
 * The communes of today as tiles with names: each is a link to its page. Groups of them lie over one another as one map where
 * it has room; on a phone each is a list of tiles of its own.
 */
export function HomeMap({ map, lang }: { map: MapView; lang: Lang }) {
  const words = overviewWords[lang];
  return (
    <section className="home-map" aria-labelledby="ban-do">
      <h2 id="ban-do">{words.mapTitle}</h2>
      <div className={`tiles of-${Math.ceil(map.columns / STEP) * STEP}`}>
        {map.groups.map((group) => (
          <Group key={group.slug} group={group} columns={map.columns} />
        ))}
      </div>
      <p className="small">{map.caption}</p>
    </section>
  );
}
