import { rankingWords } from '@/lib/i18n/words/ranking';
import type { Lang } from '@/lib/site';
import type { RankView } from '@/lib/views/score/rank';

/** A rank; a tie shows "=" and says "Đồng hạng". Null draws nothing. What it is a rank in, its list says: see `RankPlace`. */
export function RankCell({ rank, lang }: { rank: RankView | null; lang: Lang }) {
  if (!rank) return null;
  if (!rank.tied) return rank.text;
  return (
    <>
      <span aria-hidden="true">
        {rankingWords[lang].tiedMark}
        {rank.text}
      </span>
      <span className="sr">{rank.spoken}</span>
    </>
  );
}

/** "trong huyện Yên Mô" beside a unit whose rank is none of the whole tier; nothing beside any other. */
export function RankPlace({ rank }: { rank: RankView | null }) {
  return rank?.within ? <span className="small"> {rank.within}</span> : null;
}
