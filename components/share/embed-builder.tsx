import { SectionShell } from '@/components/layout/section-shell';
import { TriedTable } from '@/components/tried/tried-table';
import { PageTitle } from '@/components/ui/page-title';
import { embedBuilderWords } from '@/lib/i18n/words/embed-builder';
import type { EmbedBuilderView } from '@/lib/views/sharing/embed-builder';
import '@/components/ui/form-fields.css';
import '@/components/share/embed-builder.css';
import '@/components/ui/copy-button.css';

/** Choose a chart by a plain form; see it framed; copy a snippet. */
export function EmbedBuilder({ view }: { view: EmbedBuilderView }) {
  const words = embedBuilderWords[view.frame.lang];
  return (
    <SectionShell frame={view.frame}>
      <PageTitle text={words.title} lang={view.frame.lang} />
      <p>{words.intro}</p>
      <form className="builder" action={view.action} method="get" aria-label={words.form}>
        {view.fields.map((field) => (
          <label key={field.name}>
            <span>{field.label}</span>
            <select name={field.name} defaultValue={field.value}>
              {field.options.map((option) => (
                <option key={option.value} value={option.value} lang={option.lang}>
                  {option.label}
                </option>
              ))}
            </select>
          </label>
        ))}
        <label>
          <span>{words.unit}</span>
          <input
            name="don-vi"
            type="text"
            defaultValue={view.unitText}
            maxLength={480}
            aria-describedby="don-vi-goi-y"
            list={view.unitNames.length > 0 ? 'ten-don-vi' : undefined}
            autoComplete="off"
          />
          {view.unitNames.length > 0 && (
            <datalist id="ten-don-vi">
              {view.unitNames.map((name) => (
                <option key={name} value={name} />
              ))}
            </datalist>
          )}
          <small id="don-vi-goi-y">{words.unitHint}</small>
        </label>
        <button type="submit">{words.show}</button>
      </form>
      <div id="ket-qua">
        <Outcome view={view} />
      </div>
      <TriedTable tried={view.tried} />
      {view.script && <script type="module" src={view.script} />}
    </SectionShell>
  );
}

/** The chart chosen and its snippets, or what stands in its way. */
function Outcome({ view }: { view: EmbedBuilderView }) {
  const words = embedBuilderWords[view.frame.lang];
  return (
    <>
      {view.problem && (
        <p className="banner" role="status">
          {view.problem}
        </p>
      )}
      {view.preview && (
        <section aria-labelledby="xem-truoc">
          <h2 id="xem-truoc">{words.preview}</h2>
          <iframe
            className="preview"
            title={view.preview.title}
            src={view.preview.src}
            width="720"
            height={view.preview.height}
            loading="lazy"
          />
        </section>
      )}
      {view.snippets.length > 0 && (
        <section aria-labelledby="doan-ma">
          <h2 id="doan-ma">{words.snippets}</h2>
          <p className="small">{words.height}</p>
          <p className="small">{words.framesTakenOut}</p>
          {view.snippets.map((snippet) => (
            <label key={snippet.id} className="snippet">
              <span>{snippet.label}</span>
              <textarea id={snippet.id} readOnly rows={6} defaultValue={snippet.code} spellCheck={false} />
            </label>
          ))}
          <label className="snippet">
            <span>{words.address}</span>
            <input type="text" readOnly defaultValue={view.address ?? ''} />
          </label>
        </section>
      )}
    </>
  );
}
