import { DeskForm, type FormTarget } from '@/components/desk/desk-form';
import { deskDraftWords } from '@/lib/i18n/words/desk-draft';
import type { Lang } from '@/lib/site';

/** A problem in the list: words, and the way to its cell. */
interface ListedProblem {
  readonly key: string;
  readonly place: string;
  readonly value: string | null;
  readonly href: string | null;
  readonly cell: string | null;
  /** Days of which one answers it, where it asks for one. */
  readonly days: readonly { readonly iso: string; readonly said: string }[];
}

/** Problems of one kind. */
export interface ProblemGroup {
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly what: string;
  readonly todo: string;
  readonly problems: readonly (ListedProblem & { readonly what: string })[];
}

interface Props {
  readonly lang: Lang;
  readonly counts: string;
  readonly groups: readonly ProblemGroup[];
  readonly more: number;
  /** Where a day is answered; null where nothing is asked. */
  readonly answer?: FormTarget | null;
  readonly fields?: Readonly<Record<string, string | number>>;
}

/** Every problem by kind, errors first. */
export function ProblemList({ lang, counts, groups, more, answer = null, fields = {} }: Props) {
  const words = deskDraftWords[lang];
  return (
    <>
      <p>{counts}</p>
      {groups.map((group) => (
        <section key={group.rule} className={`problem-group ${group.severity}`}>
          <h3>
            <span className="tag">{group.severity === 'error' ? words.error : words.warning}</span> {group.what}
            {group.problems.length > 1 && <span className="soft"> ({group.problems.length})</span>}
          </h3>
          <p className="soft">
            {words.todo}: {group.todo}
          </p>
          <ul>
            {group.problems.map((problem) => (
              <li key={problem.key}>
                {problem.href ? (
                  <a href={problem.href} aria-label={words.toCell(problem.cell ?? '')}>
                    {problem.place}
                  </a>
                ) : (
                  problem.place
                )}
                {problem.value !== null && <> “{problem.value}”</>}
                {problem.what !== group.what && <>: {problem.what}</>}
                {answer && problem.days.length > 0 && (
                  <DeskForm to={answer} hidden={fields} className="line">
                    <span>{words.whichDay}</span>
                    {problem.days.map((day) => (
                      <button key={day.iso} type="submit" name="ngay" value={day.iso} className="second">
                        {day.said}
                      </button>
                    ))}
                  </DeskForm>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {more > 0 && <p className="soft">{words.moreProblems(more)}</p>}
    </>
  );
}
