import { rankingWords } from '@/lib/i18n/words/ranking';
import type { FilterOption, RankingView } from '@/lib/views/ranking/types';

function Choice({
  name,
  label,
  options,
  all,
}: {
  name: string;
  label: string;
  options: readonly FilterOption[];
  all: string;
}) {
  return (
    <label>
      <span>{label}</span>
      <select name={name} defaultValue={options.find((option) => option.chosen)?.value ?? ''}>
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Filter by district and kind: a plain form whose answer is an address. */
export function RankingFilters({ view }: { view: RankingView }) {
  const words = rankingWords[view.frame.lang];
  if (!view.filters) return null;
  const { filters } = view;
  return (
    <form className="filters noprint" action={filters.action} method="get" aria-label={words.filters}>
      {filters.districts.length > 0 && (
        <Choice name="huyen" label={words.district} options={filters.districts} all={words.all} />
      )}
      {filters.types.length > 1 && <Choice name="loai" label={words.type} options={filters.types} all={words.all} />}
      <button type="submit">{words.apply}</button>
      {filters.active && <a href={filters.clear}>{words.clear}</a>}
      {filters.summary && (
        <p role="status" className="small">
          {filters.summary}
        </p>
      )}
    </form>
  );
}
