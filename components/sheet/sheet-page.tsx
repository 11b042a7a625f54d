import { Links } from '@/components/data/data-edition';
import { PageShell } from '@/components/layout/page-shell';
import { QrCode } from '@/components/sheet/qr-code';
import { figureClass } from '@/components/ui/figure-class';
import { LinksLine } from '@/components/ui/links-line';
import { PageTitle } from '@/components/ui/page-title';
import { Quoting } from '@/components/ui/quoting';
import { UnitBar } from '@/components/unit/unit-bar';
import { claimWords } from '@/lib/i18n/words/claim';
import { rankingWords } from '@/lib/i18n/words/ranking';
import { sheetWords } from '@/lib/i18n/words/sheet';
import { unitWords } from '@/lib/i18n/words/unit';
import type { SheetDocument } from '@/lib/sheet/types';
import type { SheetView } from '@/lib/views/sheet/sheet';
import '@/components/sheet/sheet.css';

function Criteria({ document }: { document: SheetDocument }) {
  const words = unitWords[document.lang];
  return (
    <section aria-labelledby="phieu-tieu-chi">
      <h2 id="phieu-tieu-chi">{document.criteriaTitle}</h2>
      {document.criteria.length > 0 && (
        <table className="sheet-criteria">
          <thead>
            <tr>
              <th scope="col">{words.criterionHead}</th>
              <th scope="col" className="n">
                {words.pointsHead}
              </th>
              <th scope="col" className="n">
                {words.leftHead}
              </th>
            </tr>
          </thead>
          <tbody>
            {document.criteria.map((row) => (
              <tr key={row.label} className={`c${row.hue}`}>
                <th scope="row">
                  {row.label}
                  <UnitBar bar={row.share === null ? null : { share: row.share, median: row.median }} />
                </th>
                <td className="n">
                  <b>{row.points}</b> <span className="soft">{row.maximum}</span>
                </td>
                <td className="n">{row.left}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="small">{document.criteriaNote}</p>
    </section>
  );
}

/** A text of the sheet with what it quotes. */
function Quoted({ text, document }: { text: string; document: SheetDocument }) {
  return (
    <Quoting text={text} quoted={document.quoted.find((each) => text.includes(each)) ?? null} lang={document.lang} />
  );
}

/** The score sheet: the one thing on the page, and in print the one thing on the paper. */
export function SheetPage({ view }: { view: SheetView }) {
  const { document } = view;
  const words = sheetWords[document.lang];
  return (
    <PageShell frame={view.frame}>
      <div className="sheet-place">
        <p className="noprint">
          <LinksLine links={[view.pdf, view.page]} />
        </p>
        <article className="sheet">
          <p className="sheet-title">
            {document.title} <span className="soft">{document.owner}</span>
          </p>
          {document.simulated && <p className="sheet-notice">{document.simulated}</p>}
          {document.notice && <p className="sheet-notice">{document.notice}</p>}
          <PageTitle text={document.name} lang={document.lang} />
          <p className="soft">{document.context}</p>
          <p className="sheet-score">
            <span>
              <strong>{document.score}</strong> <span className="soft">{document.scoreNote}</span>
            </span>{' '}
            <b className="sheet-rank">{document.rank}</b>
          </p>
          <p>{document.sentence}</p>
          <Criteria document={document} />
          {document.neighbours.length > 1 && (
            <table className="sheet-near">
              <caption>{document.neighboursTitle}</caption>
              <thead>
                <tr>
                  <th scope="col" className="n">
                    {unitWords[document.lang].rankHead}
                  </th>
                  <th scope="col">{rankingWords[document.lang].unitHead}</th>
                  <th scope="col" className="n">
                    {unitWords[document.lang].pointsHead}
                  </th>
                </tr>
              </thead>
              <tbody>
                {document.neighbours.map((row, line) => (
                  <tr key={row.name} className={row.chosen ? 'chosen' : undefined}>
                    <td className="n">{row.rank}</td>
                    <th scope="row">{row.name}</th>
                    <td className={figureClass(view.lacking[line])}>{row.score}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {document.lineage.map((line) => (
            <p key={line} className="small">
              <Quoted text={line} document={document} />
            </p>
          ))}
          <footer>
            <div>
              <dl>
                {document.facts.map(([label, value]) => (
                  <div key={label}>
                    <dt>{label}</dt>{' '}
                    <dd>
                      <Quoted text={value} document={document} />
                    </dd>
                  </div>
                ))}
                <div>
                  <dt>{document.codeLabel}</dt>{' '}
                  <dd>
                    <code>{document.code}</code>
                  </dd>
                </div>
              </dl>
              <p>{document.verifyNote}</p>
              <p>{document.pageUrl}</p>
            </div>
            <a href={document.verifyUrl}>
              <QrCode text={document.verifyUrl} label={`${document.codeLabel} ${document.code}`} />
            </a>
          </footer>
        </article>
        {/* After what the page is: on a phone the result is on the first screen. */}
        <div className="small noprint">
          <p>{words.printHint}</p>
          <nav aria-label={claimWords[document.lang].listTitle}>
            <p>{claimWords[document.lang].listTitle}:</p>
            <Links links={view.figures} />
          </nav>
        </div>
      </div>
    </PageShell>
  );
}
