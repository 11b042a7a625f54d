import { formatCount, inSentence } from '@/lib/i18n/format';
import { rankScopeWords } from '@/lib/i18n/words/rank-scope';
import { siteWords } from '@/lib/i18n/words/site';
import { whatIfWords } from '@/lib/i18n/words/what-if';
import { localise, paths } from '@/lib/params/paths';
import { shown } from '@/lib/params/query';
import { WHAT_IF_KEYS, type WhatIfParams } from '@/lib/params/what-if';
import { formatPoints, parsePoints } from '@/lib/scoring/points';
import { pointsLeft } from '@/lib/scoring/statistics';
import type { CriterionRow, Points } from '@/lib/scoring/types';
import { supposeScores, type WhatIf } from '@/lib/scoring/what-if';
import type { Lang } from '@/lib/site';
import { buildEdition, type EditionView } from '@/lib/views/edition/edition';
import { buildFrame, type Link, type PageFrame } from '@/lib/views/page/frame';
import { type Told, toldIn } from '@/lib/views/score/amount';
import { type Lacking, lackingDecimals } from '@/lib/views/score/lacking-decimals';
import { rankPlaceOf } from '@/lib/views/score/rank';
import { findUnitContext, type UnitContext } from '@/lib/views/unit/context';

/** A criterion of the form. */
interface WhatIfField {
  readonly key: string;
  readonly label: string;
  readonly description: string;
  readonly actual: string;
  /** What the published points lack of the longest figure of their column. */
  readonly lacking: Lacking | null;
  readonly maximum: string;
  /** What the field holds: what was typed, else the published points. */
  readonly value: string;
  readonly changed: boolean;
  readonly wrong: boolean;
}

/** Published and supposed, each with what it lacks of the longest figure of its column. */
interface Outcome {
  readonly actual: string;
  readonly supposed: string;
  readonly lacking: { readonly actual: Lacking | null; readonly supposed: Lacking | null };
}

/** A calculation with other points: never a result, and everything on the page says so. */
export interface WhatIfView {
  readonly frame: PageFrame;
  readonly edition: EditionView;
  readonly name: string;
  readonly mark: string;
  readonly markMore: string;
  readonly action: string;
  /** The outcome in one sentence, or why there is none. */
  readonly outcome: string;
  /** What is wrong with what was typed; nothing is calculated then, and the answer's status is 400. */
  readonly faults: readonly string[];
  readonly fields: readonly WhatIfField[];
  /** Published and supposed; null where nothing is calculated. */
  readonly totals: (Outcome & { readonly maximum: string | null }) | null;
  readonly ranks: Outcome | null;
  readonly tries: readonly Link[];
  readonly reset: Link | null;
  readonly page: Link;
}

interface Read {
  readonly supposed: Record<string, Points>;
  readonly faults: readonly string[];
  readonly wrong: ReadonlySet<number>;
}

/** Points as either language writes them: a decimal comma or point, never grouped. */
function readPoints(text: string): Points | null {
  const parsed = parsePoints(text.replace('.', ','));
  return parsed.ok ? parsed.points : null;
}

function readSupposed(params: WhatIfParams, { scores }: WhatIf, lang: Lang): Read {
  const words = whatIfWords[lang].faults;
  const supposed: Record<string, Points> = {};
  const faults: string[] = [];
  const wrong = new Set<number>();
  for (const [place, text] of Object.entries(params.supposed)) {
    const score = scores[Number(place) - 1];
    if (!score) {
      faults.push(words.none(place));
      continue;
    }
    const { criterion, actual } = score;
    const points = readPoints(text);
    const most = Math.max(criterion.maximum ?? 0, actual);
    if (points !== null && points <= most) {
      supposed[criterion.slug] = points;
      continue;
    }
    wrong.add(Number(place));
    faults.push(
      points === null
        ? words.number(criterion.name[lang], shown(text))
        : words.above(criterion.name[lang], formatPoints(points, lang), formatPoints(most, lang)),
    );
  }
  return { supposed, faults, wrong };
}

/** Null where the unit is not in the edition: there is nothing to calculate with. */
export async function findWhatIf(params: WhatIfParams): Promise<WhatIfView | null> {
  const context = await findUnitContext(params);
  if (!context?.tier || !context.row) return null;
  const { lang, edition, name, unit } = context;
  const words = whatIfWords[lang];
  const site = siteWords[lang];
  const base = supposeScores(context.tier, context.row, {});
  const read = base && readSupposed(params, base, lang);
  const faults = read?.faults ?? [];
  const found = read && faults.length === 0 ? supposeScores(context.tier, context.row, read.supposed) : null;
  const subject = inSentence(name, lang);
  const place = rankPlaceOf(context.tier, context.row, lang);
  const path = (supposed: Readonly<Record<number, string>>) =>
    paths.whatIf(edition.slug, unit.tier, unit.slug, supposed);
  const changed = found?.scores.some(({ actual, supposed }) => actual !== supposed) ? found : null;
  const told = toldIn(context.tier, lang);
  const points = told.score;
  const page = localise(paths.unit(unit.tier, unit.slug, context.ownSegment), lang);
  return {
    frame: await buildFrame({
      lang,
      path: path(params.supposed),
      index: false,
      refused: faults.length > 0,
      title: words.title(subject, site.year(edition.year)),
      shortTitle: words.shortTitle(subject, site.year(edition.year)),
      crumb: words.crumb,
      description: changed
        ? words.descriptionOf(
            subject,
            told.amount(changed.supposed.total),
            [formatCount(changed.supposed.rank, lang), place].filter(Boolean).join(' '),
          )
        : words.description(subject, String(edition.year)),
      edition,
      crumbs: [{ label: name, href: page }],
    }),
    edition: buildEdition(edition, lang),
    name,
    mark: words.mark,
    markMore: words.markMore(subject),
    action: localise(path({}), lang),
    outcome:
      base === null
        ? words.impossible
        : faults.length > 0
          ? words.faultsTitle
          : [tellOutcome(found ?? base, told, lang), place && rankScopeWords[lang].counted(place)]
              .filter(Boolean)
              .join(' '),
    faults,
    ...inColumns(
      base && read ? fieldsOf(base, params, read, lang) : [],
      found && {
        total: {
          actual: points(found.actual.total),
          supposed: points(found.supposed.total),
          maximum: context.tier.maximum === null ? null : points(context.tier.maximum),
        },
        rank: {
          actual: [formatCount(found.actual.rank, lang), place].filter(Boolean).join(' '),
          supposed: [formatCount(found.supposed.rank, lang), place].filter(Boolean).join(' '),
        },
      },
      lang,
    ),
    tries: base ? triesOf(context, base) : [],
    reset: changed || faults.length > 0 ? { label: words.reset, href: localise(path({}), lang) } : null,
    page: { label: words.page, href: page },
  };
}

function tellOutcome({ actual, supposed, scores }: WhatIf, told: Told, lang: Lang): string {
  const words = whatIfWords[lang];
  const total = told.amount(supposed.total);
  const rank = formatCount(supposed.rank, lang);
  return scores.some((score) => score.actual !== score.supposed)
    ? words.outcome(total, rank, formatCount(actual.rank, lang), told.score(actual.total))
    : words.unchanged(total, rank);
}

/** A rank may say where it is one: "3 trong nhóm …". */
const numberOf = (text: string) => text.split(' ', 1)[0] ?? '';

type Unaligned<Row> = Omit<Row, 'lacking'>;

/** Published points, and their total and rank under them, sign under sign: a rank stands where whole points would. */
function inColumns(
  fields: readonly Unaligned<WhatIfField>[],
  outcome: {
    readonly total: Unaligned<NonNullable<WhatIfView['totals']>>;
    readonly rank: Unaligned<NonNullable<WhatIfView['ranks']>>;
  } | null,
  lang: Lang,
): Pick<WhatIfView, 'fields' | 'totals' | 'ranks'> {
  const under = outcome ? [outcome.total, outcome.rank] : [];
  const actual = lackingDecimals(
    [...fields, ...under].map((one) => numberOf(one.actual)),
    lang,
  );
  const supposed = lackingDecimals(
    under.map((one) => numberOf(one.supposed)),
    lang,
  );
  const lacking = (line: number) => ({
    actual: actual[fields.length + line] ?? null,
    supposed: supposed[line] ?? null,
  });
  return {
    fields: fields.map((field, line) => ({ ...field, lacking: actual[line] ?? null })),
    totals: outcome && { ...outcome.total, lacking: lacking(0) },
    ranks: outcome && { ...outcome.rank, lacking: lacking(1) },
  };
}

function fieldsOf({ scores }: WhatIf, params: WhatIfParams, read: Read, lang: Lang): Unaligned<WhatIfField>[] {
  const words = whatIfWords[lang];
  return scores.map(({ criterion, actual }, index) => {
    const label = criterion.name[lang];
    const maximum = formatPoints(criterion.maximum ?? 0, lang);
    const published = formatPoints(actual, lang);
    const typed = params.supposed[index + 1];
    const supposed = read.supposed[criterion.slug];
    return {
      key: WHAT_IF_KEYS[index] ?? '',
      label,
      description: words.field(label, maximum),
      actual: published,
      maximum,
      value: supposed === undefined ? (typed ?? published) : formatPoints(supposed, lang),
      changed: supposed !== undefined && supposed !== actual,
      wrong: read.wrong.has(index + 1),
    };
  });
}

/** Full marks in each criterion that has points left, each a link of its own: the form in one tap. */
function triesOf({ lang, edition, unit }: UnitContext, { scores }: WhatIf): Link[] {
  const words = whatIfWords[lang];
  const full = ({ maximum }: CriterionRow) => formatPoints(maximum ?? 0, 'en');
  return scores.flatMap(({ criterion, actual }, index) =>
    (pointsLeft(actual, criterion.maximum) ?? 0) > 0
      ? [
          {
            label: words.tryFull(criterion.name[lang], formatPoints(criterion.maximum ?? 0, lang)),
            href: localise(paths.whatIf(edition.slug, unit.tier, unit.slug, { [index + 1]: full(criterion) }), lang),
          },
        ]
      : [],
  );
}
