import { DeskForm, type FormTarget } from '@/components/desk/desk-form';
import { type ListedDraft, ListedDrafts } from '@/components/desk/listed-drafts';
import { ColumnHeads } from '@/components/ui/column-heads';
import { ScrollBox } from '@/components/ui/scroll-box';
import { BETWEEN } from '@/lib/i18n/between';
import { deskWords } from '@/lib/i18n/words/desk';
import { deskRegisterWords } from '@/lib/i18n/words/desk-register';
import type { Lang } from '@/lib/site';

interface ListedUnit {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly parent: string | null;
  /** Date from which it is no more. */
  readonly until: string | null;
}

interface UnitTable {
  readonly id: string;
  readonly title: string;
  readonly units: readonly ListedUnit[];
}

/** A change of the register that was published. */
interface ListedChange {
  readonly number: number;
  readonly at: string;
  readonly day: string;
  readonly file: string;
  readonly note: string;
  readonly state: string;
  /** Where it is rolled back; null once it was. */
  readonly undoHref: string | null;
}

interface Props {
  readonly lang: Lang;
  readonly count: number;
  readonly tables: readonly UnitTable[];
  /** Null where there are too many drafts for one more. */
  readonly begin: FormTarget | null;
  readonly exportHref: string;
  readonly drafts: readonly ListedDraft[];
  /** Newest first. */
  readonly changes: readonly ListedChange[];
}

function Changes({ lang, changes }: Pick<Props, 'lang' | 'changes'>) {
  const words = deskRegisterWords[lang];
  const { whenHead, noteHead } = deskWords[lang];
  if (changes.length === 0) return <p className="soft">{words.noChanges}</p>;
  return (
    <ScrollBox label={words.listTable}>
      <table>
        <ColumnHeads heads={[words.numberHead, whenHead, words.dayHead, words.fileHead, noteHead, words.stateHead]} />
        <tbody>
          {changes.map((change) => (
            <tr key={change.number}>
              <th scope="row">{change.number}</th>
              <td>{change.at}</td>
              <td>{change.day}</td>
              <td>{change.file}</td>
              <td>{change.note}</td>
              <td>
                {change.state}
                {change.undoHref && (
                  <>
                    {BETWEEN}
                    <a href={change.undoHref} aria-label={words.undoLabel(change.number)}>
                      {words.undoAsk}
                    </a>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

/** The register: how it is changed, what was changed, and its units with the codes an annex may name them by. */
export function UnitsPage({ lang, count, tables, begin, exportHref, drafts, changes }: Props) {
  const words = deskWords[lang];
  const own = deskRegisterWords[lang];
  return (
    <>
      <h1>{words.unitsTitle}</h1>
      <p>{words.unitsLead(count)}</p>
      <div className="ways">
        <section aria-labelledby="doi-so">
          <h2 id="doi-so">{own.changeTitle}</h2>
          <p className="soft">{own.changeLead}</p>
          {begin === null && <p className="flash">{words.shut.full?.join(': ')}</p>}
          {begin && (
            <DeskForm to={begin} files className="fields">
              <div className="drop">
                <label htmlFor="tep-don-vi">{own.fileLabel}</label>
                <input id="tep-don-vi" type="file" name="tep" multiple required accept=".xlsx,.ods,.csv" />
                <p className="small">{own.fileHint}</p>
              </div>
              <div>
                <label htmlFor="ngay">{own.dayLabel}</label>
                <input id="ngay" name="ngay" type="date" aria-describedby="ngay-cach" />
                <p className="small" id="ngay-cach">
                  {own.dayHint}
                </p>
              </div>
              <button type="submit">{own.read}</button>
            </DeskForm>
          )}
        </section>
        <section aria-labelledby="tai-so">
          <h2 id="tai-so">{own.exportTitle}</h2>
          <form action={exportHref} className="line">
            <label htmlFor="ngay-so">{own.exportDay}</label>
            <input id="ngay-so" name="ngay" type="date" />
            <button type="submit" className="second">
              {own.export}
            </button>
          </form>
        </section>
      </div>
      {drafts.length > 0 && (
        <section aria-labelledby="dang-do">
          <h2 id="dang-do">{own.draftsTitle}</h2>
          <ListedDrafts lang={lang} drafts={drafts} />
        </section>
      )}
      <section aria-labelledby="da-doi">
        <h2 id="da-doi">{own.listTitle}</h2>
        <Changes lang={lang} changes={changes} />
      </section>
      {tables.map((table) => (
        <section key={table.id} aria-labelledby={table.id}>
          <h2 id={table.id}>{table.title}</h2>
          <table>
            <ColumnHeads heads={[words.codeHead, words.nameHead, words.districtHead, words.untilHead]} />
            <tbody>
              {table.units.map((unit) => (
                <tr key={unit.key}>
                  <td>
                    <code>{unit.code}</code>
                  </td>
                  <th scope="row">{unit.name}</th>
                  <td>{unit.parent}</td>
                  <td className="soft">{unit.until === null ? words.standing : words.until(unit.until)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </>
  );
}
