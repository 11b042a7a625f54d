import { Code } from '@/components/ui/code';
import { deskDraftWords } from '@/lib/i18n/words/desk-draft';
import type { Lang } from '@/lib/site';

interface DoneProps {
  readonly lang: Lang;
  readonly slug: string;
  readonly pages: readonly { readonly label: string; readonly href: string }[];
  readonly feeds: readonly string[];
  readonly log: { readonly at: string; readonly action: string; readonly hash: string } | null;
  readonly backup: string | null;
  readonly file: string;
}

/** What was published, and where it is to be seen. */
export function DonePage({ lang, slug, pages, feeds, log, backup, file }: DoneProps) {
  const words = deskDraftWords[lang];
  return (
    <>
      <h1>{words.doneTitle(slug)}</h1>
      <p className="lead">{words.doneLead}</p>
      <h2>{words.doneLinks}</h2>
      <ul>
        {pages.map((page) => (
          <li key={page.href}>
            <a href={page.href}>{page.label}</a> <span className="small">{page.href}</span>
          </li>
        ))}
      </ul>
      <h3>{words.doneFeeds}</h3>
      <ul>
        {feeds.map((feed) => (
          <li key={feed}>
            <a href={feed}>{feed}</a>
          </li>
        ))}
      </ul>
      <dl className="facts">
        <div>
          <dt>{words.doneFile}</dt>
          <dd>{file}</dd>
        </div>
        {log && (
          <div>
            <dt>{words.doneLog}</dt>
            <dd>
              {log.at}, {log.action}, <Code text={log.hash} />
            </dd>
          </div>
        )}
        {backup && (
          <div>
            <dt>{words.doneCopy}</dt>
            <dd>
              <code>{backup}</code>
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}
