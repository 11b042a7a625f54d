import { NO_REMARK } from '@/lib/scoring/types';
import type { ResultDraft, RevisionDraft } from '@/lib/store/draft';
import { byCodeOn } from '@/lib/store/facts';
import { openReader } from '@/lib/store/open';
import { loadIdentities } from '@/lib/store/queries/identities';
import { type StoreWriter, writeStore } from '@/lib/store/writer';

// An assessment of invented figures whose every score ends in the number of its revision: an answer made of two revisions shows it.

export const YEAR = '2021';
export const TIER = 'cap-huyen';
const DAY = '2021-12-31';
/** So that a mean or a median, which end in a half, is never taken for a score. */
const HIGHEST_MARK = 400;

/** What a revision's scores end in: its number, passing over those that end in 0, of which pages do not print the end ("19,01"). */
const markOf = (k: number): number => k + Math.floor((k - 1) / 9);
const numberOf = (mark: number): number => mark - Math.floor(mark / 10);

/** Codes and names of the districts of the day. */
async function districts(store: string): Promise<readonly { readonly code: string; readonly name: string }[]> {
  const client = await openReader(store);
  try {
    const { byId } = await loadIdentities(client);
    const own = [...byId.values()].filter((unit) => unit.register === 'ninh-binh' && unit.tier === TIER);
    return [...byCodeOn(own, DAY)].map(([code, unit]) => ({ code, name: unit.facts[0]?.name.vi ?? code }));
  } finally {
    await client.$disconnect();
  }
}

function rowOf(
  { code, name }: { readonly code: string; readonly name: string },
  index: number,
  k: number,
): ResultDraft {
  const points = (19 - index) * 1_000 + markOf(k);
  const score = { points, printed: `${19 - index},${String(markOf(k)).padStart(3, '0')}`, missing: null };
  return {
    unitCode: code,
    nameAsPrinted: name,
    total: score,
    officialRank: index + 1,
    unranked: false,
    note: NO_REMARK,
    source: 'soak',
    sourceRow: index + 2,
    scores: { so: score },
  };
}

function draft(units: Awaited<ReturnType<typeof districts>>, k: number): RevisionDraft {
  return {
    assessment: { slug: YEAR, year: Number(YEAR), kind: 'official', register: 'ninh-binh' },
    number: k,
    slug: `${YEAR}.${k}`,
    publishedAt: new Date().toISOString(),
    province: { vi: 'Tỉnh thử', en: 'Test province' },
    title: { vi: 'Số liệu thử tải', en: 'Figures of a soak test' },
    decisionNumber: null,
    decisionDate: null,
    decisionTitle: null,
    effectiveDate: null,
    note: { vi: `Lần ${k}`, en: `Number ${k}` },
    sourceFileName: `soak-${k}.csv`,
    sourceSha256: 'soak',
    sourceBytes: 1,
    contentHash: `soak ${k}`,
    sources: [{ slug: 'soak', title: 'Thử tải', publisher: 'Thử', date: null, url: null }],
    tiers: [
      {
        tier: TIER,
        asOf: DAY,
        complete: true,
        maximum: 20_000,
        criteriaScope: 'tier',
        tieRule: null,
        note: NO_REMARK,
        criteria: [{ slug: 'so', name: { vi: 'Số', en: 'Number' }, parentSlug: null, maximum: 20_000 }],
        results: units.map((unit, index) => rowOf(unit, index, k)),
      },
    ],
  };
}

const act = (action: 'publish' | 'rollback', k: number) => ({
  assessment: YEAR,
  at: new Date().toISOString(),
  action,
  revision: `${YEAR}.${k}`,
  after: `${YEAR}.${k}`,
  note: { vi: `Lần ${k}`, en: `Number ${k}` },
  sourceSha256: action === 'publish' ? 'soak' : null,
});

/** Publishes the revision of this number. @throws what the store says */
export async function publishNumbered(store: string, k: number): Promise<void> {
  const units = await districts(store);
  await writeStore(store, async (writer: StoreWriter) => {
    await writer.writeRevision(draft(units, k));
    await writer.enact(act('publish', k));
  });
}

/** Lets the year mean the revision of this number again. @throws what the store says */
export const goBackTo = (store: string, k: number): Promise<void> =>
  writeStore(store, (writer) => writer.enact(act('rollback', k)));

/** Numbers of the revisions an answer has scores of; the seconds of a moment ("12:56:12.389Z") are none. */
export function revisionsIn(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [, digits] of text.matchAll(/(?<![\d.,:])1[2-9][.,](\d{3})(?!\d)/g)) {
    const mark = Number(digits);
    if (mark > 0 && mark < HIGHEST_MARK && mark % 10 !== 0) found.add(numberOf(mark));
  }
  return found;
}
