import { currentSettings } from '@/lib/env';
import { verifyWords } from '@/lib/i18n/words/verify';
import { serialiseFigure } from '@/lib/params/figure';
import { type FigureTrace, parseTrace } from '@/lib/params/figure-trace';
import { paths } from '@/lib/params/paths';
import type { Lang } from '@/lib/site';
import { type EditionRow, findEdition } from '@/lib/store/queries/editions';
import { describeDecision } from '@/lib/views/edition/edition';
import { markAlone } from '@/lib/views/figures/alone';
import { type FigureView, findFigure, findMovedFigure } from '@/lib/views/figures/figure';
import { figureCode } from '@/lib/views/figures/origin';
import { toFact } from '@/lib/views/page/fact';
import { describeEdition, stateOf, type Verdict } from '@/lib/views/sheet/verdict';

interface CheckedFigure {
  readonly verdict: Verdict;
  readonly edition: EditionRow | null;
}

async function findTraced({ address }: FigureTrace, lang: Lang): Promise<FigureView | null> {
  const found = await findFigure(address, lang);
  const moved = found ? null : await findMovedFigure(address);
  return moved ? findFigure(moved, lang) : found;
}

/** Whether a drawing is ours and current, by the text its file carries; null where the text is no drawing's. */
export async function checkFigure(text: string, lang: Lang): Promise<CheckedFigure | null> {
  const trace = parseTrace(text, currentSettings().siteUrl);
  if (!trace) return null;
  const words = verifyWords[lang];
  const view = await findTraced(trace, lang);
  const edition = view && (await findEdition(view.pinned.edition));
  const foreign = (said: string): CheckedFigure => ({
    verdict: {
      state: 'foreign',
      label: words.foreignFigure,
      text: said,
      simulated: null,
      facts: [],
      changes: [],
      links: [],
    },
    edition: null,
  });
  if (!view || !edition) return foreign(words.noFigure);
  const code = await figureCode(view.pinned);
  if (trace.code !== null && trace.code.toUpperCase() !== code?.toUpperCase())
    return foreign(words.otherCode(trace.code));
  const state = stateOf(edition);
  const current = edition.currentSlug === null ? null : await findEdition(edition.currentSlug);
  const told = describeEdition(edition, lang);
  const title = markAlone(view.figure.title, view);
  const said =
    state === 'withdrawn'
      ? words.figureWithdrawn(title, told)
      : state === 'current' || current === null
        ? words.figureCurrent(title, told)
        : words.figureCorrected(title, told, describeEdition(current, lang));
  const { path, pairs } = serialiseFigure(view.pinned);
  const live = serialiseFigure({ ...view.pinned, edition: edition.assessmentSlug, earlier: [] });
  return {
    edition,
    verdict: {
      state,
      label: words.states[state],
      text: trace.code === null ? `${said} ${words.addressOnly}` : said,
      simulated: edition.kind === 'simulated' ? words.simulated : null,
      facts: [
        toFact(words.finding, markAlone(view.figure.sentence, view)),
        toFact(words.decision, describeDecision(edition, lang)),
        toFact(words.code, code ?? '', null, true),
        ...(edition.sealed ? [toFact(words.seal, edition.sealed.seal, null, true)] : []),
      ],
      changes: view.banner?.why && state === 'corrected' ? [view.banner.why] : [],
      links: [
        { label: words.ours, href: paths.figureFile(path, pairs, { format: 'svg', lang }) },
        { label: words.figurePage, href: view.pageHref },
        ...(state === 'current'
          ? []
          : [{ label: words.figureToday, href: paths.figureFile(live.path, live.pairs, { format: 'svg', lang }) }]),
      ],
    },
  };
}
