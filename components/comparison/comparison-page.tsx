import { ComparisonTable } from '@/components/comparison/comparison-table';
import { Citation } from '@/components/data/citation';
import { FigureList } from '@/components/figure/figure-list';
import { PageShell } from '@/components/layout/page-shell';
import { LinkRow } from '@/components/ui/link-row';
import { PageTitle } from '@/components/ui/page-title';
import { Quoting } from '@/components/ui/quoting';
import { keepNumbers } from '@/lib/i18n/keep-numbers';
import { comparisonWords } from '@/lib/i18n/words/comparison';
import type { ComparisonView } from '@/lib/views/comparison/comparison';
import type { Link } from '@/lib/views/page/frame';
import '@/components/ui/form-fields.css';
import '@/components/ui/source-foot.css';
import '@/components/comparison/comparison.css';

function Select({ name, label, field }: { name: string; label: string; field: ComparisonView['edition'] }) {
  return (
    <label>
      <span>{label}</span>
      <select name={name} defaultValue={field.value}>
        {field.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Two to four units of one tier side by side; a plain form chooses them. */
export function ComparisonPage({ view }: { view: ComparisonView }) {
  const { lang } = view.frame;
  const words = comparisonWords[lang];
  const { suggestions } = view;
  const unchosen = (link: Link) => ({ ...link, chosen: false });
  return (
    <PageShell frame={view.frame}>
      <PageTitle text={view.frame.title} lang={lang} />
      <p className="lead">{keepNumbers(view.figure ? view.figure.sentence : words.intro)}</p>
      {suggestions.links.length > 0 && <LinkRow label={suggestions.label} links={suggestions.links.map(unchosen)} />}
      {view.notes.map((note) => (
        <p key={note} className="banner" role="status">
          {note}
        </p>
      ))}
      {view.instead.length > 0 && <LinkRow label={words.instead} links={view.instead.map(unchosen)} />}
      {view.table && (
        <>
          <h2>{words.table}</h2>
          <ComparisonTable table={view.table} lang={lang} />
          {view.differenceNote && <p className="small">{view.differenceNote}</p>}
          <p className="source small">
            {view.source && <Quoting text={view.source.text} quoted={view.source.publishers} lang={lang} />}
          </p>
        </>
      )}
      {view.figure && <FigureList figures={[view.figure]} lang={lang} titled={false} />}
      <form className="compare noprint" action={view.action} method="get" aria-label={words.title}>
        {view.chosen.map(({ value }) => (
          <input key={value} type="hidden" name="don-vi" value={value} />
        ))}
        {view.full ? (
          <p className="wide">{words.full}</p>
        ) : (
          <>
            <label className="wide">
              <span>{words.units}</span>
              <input
                name="don-vi"
                type="text"
                defaultValue={view.unitText}
                maxLength={480}
                aria-describedby="don-vi-goi-y"
              />
              <small id="don-vi-goi-y">{words.unitsHint}</small>
            </label>
            <Select name="cap" label={words.tier} field={view.tier} />
          </>
        )}
        <Select name="ban" label={words.edition} field={view.edition} />
        <button type="submit">{words.show}</button>
      </form>
      {view.citation && <Citation citation={view.citation} />}
    </PageShell>
  );
}
