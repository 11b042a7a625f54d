import { DeskForm, type FormTarget } from '@/components/desk/desk-form';
import { ReasonFields } from '@/components/desk/reason-fields';
import { ScrollBox } from '@/components/ui/scroll-box';
import { BETWEEN } from '@/lib/i18n/between';
import { deskWords } from '@/lib/i18n/words/desk';
import type { Lang } from '@/lib/site';

export interface ListedRevision {
  readonly slug: string;
  readonly status: string;
  readonly current: boolean;
  readonly published: string;
  readonly note: string | null;
  readonly siteHref: string;
  readonly exportHref: string;
}

interface YearRevisions {
  readonly assessment: string;
  readonly revisions: readonly ListedRevision[];
  /** Revisions the year may go back to. */
  readonly earlier: readonly string[];
  /** Revisions that may be withdrawn. */
  readonly standing: readonly string[];
}

interface Props {
  readonly lang: Lang;
  readonly years: readonly YearRevisions[];
  readonly correct: FormTarget;
  readonly rollback: FormTarget;
  readonly withdraw: FormTarget;
}

function Year({ lang, year, correct, rollback, withdraw }: Omit<Props, 'years'> & { year: YearRevisions }) {
  const words = deskWords[lang];
  const { assessment } = year;
  return (
    <section aria-labelledby={`ky-${assessment}`}>
      <h2 id={`ky-${assessment}`}>{assessment}</h2>
      <ScrollBox label={`${words.revisionsTitle}: ${assessment}`}>
        <table>
          <thead>
            <tr>
              {[words.revisionHead, words.statusHead, words.publishedHead, words.noteHead, words.actsHead].map(
                (head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {year.revisions.map((revision) => (
              <tr key={revision.slug}>
                <th scope="row">
                  <strong>{revision.slug}</strong>
                </th>
                <td>
                  {revision.status}
                  {revision.current && <span className="under">{words.isCurrent}</span>}
                </td>
                <td>{revision.published}</td>
                <td>{revision.note}</td>
                <td>
                  <a href={revision.siteHref}>{words.seeIt}</a>
                  {BETWEEN}
                  <a href={revision.exportHref}>{words.download}</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <div className="side">
        <DeskForm to={correct} hidden={{ ban: assessment }}>
          <button type="submit" className="second">
            {words.correct}
          </button>
        </DeskForm>
        {year.earlier.length > 0 && (
          <details>
            <summary>{words.rollbackTitle(assessment)}</summary>
            <DeskForm to={rollback} hidden={{ ky: assessment }} className="fields">
              <div>
                <label htmlFor={`ve-${assessment}`}>{words.rollbackTo}</label>
                <select id={`ve-${assessment}`} name="ve">
                  <option value="">{words.rollbackBefore}</option>
                  {year.earlier.map((slug) => (
                    <option key={slug}>{slug}</option>
                  ))}
                </select>
              </div>
              <ReasonFields lang={lang} id={`quay-lai-${assessment}`} required />
              <button type="submit">{words.rollback}</button>
            </DeskForm>
          </details>
        )}
        {year.standing.length > 0 && (
          <details>
            <summary>{words.withdrawTitle(assessment)}</summary>
            <DeskForm to={withdraw} className="fields">
              <div>
                <label htmlFor={`thu-hoi-${assessment}`}>{words.withdrawWhich}</label>
                <select id={`thu-hoi-${assessment}`} name="ban">
                  {year.standing.map((slug) => (
                    <option key={slug}>{slug}</option>
                  ))}
                </select>
              </div>
              <ReasonFields lang={lang} id={`ly-do-thu-hoi-${assessment}`} required />
              <button type="submit" className="danger">
                {words.withdraw}
              </button>
            </DeskForm>
          </details>
        )}
      </div>
    </section>
  );
}

/** Every revision, and what can be done to what a year means. */
export function RevisionsPage({ years, ...rest }: Props) {
  const words = deskWords[rest.lang];
  return (
    <>
      <h1>{words.revisionsTitle}</h1>
      <p>{words.revisionsLead}</p>
      {years.map((year) => (
        <Year key={year.assessment} year={year} {...rest} />
      ))}
    </>
  );
}
