// Why: lib/decisions/0015-cited-units-stay.md

import { inEach, type Localised } from '@/lib/site';
import { fromColumns, toColumns } from '@/lib/store/columns';
import { factOn } from '@/lib/store/facts';
import type { Prisma } from '@/lib/store/generated/client';
import { type Identities, loadIdentities } from '@/lib/store/queries/identities';
import { shownUnit } from '@/lib/store/queries/units';

/** A change of a register that would change what a published revision shows; nothing was written. */
export class RegisterRefused extends Error {
  override name = 'RegisterRefused';
  readonly said: Localised;

  constructor(said: Localised) {
    super(said.en);
    this.said = said;
  }
}

type Said = Readonly<Record<keyof typeof WORDS, string | null>>;

const WORDS = {
  code: { vi: 'mã', en: 'code' },
  ...toColumns('name', { vi: { vi: 'tên', en: 'name' }, en: { vi: 'tên tiếng Anh', en: 'English name' } }),
  slug: { vi: 'địa chỉ', en: 'address' },
  type: { vi: 'loại', en: 'type' },
  parent: { vi: 'đơn vị cấp trên', en: 'district' },
  ...toColumns('parentName', {
    vi: { vi: 'tên đơn vị cấp trên', en: 'name of its district' },
    en: { vi: 'tên tiếng Anh của đơn vị cấp trên', en: 'English name of its district' },
  }),
} as const;

/** What one tier of a published revision shows of the register. */
interface ShownTier {
  readonly revision: string;
  readonly tier: string;
  readonly asOf: string;
  /** What its files say of each unit it cites. */
  readonly cited: ReadonlyMap<number, Said>;
  /** Addresses of the units that existed on its day, where its list is the whole tier. */
  readonly existing: ReadonlySet<string> | null;
}

type ShownTiers = ReadonlyMap<number, ShownTier>;

function saidOf(all: Identities, id: number, asOf: string): Said | null {
  const unit = shownUnit(all, id, asOf);
  if (!unit) return null;
  const { code, name, slug, type, parent } = unit;
  const above = toColumns<'parentName', string | null>('parentName', parent?.name ?? inEach(() => null));
  return { code, ...toColumns('name', name), slug, type, parent: parent?.slug ?? null, ...above };
}

/** What every revision of a register shows of it now. */
export async function readShown(tx: Prisma.TransactionClient, register: string): Promise<ShownTiers> {
  const all = await loadIdentities(tx);
  const tiers = await tx.revisionTier.findMany({
    where: { revision: { assessment: { register } } },
    select: {
      id: true,
      tier: true,
      asOf: true,
      complete: true,
      revision: { select: { slug: true } },
      results: { select: { unitId: true } },
    },
    orderBy: { id: 'asc' },
  });
  const own = [...all.byId.values()].filter((unit) => unit.register === register && unit.formerProvince === null);
  return new Map(
    tiers.map(({ id, tier, asOf, complete, revision, results }) => {
      const cited = results.flatMap(({ unitId }) => {
        const said = unitId === null ? null : saidOf(all, unitId, asOf);
        return unitId === null || said === null ? [] : [[unitId, said] as const];
      });
      const standing = own.filter((unit) => unit.tier === tier && factOn(unit.facts, asOf) !== null);
      const existing = complete ? new Set(standing.map(({ slug }) => slug)) : null;
      return [id, { revision: revision.slug, tier, asOf, cited: new Map(cited), existing }];
    }),
  );
}

function refuseUnit(register: string, { revision, asOf }: ShownTier, before: Said, after: Said | undefined): void {
  const unit = `${fromColumns('name', before).vi} (${before.code})`;
  if (!after) {
    throw new RegisterRefused({
      vi: `Sổ ${register} không còn ${unit}, mà kết quả đã công bố (${revision}) nêu.`,
      en: `Register ${register} no longer lists ${unit}, which results of ${revision} cite.`,
    });
  }
  const key = (Object.keys(WORDS) as (keyof Said)[]).find((word) => before[word] !== after[word]);
  if (!key) return;
  const change = `${before[key] ?? '–'} → ${after[key] ?? '–'}`;
  throw new RegisterRefused({
    vi: `Sổ ${register} cho ${unit} ${WORDS[key].vi} khác vào ngày ${asOf} (${change}), mà kết quả đã công bố (${revision}) nêu đơn vị này và tệp của nó không bao giờ đổi. Ghi thay đổi từ ngày có hiệu lực của nó.`,
    en: `Register ${register} gives ${unit} another ${WORDS[key].en} on ${asOf} (${change}), but published results (${revision}) cite it and their files never change. Enter the change from the day it took effect.`,
  });
}

function refuseSet(
  register: string,
  { revision, asOf, existing: before }: ShownTier,
  after: ShownTier,
  additions: boolean,
): void {
  const { existing } = after;
  if (!before || !existing) return;
  const gone = [...before].filter((slug) => !existing.has(slug));
  const come = additions ? [] : [...existing].filter((slug) => !before.has(slug));
  if (gone.length + come.length === 0) return;
  const named = [...gone.map((slug) => `− ${slug}`), ...come.map((slug) => `+ ${slug}`)].slice(0, 5).join(', ');
  throw new RegisterRefused({
    vi: `Sổ ${register} đổi những đơn vị có vào ngày ${asOf} (${named}), mà ${revision} đã công bố là danh sách đầy đủ của ngày đó.`,
    en: `Register ${register} changes which units there were on ${asOf} (${named}), but ${revision} is published as the whole list of that day.`,
  });
}

/**
 * Refuses a change of a register after which a published revision would show something else: of a unit it cites, of its
 * district, or of which units there were where it is the whole list. `additions`: a unit that was forgotten may come into the
 * register all the same, for a whole list is what it lists: a correction can then list it too.
 * @throws RegisterRefused
 */
export function refuseChangedShown(
  register: string,
  before: ShownTiers,
  after: ShownTiers,
  { additions = false } = {},
): void {
  for (const [id, tier] of before) {
    const now = after.get(id);
    if (!now) continue;
    for (const [unit, said] of tier.cited) refuseUnit(register, tier, said, now.cited.get(unit));
    refuseSet(register, tier, now, additions);
  }
}
