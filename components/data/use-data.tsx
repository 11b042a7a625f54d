import '@/components/data/use-data.css';
import { dataWords } from '@/lib/i18n/words/data';
import type { Lang } from '@/lib/site';
import type { SnippetsPageView } from '@/lib/views/ranking/snippets-page';

/** Programs, and the lines that open a table in each. */
export function SnippetList({
  snippets,
  className = '',
}: {
  snippets: SnippetsPageView['snippets'];
  className?: string;
}) {
  return (
    <dl className={`snippets ${className}`.trim()}>
      {snippets.map(({ tool, name, code }) => (
        <div key={tool}>
          <dt>{name}</dt>
          <dd>
            <pre>{code}</pre>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** "Dùng số liệu này": lines that open the table beside it in a program, folded away. */
export function UseData({ snippets, lang }: { snippets: SnippetsPageView['snippets']; lang: Lang }) {
  const words = dataWords[lang];
  return (
    <details className="use-data noprint">
      <summary>{words.useTitle}</summary>
      <p className="small">{words.useNote}</p>
      <SnippetList snippets={snippets} />
    </details>
  );
}
