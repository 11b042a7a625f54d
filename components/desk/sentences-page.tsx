import { deskDraftWords } from '@/lib/i18n/words/desk-draft';
import type { Lang } from '@/lib/site';

interface Props {
  readonly lang: Lang;
  readonly title: string;
  readonly backHref: string;
  readonly lead: string;
  readonly sentences: readonly {
    readonly address: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
  /** That not every page was compared; null where all were. */
  readonly more: string | null;
}

/** What pages open with, before and after. */
export function SentencesPage({ lang, title, backHref, lead, sentences, more }: Props) {
  const words = deskDraftWords[lang];
  return (
    <>
      <h1>{title}</h1>
      <p>
        <a href={backHref}>{words.backToDraft}</a>
      </p>
      <p>{lead}</p>
      {sentences.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        <section className="scroll" tabIndex={0} aria-label={title}>
          <table className="sentences">
            <thead>
              <tr>
                {words.sentenceHeads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sentences.map(({ address, before, after }) => (
                <tr key={address}>
                  <th scope="row">
                    <code>{address}</code>
                  </th>
                  <td className="soft">{before ?? words.noPage}</td>
                  <td>{after ?? words.noPage}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {more && <p className="soft">{more}</p>}
    </>
  );
}
