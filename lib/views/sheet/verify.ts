import { formatCount, formatDate } from '@/lib/i18n/format';
import { verifyWords } from '@/lib/i18n/words/verify';
import { dataPaths } from '@/lib/params/data-paths';
import { localise, paths } from '@/lib/params/paths';
import { shown } from '@/lib/params/query';
import type { VerifyParams } from '@/lib/params/sheet-code';
import { readCode } from '@/lib/sheet/code';
import type { Lang } from '@/lib/site';
import { findEdition } from '@/lib/store/queries/editions';
import { readLog } from '@/lib/store/queries/log';
import { describeDecision } from '@/lib/views/edition/edition';
import { toFact } from '@/lib/views/page/fact';
import { buildFrame, type Link, type PageFrame } from '@/lib/views/page/frame';
import { islandAddress } from '@/lib/views/page/islands';
import { rowName } from '@/lib/views/page/names';
import { findCoded } from '@/lib/views/sheet/codes';
import { describeEdition, type State, stateOf, type Verdict } from '@/lib/views/sheet/verdict';
import { checkFigure } from '@/lib/views/sheet/verify-figure';
import { findUnitContext } from '@/lib/views/unit/context';
import { describeCorrections } from '@/lib/views/unit/corrections';
import { buildHeadline } from '@/lib/views/unit/headline';

/** A code of a sheet is shorter. */
const LOG_HASH = /^[0-9a-f]{16,64}$/;
/** Such as the row of a restore names. */
const WHOLE_HASH = /\b[0-9a-f]{64}\b/g;

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
  const logged = await findLogged(code, lang);
  const figure = code === '' || logged ? null : await checkFigure(code, lang);
  const read = code === '' || logged || figure ? null : readCode(code);
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
      : logged !== null
        ? logged
        : figure !== null
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

/** The hash of a row of the log as feeds, files and sheets print it, whole or its beginning; null where the text is none. */
async function findLogged(text: string, lang: Lang): Promise<Verdict | null> {
  const hash = text.trim().toLowerCase();
  if (!LOG_HASH.test(hash)) return null;
  const words = verifyWords[lang];
  const log = await readLog();
  const index = log.findIndex((row) => row.hash.startsWith(hash));
  const row = log[index];
  // A restore takes rows out of the log, and says in its own row where the log of before ended.
  const restores = log.flatMap((act, at) => (act.action === 'restore' ? [{ ...act, place: at + 1 }] : []));
  const named = row
    ? undefined
    : restores.find(({ note }) => (note?.match(WHOLE_HASH) ?? []).some((of) => of.startsWith(hash)));
  const last = restores.at(-1);
  const state: State = row ? 'logged' : named ? 'restored' : 'unlogged';
  const gone = last ? `${words.unlogged} ${words.restoredOnce(formatDate(last.at, lang))}` : words.unlogged;
  const act = row && [words.acts[row.action] ?? words.otherAct, row.revision].filter(Boolean).join(' ');
  return {
    state,
    label: words.states[state],
    text:
      row && act
        ? words.logged(formatCount(index + 1, lang), formatDate(row.at, lang), act)
        : named
          ? words.restored(formatCount(named.place, lang), formatDate(named.at, lang), named.note ?? '')
          : gone,
    simulated: null,
    facts: [],
    changes: [],
    links: proofLinks(row?.revision ?? null, lang),
  };
}

/** What proves a publication without this site's programs. */
function proofLinks(edition: string | null, lang: Lang): Link[] {
  const words = verifyWords[lang];
  return [
    ...(edition === null ? [] : [{ label: words.sealed, href: dataPaths.sealed(edition) }]),
    { label: words.log, href: dataPaths.log() },
    { label: words.verifier, href: dataPaths.verifier() },
    { label: words.follower, href: dataPaths.follower() },
  ];
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
  const context =
    slug === null ? null : await findUnitContext({ lang, tier: tier.kind.slug, slug, edition: edition.slug });
  const headline = context && buildHeadline(context);
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
      ...(edition.sealed ? [toFact(words.seal, edition.sealed.seal, null, true)] : []),
    ],
    changes: context && state === 'corrected' ? await describeCorrections(context) : [],
    links:
      slug === null
        ? []
        : [
            { label: words.sheet, href: localise(paths.sheet(edition.slug, tier.kind.slug, slug), lang) },
            { label: words.page, href: localise(paths.unit(tier.kind.slug, slug, edition.slug), lang) },
            ...(state === 'current'
              ? []
              : [{ label: words.today, href: localise(paths.unit(tier.kind.slug, slug), lang) }]),
            ...proofLinks(edition.slug, lang),
          ],
  };
}
