import { DeskForm, type FormTarget } from '@/components/desk/desk-form';
import { type ProblemGroup, ProblemList } from '@/components/desk/problem-list';
import { Code } from '@/components/ui/code';
import { deskDraftWords } from '@/lib/i18n/words/desk-draft';
import { deskRegisterWords } from '@/lib/i18n/words/desk-register';
import { type Lang, MAX_TEXT_LENGTH } from '@/lib/site';

/** What a change does, in the words of the command line. */
export interface ToldChange {
  /** The register, and the day it changes from. */
  readonly heading: string;
  readonly counts: readonly string[];
  readonly differences: readonly string[];
}

function Told({ lang, heading, counts, differences }: ToldChange & { readonly lang: Lang }) {
  const words = deskRegisterWords[lang];
  return (
    <>
      <p>{heading}</p>
      <ul>
        {counts.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="scroll long" tabIndex={0} aria-label={words.differencesLabel}>
        <ul className="told">
          {differences.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

interface ActProps {
  readonly lang: Lang;
  readonly to: FormTarget;
  readonly hidden: Readonly<Record<string, string | number>>;
  readonly note: string;
  readonly label: string;
  readonly danger?: boolean;
}

/** The reason, the tick, and the deed. */
function Act({ lang, to, hidden, note, label, danger = false }: ActProps) {
  const words = deskRegisterWords[lang];
  return (
    <DeskForm to={to} hidden={hidden} className="fields">
      <div>
        <label htmlFor="ly-do">{words.noteLabel}</label>
        <textarea id="ly-do" name="ly-do" rows={2} maxLength={MAX_TEXT_LENGTH} required defaultValue={note} />
      </div>
      <p className="tick">
        <input type="checkbox" id="da-xem" name="da-xem" value="1" required />
        <label htmlFor="da-xem">{words.yes}</label>
      </p>
      <button type="submit" className={danger ? 'danger' : undefined}>
        {label}
      </button>
    </DeskForm>
  );
}

interface RegisterChangeProps {
  readonly lang: Lang;
  readonly title: string;
  readonly version: number;
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
  /** ISO. */
  readonly asOf: string | null;
  /** Where another day is said; null once it is in the register. */
  readonly about: FormTarget | null;
  readonly counts: string;
  readonly groups: readonly ProblemGroup[];
  readonly moreProblems: number;
  /** Null while an error stands. */
  readonly told: ToldChange | null;
  /** Sentences that stand in place of the deed. */
  readonly instead: readonly string[];
  readonly publish: FormTarget | null;
  /** A sign of what is shown: what is written is that and nothing else. */
  readonly seen: string;
  readonly note: string;
  readonly discard: FormTarget;
}

/** A file of units, from check to published. */
export function RegisterChangePage(props: RegisterChangeProps) {
  const { lang, version, about, told, publish } = props;
  const words = deskRegisterWords[lang];
  const draftWords = deskDraftWords[lang];
  return (
    <>
      <h1>{props.title}</h1>
      <section aria-labelledby="tep">
        <h2 id="tep">{words.fileHead}</h2>
        <dl className="facts">
          {props.files.map((file) => (
            <div key={file.name}>
              <dt>{file.name}</dt>
              <dd>
                {draftWords.sha} <Code text={file.sha256} />
              </dd>
            </div>
          ))}
        </dl>
        <div className="side">
          {about && (
            <DeskForm to={about} hidden={{ ban: version }} className="line">
              <label htmlFor="ngay">{words.dayLabel}</label>
              <input id="ngay" name="ngay" type="date" defaultValue={props.asOf ?? ''} />
              <button type="submit" className="second">
                {words.planDay}
              </button>
            </DeskForm>
          )}
          <details>
            <summary>{words.discard}</summary>
            <DeskForm to={props.discard}>
              <button type="submit" className="danger">
                {words.discardYes}
              </button>
            </DeskForm>
          </details>
        </div>
      </section>
      <section aria-labelledby="van-de">
        <h2 id="van-de">{draftWords.steps[2]}</h2>
        <ProblemList lang={lang} counts={props.counts} groups={props.groups} more={props.moreProblems} />
      </section>
      <section aria-labelledby="thay-doi">
        <h2 id="thay-doi">{words.willTitle}</h2>
        {told ? <Told lang={lang} {...told} /> : <p className="soft">{words.notYet}</p>}
      </section>
      <section aria-labelledby="cong-bo">
        <h2 id="cong-bo">{words.publishTitle}</h2>
        {props.instead.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {publish && (
          <Act
            lang={lang}
            to={publish}
            hidden={{ ban: version, thay: props.seen }}
            note={props.note}
            label={words.publish}
          />
        )}
      </section>
    </>
  );
}

interface UndoProps {
  readonly lang: Lang;
  readonly number: number;
  readonly told: ToldChange;
  readonly undo: FormTarget;
  readonly seen: string;
  readonly note: string;
}

/** What rolling a change back does, before it is done. */
export function RegisterUndoPage({ lang, number, told, undo, seen, note }: UndoProps) {
  const words = deskRegisterWords[lang];
  return (
    <>
      <h1>{words.undoTitle(number)}</h1>
      <p>{words.undoLead}</p>
      <Told lang={lang} {...told} />
      <Act lang={lang} to={undo} hidden={{ thay: seen }} note={note} label={words.undoNow} danger />
    </>
  );
}
