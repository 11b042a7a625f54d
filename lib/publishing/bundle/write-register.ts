import { type BundleFiles, bundleHash } from '@/lib/publishing/bundle/files';
import type { BundleProblem } from '@/lib/publishing/bundle/problem';
import { readRegister } from '@/lib/publishing/bundle/read-register';
import type { RegisterDraft } from '@/lib/store/draft';

type Cell = string | number | null;

const quoted = (cell: Cell): string => {
  const text = String(cell ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const csv = (heading: readonly string[], rows: readonly (readonly Cell[])[]): Buffer =>
  Buffer.from([heading, ...rows].map((row) => `${row.map(quoted).join(',')}\n`).join(''));

const FACT_COLUMNS = ['tier', 'unit', 'from', 'to', 'code', 'name_vi', 'name_en', 'type', 'parent', 'legal_act'];
const LINK_COLUMNS = ['tier', 'from', 'date', 'to', 'kind', 'extent', 'legal_act', 'confidence', 'source_url', 'note'];

function aboutOf({ register, kind, name, owner, note, words, formerProvinces, tiers }: RegisterDraft): Buffer {
  const kinds = tiers.map(({ parentSlug, ...tier }) => ({ ...tier, parent: parentSlug }));
  const about = { register, kind, name, owner, note, words, formerProvinces, tiers: kinds };
  return Buffer.from(`${JSON.stringify(about, null, 2)}\n`);
}

/** A register as the files of its folder: they read back as the same. Lines of facts follow the units, lines of successions their list. */
export function toRegisterFiles(draft: RegisterDraft): BundleFiles {
  const { units, successions, movedSlugs } = draft;
  const contents = new Map<string, Buffer>([
    [
      'moved-slugs.csv',
      csv(
        ['tier', 'old_slug', 'new_slug'],
        movedSlugs.map((row) => [row.tier, row.oldSlug, row.newSlug]),
      ),
    ],
    ['register.json', aboutOf(draft)],
    [
      'successions.csv',
      csv(
        LINK_COLUMNS,
        successions.map((row) => [
          ...[row.tier, row.from, row.date, row.to, row.kind, row.extent],
          ...[row.legalAct, row.confidence, row.sourceUrl, row.note],
        ]),
      ),
    ],
    [
      'tiles.csv',
      csv(
        ['tier', 'unit', 'from', 'column', 'row'],
        units.flatMap(({ tier, slug, tiles }) => tiles.map((tile) => [tier, slug, tile.from, tile.column, tile.row])),
      ),
    ],
    [
      'unit-facts.csv',
      csv(
        [...FACT_COLUMNS, 'confidence', 'source_url'],
        units.flatMap(({ tier, slug, facts }) =>
          facts.map((fact) => [
            ...[tier, slug, fact.from, fact.to, fact.code, ...Object.values(fact.name), fact.type],
            ...[fact.parent?.slug ?? null, fact.legalAct, fact.confidence, fact.sourceUrl],
          ]),
        ),
      ),
    ],
    [
      'units.csv',
      csv(
        ['tier', 'slug', 'evidence', 'former_province'],
        units.map(({ tier, slug, evidence, formerProvince }) => [tier, slug, evidence, formerProvince]),
      ),
    ],
  ]);
  const bytes = [...contents.values()].reduce((sum, content) => sum + content.length, 0);
  return { folder: `register-${draft.register}`, contents, hash: bundleHash(contents), bytes };
}

/** What is wrong with a register, as its files would be found wrong; each problem's line is that of `toRegisterFiles`. */
export function problemsOfRegister(draft: RegisterDraft): readonly BundleProblem[] {
  const problems: BundleProblem[] = [];
  readRegister(toRegisterFiles(draft), problems);
  return problems;
}
