import { currentSettings } from '@/lib/env';
import { escapeMarkup } from '@/lib/escape-markup';
import { figureSize } from '@/lib/figures/figure-size';
import { comparisonWords } from '@/lib/i18n/words/comparison';
import { embedBuilderWords } from '@/lib/i18n/words/embed-builder';
import { rankingWords } from '@/lib/i18n/words/ranking';
import { assessmentOf } from '@/lib/params/edition';
import type { EmbedChoice } from '@/lib/params/embed-builder';
import {
  EMBED_THEMES,
  FIGURE_KINDS,
  type FigureAddress,
  figureAddress,
  serialiseFigure,
  subjectOf,
} from '@/lib/params/figure';
import { absolute, localise, paths } from '@/lib/params/paths';
import { toPaste } from '@/lib/params/to-paste';
import { mainCriteria } from '@/lib/scoring/measure';
import { searchUnits } from '@/lib/search/search-units';
import { LANGUAGES, type Lang, type Localised, type Tier } from '@/lib/site';
import { type EditionRow, findEdition, listCurrentEditions } from '@/lib/store/queries/editions';
import { listTiers, type TierEdition } from '@/lib/store/queries/tiers';
import { listShownUnits, listUnits } from '@/lib/store/queries/units';
import { markAlone } from '@/lib/views/figures/alone';
import type { TierFigure } from '@/lib/views/figures/context';
import { type FigureView, figurePage, findFigure } from '@/lib/views/figures/figure';
import { KIND_VIEWS } from '@/lib/views/figures/kinds';
import { buildFrame, type PageFrame } from '@/lib/views/page/frame';
import { islandAddress } from '@/lib/views/page/islands';
import { inTierOrder } from '@/lib/views/page/names';
import { filterChoices, knownFilter, type RankingFilter } from '@/lib/views/score/filter';
import { findSearchEntries } from '@/lib/views/search/entries';
import { embedHeight } from '@/lib/views/sharing/embed';
import { triedWithEmbeds } from '@/lib/views/tried/embeds';
import type { TriedTable } from '@/lib/views/tried/tried';

interface BuilderField {
  readonly name: string;
  readonly label: string;
  /** `lang` of a word that is not of the page's language. */
  readonly options: readonly { readonly value: string; readonly label: string; readonly lang?: Lang | undefined }[];
  readonly value: string;
}

export interface Snippet {
  readonly id: string;
  readonly label: string;
  readonly code: string;
}

export interface EmbedBuilderView {
  readonly frame: PageFrame;
  readonly action: string;
  readonly fields: readonly BuilderField[];
  readonly unitText: string;
  /** What may be typed for one unit of the tier; empty where several are named. */
  readonly unitNames: readonly string[];
  /** What stands in the way of a chart, or was left out of it, in words. */
  readonly problem: string | null;
  readonly preview: { readonly src: string; readonly title: string; readonly height: number } | null;
  readonly snippets: readonly Snippet[];
  readonly address: string | null;
  readonly tried: TriedTable;
  /** Code that shows each choice at once and copies; the form does without. */
  readonly script: string | null;
}

const PREVIEW_WIDTH = 720;

/** Slugs of the units typed, in the register of the edition; the text that names none, where there is one. */
async function resolveUnits(
  choice: EmbedChoice,
  tier: Tier,
  register: string,
): Promise<{ slugs: string[]; unknown: string | null }> {
  const simulated = register === 'mo-phong';
  const entries = (await findSearchEntries()).filter((entry) => entry.tier === tier && entry.simulated === simulated);
  const slugs: string[] = [];
  for (const text of choice.units) {
    const slug = entries.find((entry) => entry.slug === text)?.slug ?? searchUnits(text, entries, 1)[0]?.entry.slug;
    if (slug === undefined) return { slugs, unknown: text };
    if (!slugs.includes(slug)) slugs.push(slug);
  }
  return { slugs, unknown: null };
}

/** Names that find their unit, by its slug; where two bear one name, each with its district. */
async function namesBySlug(edition: EditionRow, list: TierEdition, lang: Lang): Promise<ReadonlyMap<string, string>> {
  const { asOf } = list;
  const tier = list.kind.slug;
  // Who stood that day, and who the list names all the same: a unit may be listed that had just ended.
  const standing = new Set((await listUnits(edition.register, { tier, asOf })).map(({ id }) => id));
  const listed = new Set(list.rows.map(({ unitId }) => unitId));
  const units = (await listShownUnits(edition.register, tier, asOf)).filter(
    ({ id }) => standing.has(id) || listed.has(id),
  );
  const holders = new Map<string, number>();
  for (const unit of units) holders.set(unit.name[lang], (holders.get(unit.name[lang]) ?? 0) + 1);
  return new Map(
    units.map((unit) => {
      const name = unit.name[lang];
      const shared = (holders.get(name) ?? 0) > 1;
      return [unit.slug, shared && unit.parent ? `${name} ${unit.parent.name[lang]}` : name];
    }),
  );
}

/** The kind of chart that a filter leaves units out of. */
const FILTERED = 'xep-hang';

/** The choice of one district or kind of unit, where the tier has more than one; a filter that names none of them is none. */
function filterFields(choice: EmbedChoice, list: TierEdition): BuilderField[] {
  const words = rankingWords[choice.lang];
  const { districts, types } = filterChoices(list);
  const field = (name: string, label: string, value: string | null, known: ReadonlyMap<string, Localised>) =>
    known.size < 2
      ? []
      : [
          {
            name,
            label,
            value: value ?? '',
            options: [
              { value: '', label: words.all },
              ...[...known]
                .map(([slug, text]) => ({ value: slug, label: text[choice.lang] }))
                .sort((a, b) => new Intl.Collator('vi', { numeric: true }).compare(a.label, b.label)),
            ],
          },
        ];
  const { district, type } = knownFilter(list, choice);
  return [...field('huyen', words.district, district, districts), ...field('loai', words.type, type, types)];
}

function toAddress(
  choice: EmbedChoice,
  tier: Tier,
  edition: string,
  slugs: readonly string[],
  filter: RankingFilter,
): FigureAddress {
  const { of } = subjectOf(choice.kind);
  return figureAddress({
    kind: choice.kind,
    edition,
    tier,
    criterion: of === 'list' ? choice.criterion : null,
    district: choice.kind === FILTERED ? filter.district : null,
    type: choice.kind === FILTERED ? filter.type : null,
    unit: of === 'units' ? null : (slugs[0] ?? null),
    units: of === 'units' ? slugs : [],
    radar: choice.radar && KIND_VIEWS[choice.kind].second !== undefined,
  });
}

async function buildSnippets(
  view: FigureView,
  choice: EmbedChoice,
): Promise<Pick<EmbedBuilderView, 'snippets' | 'preview' | 'address'>> {
  const { siteUrl } = currentSettings();
  const words = embedBuilderWords[choice.lang];
  const { figure } = view;
  const title = markAlone(figure.title, view);
  const height = embedHeight(view, PREVIEW_WIDTH);
  const live: TierFigure = { ...view.address, edition: assessmentOf(view.pinned.edition) };
  const srcOf = (address: FigureAddress) => {
    const { path, pairs } = serialiseFigure(address);
    return paths.embed(path, pairs, choice.figureLang, choice.theme);
  };
  // What is fixed leads to the page that is fixed too.
  const pageOf = (address: TierFigure) =>
    escapeMarkup(absolute(siteUrl, localise(figurePage(address), choice.figureLang)));
  // The figure's own words: an article in English is made on the Vietnamese page too.
  const source = escapeMarkup(figure.source);
  const sentence = escapeMarkup(markAlone(figure.sentence, view));
  const sourceOf = (address: TierFigure) => `<a href="${pageOf(address)}">${source}</a>`;
  // Said beside the frame too: where frames are taken out of what an author writes, the finding stays. In a paragraph: of a figure
  // with a caption, WordPress' blocks make one line, the frame's address and the caption run together.
  const frame = (address: TierFigure) =>
    `<iframe title="${escapeMarkup(title)}" src="${escapeMarkup(absolute(siteUrl, srcOf(address)))}" width="100%" height="${height}" loading="lazy" style="border:0;width:100%"></iframe>\n<p>${sentence} ${sourceOf(address)}</p>\n<script async src="${escapeMarkup(absolute(siteUrl, '/nhung.js'))}"></script>`;
  const { path, pairs } = serialiseFigure(view.pinned);
  // A picture is one of the two.
  const pictureTheme = choice.theme === 'auto' ? 'light' : choice.theme;
  const png = absolute(
    siteUrl,
    paths.figureFile(path, pairs, { format: 'png', lang: choice.figureLang, theme: pictureTheme, scale: 2 }),
  );
  const size = figureSize(figure, { width: 'wide' });
  const image = `<figure>\n  <a href="${pageOf(view.pinned)}"><img src="${escapeMarkup(png)}" alt="${sentence}" width="${size.width}" height="${Math.ceil(size.height)}" loading="lazy" style="max-width:100%;height:auto"></a>\n  <figcaption>${sourceOf(view.pinned)}</figcaption>\n</figure>`;
  return {
    preview: { src: srcOf(view.address), title, height },
    address: toPaste(absolute(siteUrl, srcOf(view.pinned))),
    snippets: [
      { id: 'co-dinh', label: words.snippetPinned, code: frame(view.pinned) },
      { id: 'tu-cap-nhat', label: words.snippetLive, code: frame(live) },
      { id: 'anh', label: words.snippetImage, code: image },
    ],
  };
}

/** What stands in the way of a chart: a name nobody bears, a name not given, or figures not published. */
function problemOf({ kind, lang }: EmbedChoice, slugs: readonly string[], unknown: string | null): string {
  const words = embedBuilderWords[lang];
  if (unknown !== null) return words.noUnit(unknown);
  const { of } = subjectOf(kind);
  if (of === 'unit' && slugs.length === 0) return words.needUnit;
  if (of === 'units' && slugs.length < 2) return words.needUnits;
  return words.noFigure;
}

/** What was typed and is not in the chart: more units than are compared, or than the one that others mark. */
function leftOut({ kind, tooMany, lang }: EmbedChoice, slugs: readonly string[], first: string): string | null {
  if (subjectOf(kind).of === 'units') return tooMany ? comparisonWords[lang].tooMany : null;
  return slugs.length > 1 ? embedBuilderWords[lang].oneUnit(first) : null;
}

/** The embed builder: what can be chosen, what is chosen, and the snippets for it. */
export async function buildEmbedBuilder(choice: EmbedChoice): Promise<EmbedBuilderView> {
  const { lang } = choice;
  const words = embedBuilderWords[lang];
  const editions = await listCurrentEditions();
  const edition =
    editions.find(
      (row) => row.assessmentSlug === choice.edition || row.revisions.some(({ slug }) => slug === choice.edition),
    ) ?? editions[0];
  const segment = choice.edition ?? edition?.slug ?? '';
  const tiers = edition ? await listTiers(edition.id) : [];
  const fitting = subjectOf(choice.kind).mapped ? tiers.filter(({ kind }) => kind.hasMap) : tiers;
  // A tier the edition or the chart has not gives way to the first one that it has.
  const list = fitting.find(({ tier }) => tier === choice.tier) ?? fitting[0];
  const { slugs, unknown } =
    edition && list ? await resolveUnits(choice, list.kind.slug, edition.register) : { slugs: [], unknown: null };
  // One unit alone is no comparison, and its address would be refused.
  const several = subjectOf(choice.kind).of === 'units';
  const named = unknown === null && (!several || slugs.length > 1);
  const view =
    list && named
      ? await findFigure(toAddress(choice, list.tier, segment, slugs, knownFilter(list, choice)), choice.figureLang)
      : null;
  const made = view ? await buildSnippets(view, choice) : { preview: null, snippets: [], address: null };
  const names = edition && list ? await namesBySlug(edition, list, lang) : new Map<string, string>();
  const option = (value: string, label: string) => ({ value, label });
  const { second } = KIND_VIEWS[choice.kind];
  return {
    frame: await buildFrame({
      lang,
      path: paths.embedBuilder(),
      title: words.title,
      description: words.description,
      edition: edition?.kind === 'simulated' ? edition : null,
      pictured: (view && (await findEdition(view.pinned.edition))) ?? edition ?? null,
    }),
    action: localise(paths.embedBuilder(), lang),
    unitText: (unknown === null ? slugs.map((slug) => names.get(slug) ?? slug) : choice.units).join(', '),
    unitNames: several ? [] : [...names.values()],
    fields: [
      {
        name: 'loai-hinh',
        label: words.kind,
        value: choice.kind,
        options: FIGURE_KINDS.map((kind) => option(kind, KIND_VIEWS[kind].words[lang].name)),
      },
      {
        name: 'ban',
        label: words.edition,
        value: segment,
        options: editions.flatMap((row) => [
          ...row.revisions.toReversed().map(({ slug }) => option(slug, words.pinned(slug))),
          option(row.assessmentSlug, words.live(row.assessmentSlug)),
        ]),
      },
      {
        name: 'cap',
        label: words.tier,
        value: list?.tier ?? '',
        options: inTierOrder(tiers).map(({ tier, kind }) => option(tier, kind.words[lang].name)),
      },
      {
        name: 'tieu-chi',
        label: words.criterion,
        value: choice.criterion ?? '',
        options: [
          option('', words.total),
          ...(list ? mainCriteria(list).map((criterion) => option(criterion.slug, criterion.name[lang])) : []),
        ],
      },
      ...(list && choice.kind === FILTERED ? filterFields(choice, list) : []),
      ...(second
        ? [
            {
              name: 'dang',
              label: words.view,
              value: choice.radar ? 'radar' : '',
              options: [option('', second.words[lang].views.bars), option('radar', second.words[lang].views.radar)],
            },
          ]
        : []),
      {
        name: 'ngon-ngu',
        label: words.language,
        value: choice.figureLang,
        options: LANGUAGES.map((each) => ({
          ...option(each, words.languages[each]),
          lang: each === choice.lang ? undefined : each,
        })),
      },
      {
        name: 'giao-dien',
        label: words.theme,
        value: choice.theme,
        options: EMBED_THEMES.map((theme) => option(theme, words.themes[theme])),
      },
    ],
    problem: view ? leftOut(choice, slugs, names.get(slugs[0] ?? '') ?? '') : problemOf(choice, slugs, unknown),
    ...made,
    tried: triedWithEmbeds(lang),
    script: islandAddress('builder'),
  };
}
