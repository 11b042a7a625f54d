import { ColumnHeads } from '@/components/ui/column-heads';
import { deskWords } from '@/lib/i18n/words/desk';
import type { Lang } from '@/lib/site';

export interface ListedDraft {
  readonly href: string;
  readonly files: string;
  readonly saved: string;
  readonly state: string;
}

/** Drafts, each with the way to it. */
export function ListedDrafts({ lang, drafts }: { lang: Lang; drafts: readonly ListedDraft[] }) {
  const words = deskWords[lang];
  if (drafts.length === 0) return <p className="soft">{words.noDrafts}</p>;
  return (
    <table className="drafts">
      <ColumnHeads heads={[words.draftHead, words.savedHead, words.stateHead]} />
      <tbody>
        {drafts.map((draft) => (
          <tr key={draft.href}>
            <th scope="row">
              <a href={draft.href}>{draft.files}</a>
            </th>
            <td>{draft.saved}</td>
            <td>{draft.state}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
