import { formatDate, formatList } from '@/lib/i18n/format';
import { unitWords } from '@/lib/i18n/words/unit';
import { localise, paths } from '@/lib/params/paths';
import type { Lang } from '@/lib/site';
import { groupBy } from '@/lib/store/group-by';
import { everyPredecessorOf, type RelatedUnit, successorsOf } from '@/lib/store/queries/lineage';
import { listMergedInto, type SuccessionRow, unitAt } from '@/lib/store/queries/units';
import type { UnitContext } from '@/lib/views/unit/context';
import { describeChanges } from '@/lib/views/unit/fact-changes';
import { withLatestResult } from '@/lib/views/unit/related';
import type { LineageEntry, LineageView, RelatedRow } from '@/lib/views/unit/types';

type LineageGroup = LineageView['groups'][number];

/** Later than every day. */
const EVER = '9999-12-31';

/**
 * What the unit was and what became of it: its changes and acts, oldest first, with the legal act and how sure we are; and the
 * units it came from and is today, over any number of acts, each with its latest published result.
 */
export async function buildLineage(context: UnitContext): Promise<LineageView> {
  const { unit, lang } = context;
  const became = await Promise.all(unit.successions.map((row) => becameOf(row, context)));
  const acts = [...(await describeChanges(unit, lang)), ...became].toSorted((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : 0,
  );
  return { acts, groups: [...(await cameFrom(context)), ...(await isToday(context))] };
}

async function becameOf(row: SuccessionRow, { unit, lang }: UnitContext): Promise<LineageEntry> {
  const words = unitWords[lang];
  const date = formatDate(row.date, lang);
  const receiver = row.toId === null ? null : await unitAt({ id: row.toId }, row.date);
  const name = receiver?.name[lang];
  const merged = row.toId === null ? [] : (await listMergedInto(row.toId, row.date)).filter(({ id }) => id !== unit.id);
  const text = !name
    ? row.confidence === 'unknown'
      ? words.lineageUnknown(date, row.legalAct)
      : words.lineageEnded(date, row.legalAct)
    : row.extent !== 'whole'
      ? words.lineageIntoPart(date, words.extent[row.extent], name, row.legalAct)
      : name === unit.name[lang]
        ? words.lineageKept(date, name, row.legalAct)
        : words.lineageInto(date, name, row.legalAct);
  return {
    date: row.date,
    text,
    act: row.legalAct,
    unit: receiver && (await withLatestResult(receiver, lang)),
    confidence: words.confidence[row.confidence],
    sourceUrl: row.sourceUrl,
    together:
      name && merged.length > 0
        ? {
            label: words.lineageWith(name),
            units: merged.map((other) => ({
              label: other.name[lang],
              href: localise(paths.unit(other.tier, other.slug), lang),
            })),
          }
        : null,
  };
}

async function toRow({ unit, extent, confidence }: RelatedUnit, lang: Lang): Promise<RelatedRow> {
  const words = unitWords[lang];
  return {
    ...(await withLatestResult(unit, lang)),
    extent: extent === 'whole' ? null : words.extent[extent],
    confidence: words.confidence[confidence],
  };
}

const toRows = (related: readonly RelatedUnit[], lang: Lang) => Promise.all(related.map((row) => toRow(row, lang)));

/** Whom the unit took over, act by act, the latest first; and who is part of it by way of those. */
async function cameFrom({ unit, lang, name }: UnitContext): Promise<LineageGroup[]> {
  const words = unitWords[lang];
  const all = await everyPredecessorOf(unit);
  const direct = groupBy(
    all.filter(({ way }) => way.length === 1),
    ({ way: [link] }) => `${link?.date} ${link?.legalAct}`,
  );
  const acts = [...direct].toSorted(([a], [b]) => (a < b ? 1 : -1));
  const groups = acts.map(async ([, members]): Promise<LineageGroup[]> => {
    const link = members[0]?.way[0];
    if (!link) return [];
    const say = link.date === unit.validFrom ? words.lineageFormed : words.lineageReceived;
    const title = say(formatDate(link.date, lang), link.legalAct);
    return [
      {
        title,
        act: link.legalAct,
        sourceUrl: members.find(({ way }) => way[0]?.sourceUrl)?.way[0]?.sourceUrl ?? null,
        rows: await toRows(members, lang),
      },
    ];
  });
  const earlier = all.filter(({ way }) => way.length > 1);
  return [
    ...(await Promise.all(groups)).flat(),
    ...(earlier.length > 0
      ? [{ title: words.lineageBefore(name), act: null, sourceUrl: null, rows: await toRows(earlier, lang) }]
      : []),
  ];
}

/** What an ended unit is part of today, to stand beside its name; null where it is still there. */
export async function describeToday({ unit, lang }: UnitContext): Promise<string | null> {
  const today = await successorsOf(unit, EVER);
  const names = today.map((each) => each.unit.name[lang]);
  return names.length === 0 ? null : unitWords[lang].nowIn(formatList(names, lang));
}

/** What an ended unit is today, where that is more than the acts of its own say. */
async function isToday({ unit, lang, name }: UnitContext): Promise<LineageGroup[]> {
  const today = await successorsOf(unit, EVER);
  if (today.every(({ way }) => way.length === 1)) return [];
  return [{ title: unitWords[lang].lineageToday(name), act: null, sourceUrl: null, rows: await toRows(today, lang) }];
}
