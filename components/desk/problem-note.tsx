import { DeskForm, type FormTarget } from '@/components/desk/desk-form';
import { deskDraftWords } from '@/lib/i18n/words/desk-draft';
import type { Lang } from '@/lib/site';

/** A problem at a cell, with what can be done about it there. */
export interface ProblemAt {
  readonly id: string;
  readonly severity: 'error' | 'warning';
  readonly cell: string;
  readonly value: string | null;
  readonly what: string;
  readonly todo: string;
  /** What a person may do: choose the row's unit (those nearest first), say why there is no figure, or write another value. */
  readonly offers: 'unit' | 'figure' | 'value' | null;
  readonly nearest: readonly string[];
  /** Id of the list of units to choose from. */
  readonly units: string | null;
}

interface Props {
  readonly lang: Lang;
  readonly problem: ProblemAt;
  readonly fix: FormTarget | null;
  readonly hidden: Readonly<Record<string, string | number>>;
}

function Offers({ lang, problem, fix, hidden }: Props & { fix: FormTarget }) {
  const words = deskDraftWords[lang];
  const { id, cell, offers, nearest, units, value } = problem;
  const fields = { ...hidden, o: cell };
  return (
    <div className="offers">
      {offers === 'unit' && (
        <DeskForm to={fix} hidden={fields} className="line">
          {nearest.map((label) => (
            <button key={label} type="submit" name="don-vi" value={label} className="second" formNoValidate>
              {words.isUnit(label)}
            </button>
          ))}
        </DeskForm>
      )}
      {offers === 'unit' && (
        <DeskForm to={fix} hidden={fields} className="line">
          <label htmlFor={`dv-${id}`}>{words.unitLabel}</label>
          <input id={`dv-${id}`} name="don-vi" list={units ?? undefined} size={34} required autoComplete="off" />
          <button type="submit" className="second">
            {words.chooseUnit}
          </button>
        </DeskForm>
      )}
      {offers === 'figure' && (
        <DeskForm to={fix} hidden={fields} className="line">
          <span>{words.noFigure}</span>
          {Object.entries(words.codes).map(([code, said]) => (
            <button key={code} type="submit" name="thanh" value={code} className="second">
              {said}
            </button>
          ))}
        </DeskForm>
      )}
      {offers !== null && (
        <DeskForm to={fix} hidden={fields} className="line">
          <label htmlFor={`gt-${id}`}>{`${words.cellLabel} ${cell}, ${words.toLabel}`}</label>
          <input id={`gt-${id}`} name="thanh" size={14} defaultValue={value ?? ''} autoComplete="off" />
          <button type="submit" className="second">
            {words.fix}
          </button>
        </DeskForm>
      )}
    </div>
  );
}

export function ProblemNote({ lang, problem, fix, hidden }: Props) {
  const words = deskDraftWords[lang];
  return (
    <div className={`problem ${problem.severity}`} id={`tai-${problem.id}`}>
      <p>
        <strong>{problem.severity === 'error' ? words.error : words.warning}</strong>{' '}
        <a href={`#o-${problem.cell.split(':')[0]}`}>{problem.cell}</a>: {problem.what}.{' '}
        <span className="soft">{problem.todo}</span>
      </p>
      {fix && problem.offers !== null && <Offers lang={lang} problem={problem} fix={fix} hidden={hidden} />}
    </div>
  );
}
