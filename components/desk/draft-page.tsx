import { ChangeList, type ChangesProps } from '@/components/desk/change-list';
import { ConfirmList, type PassedOver } from '@/components/desk/confirm-list';
import { DeskForm, type FormTarget } from '@/components/desk/desk-form';
import { FixList, type ListedFix } from '@/components/desk/fix-list';
import { type ProblemGroup, ProblemList } from '@/components/desk/problem-list';
import { PublishForm, type PublishProps } from '@/components/desk/publish-form';
import { type SheetProps, SheetView } from '@/components/desk/sheet-view';
import { DayField, TierSelect, YearField } from '@/components/desk/year-and-tier';
import { Code } from '@/components/ui/code';
import { deskDraftWords } from '@/lib/i18n/words/desk-draft';
import { deskRegisterWords } from '@/lib/i18n/words/desk-register';
import type { Lang, Tier, TierKind } from '@/lib/site';

interface DraftFile {
  readonly name: string;
  readonly bytes: string;
  readonly sha256: string;
  readonly href: string;
}

export interface DraftPageProps {
  readonly lang: Lang;
  readonly title: string;
  readonly version: number;
  readonly steps: readonly {
    readonly href: string;
    readonly state: 'done' | 'open' | 'waits' | 'ready';
    readonly said: string;
  }[];
  readonly files: readonly DraftFile[];
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** Null once published. */
  readonly about: FormTarget | null;
  readonly year: number | null;
  readonly tier: Tier | null;
  readonly tiers: readonly TierKind[];
  /** ISO. */
  readonly asOf: string | null;
  /** What to do next, and where; null once published. */
  readonly next: { readonly said: string; readonly href: string } | null;
  readonly published: { readonly said: string; readonly href: string } | null;
  readonly sheet: SheetProps | null;
  readonly unitLists: readonly { readonly id: string; readonly labels: readonly string[] }[];
  readonly fixes: readonly ListedFix[];
  readonly takeBack: FormTarget | null;
  readonly confirm: FormTarget | null;
  readonly passed: readonly PassedOver[];
  /** What is known of an earlier annex of this shape, and not asked again. */
  readonly known: readonly string[];
  readonly readingsHref: string;
  readonly counts: string;
  readonly groups: readonly ProblemGroup[];
  readonly moreProblems: number;
  readonly changes: ChangesProps | null;
  /** Where sentences are compared; null where there is nothing to compare. */
  readonly sentencesHref: string | null;
  readonly preview: FormTarget | null;
  readonly share: FormTarget | null;
  readonly shared: { readonly href: string; readonly until: string } | null;
  readonly publish: PublishProps;
  /** Where a file of new units comes in; null once published. */
  readonly newUnits: FormTarget | null;
  /** The file of new units it is read with. */
  readonly units: string | null;
  readonly discard: FormTarget;
  readonly downloads: readonly { readonly label: string; readonly href: string }[];
}

function Steps({ lang, steps }: Pick<DraftPageProps, 'lang' | 'steps'>) {
  const words = deskDraftWords[lang];
  return (
    <nav aria-label={words.stepsLabel}>
      <ol className="steps">
        {steps.map((step, index) => (
          <li key={step.href} className={`step-${step.state}`}>
            <a href={step.href}>{words.step(index + 1, words.steps[index] ?? '')}</a>
            <span className="under">{step.said}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function NewUnits({ lang, newUnits, units, version }: DraftPageProps) {
  const words = deskRegisterWords[lang];
  if (newUnits === null) return null;
  return (
    <details>
      <summary>{words.draftTitle}</summary>
      <p className="soft">{words.draftLead}</p>
      <DeskForm to={newUnits} hidden={{ ban: version }} files className="fields">
        <div>
          <label htmlFor="don-vi-moi">{words.draftFile}</label>
          <input id="don-vi-moi" type="file" name="don-vi-moi" accept=".csv,.xlsx,.ods" required />
        </div>
        <button type="submit" className="second">
          {words.draftAdd}
        </button>
      </DeskForm>
      {units !== null && (
        <DeskForm to={newUnits} hidden={{ ban: version, khong: '1' }} className="line">
          <span>{words.draftHas(units)}</span>
          <button type="submit" className="plain">
            {words.draftTake}
          </button>
        </DeskForm>
      )}
    </details>
  );
}

function FileStep(props: DraftPageProps) {
  const { lang, files, facts, about, year, tier, version, discard, downloads } = props;
  const words = deskDraftWords[lang];
  return (
    <section aria-labelledby="tep">
      <h2 id="tep">{words.step(1, words.steps[0] ?? '')}</h2>
      <dl className="facts">
        {files.map((file) => (
          <div key={file.name}>
            <dt>
              <a href={file.href}>{file.name}</a>
            </dt>
            <dd>
              {words.bytes(file.bytes)}, {words.sha} <Code text={file.sha256} />
            </dd>
          </div>
        ))}
        {facts.map((fact) => (
          <div key={fact.label}>
            <dt>{fact.label}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
      </dl>
      <p className="small">{words.asGiven}</p>
      <div className="side">
        {about && (
          <details>
            <summary>{words.about}</summary>
            <DeskForm to={about} hidden={{ ban: version }} className="fields">
              <div className="pair">
                <YearField lang={lang} id="nam" value={year} />
                <TierSelect lang={lang} id="cap" value={tier} tiers={props.tiers} />
                <DayField lang={lang} id="ngay" value={props.asOf} />
              </div>
              <button type="submit" className="second">
                {words.reread}
              </button>
            </DeskForm>
          </details>
        )}
        <NewUnits {...props} />
        <details>
          <summary>{words.discard}</summary>
          <DeskForm to={discard}>
            <button type="submit" className="danger">
              {words.discardYes}
            </button>
          </DeskForm>
        </details>
        <ul className="downloads">
          {downloads.map((link) => (
            <li key={link.href}>
              <a href={link.href}>{link.label}</a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function PreviewStep({ lang, preview, share, shared }: DraftPageProps) {
  const words = deskDraftWords[lang];
  return (
    <section aria-labelledby="xem-truoc">
      <h2 id="xem-truoc">{words.step(5, words.steps[4] ?? '')}</h2>
      {preview === null || share === null ? (
        <p className="soft">{words.notYet}</p>
      ) : (
        <>
          <p>{words.previewLead}</p>
          <DeskForm to={preview} className="line">
            <button type="submit">{words.previewOpen}</button>
            <span className="small">{words.previewWait}</span>
          </DeskForm>
          <h3>{words.linkTitle}</h3>
          <p className="soft">{words.linkLead}</p>
          <DeskForm to={share} className="line">
            <label htmlFor="so-ngay">{words.linkDays}</label>
            <input id="so-ngay" name="so-ngay" type="number" min={1} max={30} defaultValue={3} required />
            <button type="submit" className="second">
              {words.linkMake}
            </button>
          </DeskForm>
          {shared && (
            <p className="shared">
              {words.linkMade(shared.until)} <code>{shared.href}</code>
            </p>
          )}
        </>
      )}
    </section>
  );
}

/** One page from file to published. */
export function DraftPage(props: DraftPageProps) {
  const { lang, title, version, published, sheet, unitLists, changes } = props;
  const words = deskDraftWords[lang];
  const heading = (index: number, id: string) => <h2 id={id}>{words.step(index, words.steps[index - 1] ?? '')}</h2>;
  return (
    <>
      <h1>{title}</h1>
      {published && (
        <p className="banner">
          <a href={published.href}>{published.said}</a>
        </p>
      )}
      <Steps lang={lang} steps={props.steps} />
      {props.next && (
        <p className="next">
          <strong>{words.nextLabel}:</strong> <a href={props.next.href}>{props.next.said}</a>
        </p>
      )}
      <FileStep {...props} />
      <section aria-labelledby="cach-doc">
        {heading(2, 'cach-doc')}
        <p>{words.readingLead}</p>
        {unitLists.map((list) => (
          <datalist key={list.id} id={list.id}>
            {list.labels.map((label) => (
              <option key={label} value={label} />
            ))}
          </datalist>
        ))}
        {sheet && <SheetView {...sheet} />}
        <FixList lang={lang} takeBack={props.takeBack} version={version} fixes={props.fixes} />
        <h3 id="bo-qua">{words.confirmTitle}</h3>
        <ConfirmList lang={lang} to={props.confirm} version={version} parts={props.passed} />
        {props.known.length > 0 && (
          <details>
            <summary>{words.knownBefore(props.known.length)}</summary>
            <ul>
              {props.known.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <p>
              <a href={props.readingsHref}>{words.knownReadings}</a>
            </p>
          </details>
        )}
      </section>
      <section aria-labelledby="van-de">
        {heading(3, 'van-de')}
        <ProblemList
          lang={lang}
          counts={props.counts}
          groups={props.groups}
          more={props.moreProblems}
          answer={props.about}
          fields={{ ban: props.version, nam: props.year ?? '', cap: props.tier ?? '' }}
        />
      </section>
      <section aria-labelledby="thay-doi">
        {heading(4, 'thay-doi')}
        {changes ? <ChangeList {...changes} /> : <p className="soft">{words.notYet}</p>}
        {props.sentencesHref && (
          <p>
            <a href={props.sentencesHref}>{words.sentencesLink}</a>
          </p>
        )}
      </section>
      <PreviewStep {...props} />
      <section aria-labelledby="cong-bo">
        {heading(6, 'cong-bo')}
        {published ? <p>{published.said}</p> : <PublishForm {...props.publish} />}
      </section>
    </>
  );
}
