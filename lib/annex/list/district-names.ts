import type { AnnexUnit } from '@/lib/annex/content';
import { UnitMatcher } from '@/lib/annex/list/match-unit';

/** The districts a tier's units are in, found by name as units are. */
export class DistrictNames {
  readonly #matcher: UnitMatcher;

  constructor(units: readonly AnnexUnit[]) {
    const names = [...new Set(units.flatMap(({ parentName }) => parentName ?? []))];
    const plain = {
      ...{ tier: '', tierName: { vi: '', en: '' }, body: false, mapped: false, slug: '', nameEn: '', type: '' },
      ...{ sortKey: '', parentName: null, validTo: null, aliases: [], formerNames: [] },
    };
    this.#matcher = new UnitMatcher(names.map((nameVi) => ({ ...plain, code: nameVi, nameVi })));
  }

  /** The district's full name; null where a text is none. */
  find(text: string): string | null {
    const match = this.#matcher.byName(text, null);
    return match.ok ? match.unit.nameVi : null;
  }
}
