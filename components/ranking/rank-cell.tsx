import { rankingWords } from '@/lib/i18n/words/ranking';
import type { Lang } from '@/lib/site';
import type { RankView } from '@/lib/views/score/rank';

/** A rank; a tie shows "=" and says "Đồng hạng". Null draws nothing. */
export function RankCell({ rank, lang }: { rank: RankView | null; lang: Lang }) {
  if (!rank) return null;
  // Where the table does not say it of all its ranks, each says what it is a rank in.
  const within = rank.within && <span className="small">{rank.within}</span>;
  if (!rank.tied) return within ? [rank.text, ' ', within] : rank.text;
  return (
    <>
      <span aria-hidden="true">
        {rankingWords[lang].tiedMark}
        {rank.text}
      </span>
      <span className="sr">{rank.spoken}</span>
      {within && <span aria-hidden="true"> {within}</span>}
    </>
  );
}
