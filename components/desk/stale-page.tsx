import { DeskForm, type FormTarget } from '@/components/desk/desk-form';
import { FixList, type ListedFix } from '@/components/desk/fix-list';
import { deskDraftWords } from '@/lib/i18n/words/desk-draft';
import type { Lang } from '@/lib/site';

interface StaleProps {
  readonly lang: Lang;
  readonly again: FormTarget;
  /** What was sent, to be sent once more. */
  readonly hidden: Readonly<Record<string, string | number | readonly string[]>>;
  readonly yours: readonly { readonly label: string; readonly value: string }[];
  readonly theirs: readonly ListedFix[];
  readonly openHref: string;
}

/** Two people saved one draft: the second is told, and loses nothing. */
export function StalePage({ lang, again, hidden, yours, theirs, openHref }: StaleProps) {
  const words = deskDraftWords[lang];
  return (
    <>
      <h1>{words.staleTitle}</h1>
      <p>{words.staleLead}</p>
      <h2>{words.staleYours}</h2>
      <dl className="facts">
        {yours.map((field) => (
          <div key={field.label}>
            <dt>{field.label}</dt>
            <dd>{field.value}</dd>
          </div>
        ))}
      </dl>
      <h2>{words.staleTheirs}</h2>
      {theirs.length === 0 ? (
        <p className="soft">{words.staleNothing}</p>
      ) : (
        <FixList lang={lang} takeBack={null} version={0} fixes={theirs} />
      )}
      <DeskForm to={again} hidden={hidden} className="line">
        <a href={openHref}>{words.staleOpen}</a>
        <button type="submit" className="second">
          {words.staleAgain}
        </button>
      </DeskForm>
    </>
  );
}
