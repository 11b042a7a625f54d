import { currentSettings } from '@/lib/env';
import { formatList } from '@/lib/i18n/format';
import { overviewWords } from '@/lib/i18n/words/overview';
import { siteWords } from '@/lib/i18n/words/site';
import { type CardAddress, isCardOf } from '@/lib/params/card';
import { dataPaths } from '@/lib/params/data-paths';
import { absolute, localise, paths } from '@/lib/params/paths';
import type { Lang } from '@/lib/site';
import type { EditionRow } from '@/lib/store/queries/editions';
import { findSiteOwner, listCurrentEditions, listHeldBack } from '@/lib/store/queries/editions';
import { markedText, markOf } from '@/lib/views/page/mark';
import { buildMenu, buildSection, type MenuLink, type SectionView } from '@/lib/views/page/menu';

export interface Link {
  readonly label: string;
  readonly href: string;
}

interface Crumb {
  readonly label: string;
  /** Null for the page itself. */
  readonly href: string | null;
}

/** A notice above a page whose edition is not the newest. */
export interface Banner {
  /**
   * latest: there is a later year, but what the page shows has no figures in it. held-back: what the store holds of an edition
   * is not what was published.
   */
  readonly kind: 'newer' | 'latest' | 'corrected' | 'withdrawn' | 'held-back';
  readonly text: string;
  readonly why: string | null;
  readonly links: readonly Link[];
}

/** What surrounds every page and what its head says; one shape for HTML, metadata and JSON-LD. */
export interface PageFrame {
  readonly lang: Lang;
  /** The page's own address without language. */
  readonly path: string;
  /** The address that stands for it where another says the same; else its own. */
  readonly canonical: string;
  /** The parts of a long list before and after this page, without language. */
  readonly parts: ListParts;
  readonly title: string;
  /** The same in fewer words, for where the whole is too long; null where it has none to spare. */
  readonly shortTitle: string | null;
  readonly description: string;
  readonly crumbs: readonly Crumb[];
  readonly menu: readonly MenuLink[];
  /** The other pages of this part of the site; null where it is one page. */
  readonly section: SectionView | null;
  /** Whose site this is, by its short name. */
  readonly siteOwner: string;
  readonly simulated: boolean;
  readonly banner: Banner | null;
  /** False keeps the page out of search engines. */
  readonly index: boolean;
  /** What was asked cannot be answered, and the page says why: its status is 400. */
  readonly refused: boolean;
  /** Picture of a shared link, without language in its path; null where the page has none of its own. */
  readonly card: CardAddress | null;
  /** What the picture is of, where that is not what the page's title says; null where it is. */
  readonly cardAlt: string | null;
  /** Whether the page's address can be handed to oEmbed. */
  readonly embeddable: boolean;
  /** The feed a reader who subscribes to this page's address gets. */
  readonly feed: string;
  /** The same for programs, where they look for it: in the head and in the `Link` header. */
  readonly forms: readonly PageForm[];
  /** schema.org objects for the page, the trail among them. */
  readonly structured: readonly object[];
}

/** What a page says, at another address and in another form; the address without origin. */
interface PageForm {
  readonly path: string;
  readonly type: 'application/json' | 'application/ld+json' | 'text/turtle';
}

interface ListParts {
  readonly previous: string | null;
  readonly next: string | null;
}

const NO_PARTS: ListParts = { previous: null, next: null };

interface FrameInput {
  readonly lang: Lang;
  readonly path: string;
  /** The address that stands for this page, where another says the same. */
  readonly canonical?: string;
  readonly parts?: ListParts | null;
  readonly title: string;
  readonly shortTitle?: string;
  readonly description: string;
  /** Crumbs between the home page and this one. */
  readonly crumbs?: readonly Link[];
  /** What this page is called in the trail; the title where left out. */
  readonly crumb?: string;
  readonly edition?: EditionRow | null;
  readonly banner?: Banner | null;
  readonly index?: boolean;
  readonly refused?: boolean;
  readonly card?: CardAddress | null;
  /** The edition whose picture stands for a page that shows it and is not marked as of it. */
  readonly pictured?: EditionRow | null;
  readonly embeddable?: boolean;
  /** The feed of what the page shows; that of its kind of editions where left out. */
  readonly feed?: string;
  readonly forms?: readonly PageForm[];
  readonly structured?: readonly object[];
}

/** The edition opened where an address names none: the latest official one, else the latest there is. */
export async function findDefaultEdition(): Promise<EditionRow | null> {
  const [first] = await listCurrentEditions();
  return first ?? null;
}

/** Builds the frame of a page. Simulated pages are marked and kept out of search engines. */
export async function buildFrame(input: FrameInput): Promise<PageFrame> {
  const { lang } = input;
  const words = siteWords[lang];
  const latest = await findDefaultEdition();
  const simulated = input.edition?.kind === 'simulated';
  const crumbs = buildCrumbs(input, words.home);
  const { card, own } = pageCard(input, latest);
  return {
    lang,
    path: input.path,
    canonical: input.canonical ?? input.path,
    parts: input.parts ?? NO_PARTS,
    title: input.title,
    shortTitle: input.shortTitle ?? null,
    description: input.description,
    siteOwner: (await findSiteOwner())[lang],
    simulated,
    banner: input.banner ?? (await findHeldBackBanner(lang, simulated)),
    index: !simulated && (input.index ?? true),
    refused: input.refused ?? false,
    menu: buildMenu(input.path, lang, input.edition ?? null, latest),
    section: buildSection(input.path, lang, input.edition ?? null, latest),
    card,
    cardAlt: card && !own ? overviewAlt(card, input, latest) : null,
    embeddable: input.embeddable ?? false,
    feed: input.feed ?? dataPaths.feed('editions', simulated, lang),
    crumbs,
    forms: input.forms ?? [],
    structured: [
      ...(crumbs.length > 0 ? [toBreadcrumbList(crumbs, input.path, lang)] : []),
      // Search engines alone read which picture is the page's: none is told of a page they are to leave out.
      ...(card && own && (input.index ?? true) ? [toWebPage(card, input.path, lang)] : []),
      ...(input.structured ?? []),
    ],
  };
}

/**
 * The picture of a page, by one rule: its own, where that is of the edition the page is of; else the overview of that edition,
 * which for a page of none is the latest. So no picture is of another year than its page, nor official beside simulated figures.
 */
function pageCard(
  { card = null, edition = null, pictured = null }: FrameInput,
  latest: EditionRow | null,
): { readonly card: CardAddress | null; readonly own: boolean } {
  const shown = edition ?? pictured;
  if (card && (shown === null || isCardOf(card, shown.assessmentSlug))) return { card, own: true };
  const whole = shown ?? latest;
  return { card: whole && { kind: 'tong-quan', edition: whole.slug }, own: false };
}

/** What the overview of an edition shows, which is not what the page's title says. */
function overviewAlt(
  card: CardAddress,
  { lang, edition, pictured }: FrameInput,
  latest: EditionRow | null,
): string | null {
  const shown = [edition, pictured, latest].find((row) => row?.slug === card.edition);
  if (!shown) return null;
  const title = overviewWords[lang].latest(shown.year);
  return markedText(title, markOf(shown.kind === 'simulated', lang));
}

/** That an edition is not shown because it is not as it was sealed. Readers of official figures are told of official ones. */
async function findHeldBackBanner(lang: Lang, simulated: boolean): Promise<Banner | null> {
  const held = (await listHeldBack()).filter(({ kind }) => simulated || kind === 'official');
  const [first] = held;
  if (!first) return null;
  const words = siteWords[lang];
  const years = [...new Set(held.map(({ year }) => String(year)))].sort();
  return {
    kind: 'held-back',
    text: words.bannerHeldBack(formatList(years, lang)),
    why: words.bannerHeldBackWhy,
    links: [],
  };
}

/** The page and the picture of what it shows; pages without a card of their own name none. */
function toWebPage(card: CardAddress, path: string, lang: Lang): object {
  const { siteUrl } = currentSettings();
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    url: absolute(siteUrl, localise(path, lang)),
    image: absolute(siteUrl, paths.card(card, lang)),
  };
}

function buildCrumbs(input: FrameInput, home: string): Crumb[] {
  if (input.path === '/') return [];
  return [
    { label: home, href: localise('/', input.lang) },
    ...(input.crumbs ?? []),
    { label: input.crumb ?? input.title, href: null },
  ];
}

function toBreadcrumbList(crumbs: readonly Crumb[], path: string, lang: Lang): object {
  const { siteUrl } = currentSettings();
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map((crumb, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: crumb.label,
      item: absolute(siteUrl, crumb.href ?? localise(path, lang)),
    })),
  };
}
