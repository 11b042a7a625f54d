import { ShapeType } from '@/components/data/shape-type';
import { apiWords } from '@/lib/i18n/words/api';
import type { Lang } from '@/lib/site';
import type { OperationDoc } from '@/lib/views/api/docs';
import '@/components/ui/facts.css';
import '@/components/ui/code.css';

/** One address of the API: what it gives, what it takes, an example that runs. */
export function ApiOperation({
  operation,
  shapes,
  lang,
}: {
  operation: OperationDoc;
  shapes: readonly string[];
  lang: Lang;
}) {
  const words = apiWords[lang];
  return (
    <section aria-labelledby={operation.id}>
      <h3 id={operation.id}>
        <code>GET {operation.path}</code>
      </h3>
      <p>
        {operation.summary}{' '}
        <span className="soft">
          {words.answers(operation.answer.list)} <ShapeType type={operation.answer.shape} shapes={shapes} />.
        </span>
      </p>
      {operation.parameters.length === 0 ? (
        <p className="soft">{words.noParameters}</p>
      ) : (
        <dl className="facts">
          {operation.parameters.map((parameter) => (
            <div key={parameter.name}>
              <dt>
                <code>{parameter.name}</code>
              </dt>
              <dd>
                {parameter.meaning} <span className="soft">({parameter.place})</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {operation.example && (
        <p>
          {words.example}:{' '}
          <a href={operation.example.href} rel="nofollow">
            <code>{operation.example.label}</code>
          </a>
        </p>
      )}
    </section>
  );
}
