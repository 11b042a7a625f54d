import type { AnnexUnit } from '@/lib/annex/content';
import { UnitMatcher } from '@/lib/annex/list/match-unit';
import { inEach } from '@/lib/site';

/** "I. Huyện Gia Viễn (21 xã)", "Các xã thuộc huyện Gia Viễn:", "UBND huyện Gia Viễn: 21 đơn vị": the district alone. */
const groupOf = (text: string): string =>
  text
    .replace(/^(?:[IVXL]{1,6}|[A-Z]|\d{1,2})\s*[.)-]\s*/u, '')
    .replace(/^các\s.*?(?:thuộc|của|trên địa bàn)\s+/iu, '')
    .replace(/\s*(?:\([^)]*\)|:.*)$/u, '');

/** The districts a tier's units are in, found by name as units are. */
export class DistrictNames {
  readonly #matcher: UnitMatcher;

  constructor(units: readonly AnnexUnit[]) {
    const names = [...new Set(units.flatMap(({ parentName }) => parentName ?? []))];
    const plain = {
      ...{ tier: '', tierName: { vi: '', en: '' }, body: false, mapped: false, slug: '', type: '' },
      ...{ sortKey: '', parentName: null, validTo: null, aliases: [], formerNames: [] },
    };
    this.#matcher = new UnitMatcher(names.map((name) => ({ ...plain, code: name, name: inEach(() => name) })));
  }

  /** The district's full name; null where a text is none. */
  find(text: string): string | null {
    const match = this.#matcher.byName(text, null);
    if (match.ok) return match.unit.name.vi;
    const called = this.#matcher.byName(groupOf(text), null);
    return called.ok ? called.unit.name.vi : null;
  }
}
