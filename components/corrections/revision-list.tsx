import { Code } from '@/components/ui/code';
import { ColumnHeads } from '@/components/ui/column-heads';
import { ScrollBox } from '@/components/ui/scroll-box';
import { keepNumbers } from '@/lib/i18n/keep-numbers';
import { correctionWords } from '@/lib/i18n/words/corrections';
import { siteWords } from '@/lib/i18n/words/site';
import type { Lang } from '@/lib/site';
import type { ListedRevision } from '@/lib/views/corrections/corrections';
import '@/components/ui/run-in.css';
import '@/components/ui/code.css';

/** Every revision with its state and the file its figures were read from. */
export function RevisionList({ revisions, lang }: { revisions: readonly ListedRevision[]; lang: Lang }) {
  const words = correctionWords[lang];
  return (
    <ScrollBox label={siteWords[lang].tableOf(words.revisionsTitle)}>
      <table className="revisions run-in">
        <ColumnHeads heads={[words.revisionHead, words.statusHead, words.publishedHead, words.fileHead]} />
        <tbody>
          {revisions.map((revision) => (
            <tr key={revision.slug}>
              <th scope="row">
                <a href={revision.href}>{keepNumbers(revision.name)}</a>
                <Code text={revision.slug} className="under" />
              </th>
              <td>{keepNumbers(revision.status)}</td>
              <td>
                {revision.publishedOn}
                <span className="under">{keepNumbers(revision.decision)}</span>
              </td>
              <td>
                {revision.file.name}
                <Code text={revision.file.sha256} className="under" narrow />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
