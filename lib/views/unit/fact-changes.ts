import { formatDate } from '@/lib/i18n/format';
import { unitWords } from '@/lib/i18n/words/unit';
import type { Lang } from '@/lib/site';
import { dayBefore } from '@/lib/store/facts';
import type { UnitFactRow } from '@/lib/store/queries/identities';
import { type UnitRow, unitAt } from '@/lib/store/queries/units';
import type { LineageEntry } from '@/lib/views/unit/types';

/** What a unit went on under: another name or type, another district, or none. A new code alone is no news. */
export async function describeChanges(unit: UnitRow, lang: Lang): Promise<LineageEntry[]> {
  const words = unitWords[lang];
  const pairs = unit.facts.slice(1).map((now, index) => [unit.facts[index] as UnitFactRow, now] as const);
  const entries = await Promise.all(
    pairs.map(async ([was, now]): Promise<LineageEntry[]> => {
      // A unit may have been away between two facts: then the second begins it anew, which an act says.
      if (now.from === null || was.to !== now.from) return [];
      const day = formatDate(now.from, lang);
      const said: string[] = [];
      if (was.name[lang] !== now.name[lang]) said.push(words.factRenamed(was.name[lang], now.name[lang]));
      if (was.parentId !== now.parentId) {
        const [then, since] = [await unitAt(unit, dayBefore(now.from)), await unitAt(unit, now.from)];
        const [before, after] = [then?.parent, since?.parent].map((parent) => parent?.name[lang]);
        if (before && after) said.push(words.factMoved(before, after));
        else if (before) said.push(words.factNoDistrict(before));
      }
      if (said.length === 0) return [];
      return [
        {
          date: now.from,
          text: words.factChanged(day, said.join('; '), now.legalAct),
          act: now.legalAct,
          unit: null,
          confidence: words.confidence[now.confidence],
          sourceUrl: now.sourceUrl,
          together: null,
        },
      ];
    }),
  );
  return entries.flat();
}
