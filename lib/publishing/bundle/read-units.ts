import type { BundleFiles } from '@/lib/publishing/bundle/files';
import { cellOf, readTable, requiredCell, type TableRow } from '@/lib/publishing/bundle/table';
import type { FileProblems } from '@/lib/publishing/bundle/text';
import { TIERS, type Tier } from '@/lib/site';
import type { UnitDraft } from '@/lib/store/draft';

/** A unit as units.csv lists it. */
export type ListedUnit = Omit<UnitDraft, 'validTo' | 'sortKey' | 'searchKey' | 'tileColumn' | 'tileRow'>;

const COLUMNS = ['tier', 'code', 'slug', 'name_vi', 'name_en', 'type', 'parent_code', 'evidence'];

/** What a unit's place in the register rests on. */
const EVIDENCE = ['in-2023-source', 'named-in-province-source', 'national-structure-only', 'gso-2023', 'simulated'];

const WORD = '[a-z0-9]+(?:-[a-z0-9]+)*';
const SLUG = new RegExp(`^${WORD}$`);
const COMMUNE_SLUG = new RegExp(`^${WORD}/${WORD}$`);

function isTier(text: string): text is Tier {
  return (TIERS as readonly string[]).includes(text);
}

/** Reads the tier of a row; null, with a problem, where there is none of that name. */
export function readTierCell(row: TableRow, problems: FileProblems): Tier | null {
  const text = requiredCell(row, 'tier', problems);
  if (isTier(text)) return text;
  if (text !== '') problems.add('wrong-tier', row.line, 'tier', text);
  return null;
}

function checkDistricts(units: readonly (ListedUnit & { line: number })[], problems: FileProblems): void {
  const districts = new Map(units.filter((unit) => unit.tier === 'cap-huyen').map((unit) => [unit.code, unit]));
  for (const unit of units) {
    const belongs = unit.tier === 'cap-xa';
    const district = unit.parentCode === null ? undefined : districts.get(unit.parentCode);
    if (belongs ? !district : unit.parentCode !== null) {
      problems.add('unknown-district', unit.line, 'parent_code', unit.parentCode ?? '');
    } else if (district && !unit.slug.startsWith(`${district.slug}/`)) {
      problems.add('wrong-slug', unit.line, 'slug', unit.slug);
    }
  }
}

/** Reads units.csv.. */
export function readUnits(files: BundleFiles, name: string, problems: FileProblems): ListedUnit[] {
  const table = readTable(files, name, { required: COLUMNS, optional: [] }, problems);
  const units: (ListedUnit & { line: number })[] = [];
  const codes = new Set<string>();
  const slugs = new Set<string>();
  for (const row of table?.rows ?? []) {
    const tier = readTierCell(row, problems);
    const text = (column: string) => requiredCell(row, column, problems);
    const [code, slug, evidence] = [text('code'), text('slug'), text('evidence')];
    const [nameVi, nameEn, type] = [text('name_vi'), text('name_en'), text('type')];
    if (tier === null) continue;
    if (!(tier === 'cap-xa' ? COMMUNE_SLUG : SLUG).test(slug)) problems.add('wrong-slug', row.line, 'slug', slug);
    if (codes.has(`${tier} ${code}`)) problems.add('repeated-code', row.line, 'code', code);
    if (slugs.has(`${tier} ${slug}`)) problems.add('repeated-slug', row.line, 'slug', slug);
    if (!EVIDENCE.includes(evidence)) problems.add('wrong-evidence', row.line, 'evidence', evidence);
    codes.add(`${tier} ${code}`);
    slugs.add(`${tier} ${slug}`);
    const parentCode = cellOf(row, 'parent_code');
    units.push({ line: row.line, tier, code, slug, nameVi, nameEn, type, parentCode, evidence });
  }
  checkDistricts(units, problems);
  return units.map(({ line: _, ...unit }) => unit);
}
