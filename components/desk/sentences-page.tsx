import { ColumnHeads } from '@/components/ui/column-heads';
import { ScrollBox } from '@/components/ui/scroll-box';
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
        <ScrollBox label={title}>
          <table className="sentences">
            <ColumnHeads heads={words.sentenceHeads} />
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
        </ScrollBox>
      )}
      {more && <p className="soft">{more}</p>}
    </>
  );
}
