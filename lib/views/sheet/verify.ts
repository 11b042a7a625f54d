import { verifyWords } from '@/lib/i18n/words/verify';
import { localise, paths } from '@/lib/params/paths';
import { shown } from '@/lib/params/query';
import type { VerifyParams } from '@/lib/params/sheet-code';
import { readCode } from '@/lib/sheet/code';
import type { Lang } from '@/lib/site';
import { findEdition } from '@/lib/store/queries/editions';
import { describeDecision } from '@/lib/views/edition/edition';
import { toFact } from '@/lib/views/page/fact';
import { buildFrame, type PageFrame } from '@/lib/views/page/frame';
import { islandAddress } from '@/lib/views/page/islands';
import { rowName } from '@/lib/views/page/names';
import { codesOf, findCoded } from '@/lib/views/sheet/codes';
import { describeEdition, type State, stateOf, type Verdict } from '@/lib/views/sheet/verdict';
import { checkFigure } from '@/lib/views/sheet/verify-figure';
import { findUnitContext } from '@/lib/views/unit/context';
import { describeCorrections } from '@/lib/views/unit/corrections';
import { buildHeadline } from '@/lib/views/unit/headline';

export interface VerifyView {
  readonly frame: PageFrame;
  readonly code: string;
  readonly action: string;
  /** Null while nothing was asked. */
  readonly verdict: Verdict | null;
  /** Code that reads a file the reader has; null where none was built: its text can be pasted. */
  readonly script: string | null;
}

/** Whether a sheet is ours and current, by its code. */
export async function buildVerify({ lang, code }: VerifyParams): Promise<VerifyView> {
  const words = verifyWords[lang];
  const figure = code === '' ? null : await checkFigure(code, lang);
  const read = code === '' || figure ? null : readCode(code);
  const found = read && (await findCoded(read));
  const nothing = (state: State, text: string): Verdict => ({
    state,
    label: words.states[state],
    text,
    simulated: null,
    facts: [],
    changes: [],
    links: [],
  });
  const verdict =
    code === ''
      ? null
      : figure
        ? figure.verdict
        : read === null
          ? nothing('unreadable', words.unreadable(shown(code)))
          : found === null
            ? nothing('foreign', words.foreign(read.edition === null ? read.signs : `${read.edition}-${read.signs}`))
            : await judge(found, lang);
  return {
    frame: await buildFrame({
      lang,
      path: paths.verify(code),
      canonical: paths.verify(),
      index: code === '',
      title: verdict ? `${words.title}: ${verdict.label}` : words.title,
      crumb: words.title,
      description: words.description,
      edition: found?.edition ?? figure?.edition ?? null,
    }),
    code,
    action: localise(paths.verify(), lang),
    verdict,
    script: islandAddress('verify'),
  };
}

async function judge(
  { edition, tier, row }: NonNullable<Awaited<ReturnType<typeof findCoded>>>,
  lang: Lang,
): Promise<Verdict> {
  const words = verifyWords[lang];
  const name = rowName(row, lang);
  const current = edition.currentSlug === null ? null : await findEdition(edition.currentSlug);
  const state = stateOf(edition);
  const told = describeEdition(edition, lang);
  const text =
    state === 'withdrawn'
      ? words.withdrawn(name, told)
      : state === 'current' || current === null
        ? words.current(name, told)
        : words.corrected(name, told, describeEdition(current, lang));
  const slug = row.unit?.slug ?? null;
  const context = slug === null ? null : await findUnitContext({ lang, tier: tier.tier, slug, edition: edition.slug });
  const headline = context && buildHeadline(context);
  const { fingerprint } = await codesOf(edition);
  return {
    state,
    label: words.states[state],
    text,
    simulated: edition.kind === 'simulated' ? words.simulated : null,
    facts: [
      ...(headline
        ? [toFact(words.score, headline.score ?? headline.missing?.label ?? ''), toFact(words.rank, headline.rank)]
        : []),
      toFact(words.decision, describeDecision(edition, lang)),
      toFact(words.fingerprint, fingerprint, null, true),
    ],
    changes: context && state === 'corrected' ? await describeCorrections(context) : [],
    links:
      slug === null
        ? []
        : [
            { label: words.sheet, href: localise(paths.sheet(edition.slug, tier.tier, slug), lang) },
            { label: words.page, href: localise(paths.unit(tier.tier, slug, edition.slug), lang) },
            ...(state === 'current' ? [] : [{ label: words.today, href: localise(paths.unit(tier.tier, slug), lang) }]),
          ],
  };
}
