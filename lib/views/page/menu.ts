import { menuWords } from '@/lib/i18n/words/menu';
import { PAGES, type PageName } from '@/lib/params/addresses';
import { dataPaths } from '@/lib/params/data-paths';
import { localise, paths } from '@/lib/params/paths';
import type { Lang } from '@/lib/site';
import type { EditionRow } from '@/lib/store/queries/editions';

type SectionName = 'rankings' | 'search' | 'comparison' | 'data' | 'about';

/** One of the five names in the menu. */
export interface MenuLink {
  readonly label: string;
  /** What the name goes on with where there is room; may be empty. */
  readonly more: string;
  readonly href: string;
  /** "page": this very page; "true": the page is one of this part of the site. */
  readonly current: 'page' | 'true' | null;
}

/** The pages of one part of the site, for those parts that are more than one page. */
export interface SectionView {
  readonly label: string;
  readonly links: readonly { readonly label: string; readonly href: string; readonly chosen: boolean }[];
}

/** Which part of the site a page belongs to, by the first word of its address. */
const SECTION_OF: Readonly<Partial<Record<PageName, SectionName>>> = {
  rankings: 'rankings',
  ranking: 'rankings',
  unit: 'rankings',
  letter: 'rankings',
  sheet: 'rankings',
  whatIf: 'rankings',
  firmness: 'rankings',
  search: 'search',
  comparison: 'comparison',
  data: 'data',
  embedBuilder: 'data',
  press: 'data',
  method: 'about',
  criteria: 'about',
  criterion: 'about',
  reconciliation: 'about',
  corrections: 'about',
  verify: 'about',
  accessibility: 'about',
};

const headOf = (path: string): string => path.split(/[/?]/)[1] ?? '';

function sectionOf(path: string): SectionName | null {
  const page = (Object.keys(SECTION_OF) as PageName[]).find((name) => PAGES[name].head === headOf(path));
  return (page && SECTION_OF[page]) ?? null;
}

/**
 * The menu of a page at `path`, without language. An edition that is not the one opened by itself is kept: the menu leads to
 * what it has. `latest` is the edition opened by itself; null where nothing is published.
 */
export function buildMenu(path: string, lang: Lang, edition: EditionRow | null, latest: EditionRow | null): MenuLink[] {
  const words = menuWords[lang];
  const kept =
    edition && edition.currentSlug !== null && edition.assessmentSlug !== latest?.assessmentSlug ? edition : null;
  const place = kept ? `#${dataPaths.seriesAnchor(kept.assessmentSlug)}` : '';
  const here = sectionOf(path);
  const link = (section: SectionName, to: string): MenuLink => ({
    label: words[section].name,
    more: words[section].more,
    href: localise(to, lang),
    current: here === section ? (path === to.split(/[?#]/)[0] ? 'page' : 'true') : null,
  });
  return [
    link('rankings', paths.rankings() + place),
    link('search', paths.search()),
    link('comparison', paths.compare([], kept?.assessmentSlug)),
    link('data', dataPaths.data() + place),
    link('about', kept ? paths.reconciliation(kept.assessmentSlug) : paths.method()),
  ];
}

/** The other pages of the part of the site a page belongs to; null where there are none. */
export function buildSection(
  path: string,
  lang: Lang,
  edition: EditionRow | null,
  latest: EditionRow | null,
): SectionView | null {
  const words = menuWords[lang];
  const section = sectionOf(path);
  const shown = edition?.currentSlug ? edition : latest;
  const pages: readonly (readonly [string, string])[] =
    section === 'data'
      ? [
          [words.dataFiles, dataPaths.data()],
          [words.api, dataPaths.apiPage()],
          [words.embed, paths.embedBuilder()],
          ...(shown ? [[words.press, paths.press(shown.assessmentSlug)] as const] : []),
        ]
      : section === 'about'
        ? [
            [words.method, paths.method()],
            [words.criteria, paths.criteria()],
            ...(shown ? [[words.reconciliation, paths.reconciliation(shown.assessmentSlug)] as const] : []),
            [words.corrections, paths.corrections()],
            [words.verify, paths.verify()],
            [words.accessibility, paths.accessibility()],
          ]
        : [];
  if (section === null || pages.length === 0) return null;
  const exact = pages.some(([, to]) => to === path);
  return {
    label: words[section].name + words[section].more,
    links: pages.map(([label, to]) => ({
      label,
      href: localise(to, lang),
      chosen: exact ? to === path : headOf(to) === headOf(path),
    })),
  };
}
