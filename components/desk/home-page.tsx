import { DeskForm, type FormTarget } from '@/components/desk/desk-form';
import { type ListedDraft, ListedDrafts } from '@/components/desk/listed-drafts';
import { TierSelect, YearField } from '@/components/desk/year-and-tier';
import { deskWords } from '@/lib/i18n/words/desk';
import type { Lang, Tier, TierKind } from '@/lib/site';

export interface HomeProps {
  readonly tiers: readonly TierKind[];
  readonly lang: Lang;
  /** Null where there are too many drafts for one more. */
  readonly begin: FormTarget | null;
  /** What was pasted and is no table: it stands in its form again. */
  readonly sent: { readonly pasted: string; readonly year: number | null; readonly tier: Tier | null };
  readonly correct: FormTarget;
  readonly drafts: readonly ListedDraft[];
  /** Slugs of current revisions. */
  readonly current: readonly string[];
  readonly templateHref: string;
  readonly templateYear: number | null;
}

/** What lib/annex reads; what else is dropped is refused with what to do. */
const KINDS = '.xlsx,.xlsm,.csv,.txt,.tsv,.docx,.ods,.odt,.html,.htm';

/** The forms that take an annex: as files, or as a pasted table. */
function WaysIn({ lang, begin, tiers, sent }: HomeProps & { readonly begin: FormTarget }) {
  const words = deskWords[lang];
  return (
    <>
      <section aria-labelledby="tu-tep">
        <h2 id="tu-tep">{words.fromFile}</h2>
        <DeskForm to={begin} files className="fields">
          <div className="drop">
            <label htmlFor="tep">{words.fileLabel}</label>
            <input id="tep" type="file" name="tep" multiple required accept={KINDS} />
            <p className="small">
              {words.dropHere} {words.fileHint}
            </p>
          </div>
          <div className="pair">
            <YearField lang={lang} id="nam-tep" value={null} />
            <TierSelect lang={lang} id="cap-tep" value={null} tiers={tiers} />
          </div>
          <div>
            <label htmlFor="don-vi-moi">{words.unitsLabel}</label>
            <input id="don-vi-moi" type="file" name="don-vi-moi" accept=".csv" />
          </div>
          <button type="submit">{words.read}</button>
        </DeskForm>
      </section>
      <section aria-labelledby="tu-bang">
        <h2 id="tu-bang">{words.fromPaste}</h2>
        <DeskForm to={begin} files className="fields paste">
          <div>
            <label htmlFor="dan">{words.pasteLabel}</label>
            <textarea id="dan" name="dan" rows={7} required aria-describedby="dan-cach" defaultValue={sent.pasted} />
            <p className="small" id="dan-cach">
              {words.pasteHint}
            </p>
          </div>
          <input type="hidden" name="dan-html" />
          <div className="pair">
            <YearField lang={lang} id="nam-bang" value={sent.year} />
            <TierSelect lang={lang} id="cap-bang" value={sent.tier} tiers={tiers} />
          </div>
          <button type="submit">{words.readPaste}</button>
        </DeskForm>
      </section>
    </>
  );
}

/** Where an annex comes in. */
export function HomePage(props: HomeProps) {
  const { lang, begin, correct, drafts, current, templateHref, templateYear } = props;
  const words = deskWords[lang];
  return (
    <>
      <h1>{words.homeTitle}</h1>
      <p className="lead">{words.homeLead}</p>
      {drafts.length > 0 && (
        <section aria-labelledby="dang-do">
          <h2 id="dang-do">{words.draftsTitle}</h2>
          <ListedDrafts lang={lang} drafts={drafts} />
        </section>
      )}
      <div className="ways">
        {begin === null ? <p className="flash">{words.shut.full?.join(': ')}</p> : <WaysIn {...props} begin={begin} />}
        <section aria-labelledby="dinh-chinh">
          <h2 id="dinh-chinh">{words.toCorrect}</h2>
          <p className="soft">{words.toCorrectHint}</p>
          <DeskForm to={correct} className="line">
            <label htmlFor="ban">{words.revisionHead}</label>
            <select id="ban" name="ban">
              {current.map((slug) => (
                <option key={slug}>{slug}</option>
              ))}
            </select>
            <button type="submit" className="second">
              {words.correct}
            </button>
          </DeskForm>
        </section>
        <section aria-labelledby="mau">
          <h2 id="mau">{words.templateTitle}</h2>
          <p className="soft">{words.templateHint}</p>
          <form action={templateHref} className="line">
            <label htmlFor="nam-mau">{words.yearLabel}</label>
            <input
              id="nam-mau"
              name="nam"
              inputMode="numeric"
              pattern="20[0-9]{2}"
              size={6}
              defaultValue={templateYear ?? ''}
            />
            <label htmlFor="ngay-mau">{words.templateDay}</label>
            <input id="ngay-mau" name="ngay" type="date" />
            <button type="submit" className="second">
              {words.template}
            </button>
          </form>
        </section>
      </div>
      {drafts.length === 0 && <ListedDrafts lang={lang} drafts={drafts} />}
    </>
  );
}
