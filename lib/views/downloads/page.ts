import { currentSettings } from '@/lib/env';
import { formatCount } from '@/lib/i18n/format';
import { dataWords } from '@/lib/i18n/words/data';
import { siteWords } from '@/lib/i18n/words/site';
import type { OutlinedEdition } from '@/lib/open-data/edition-model';
import { datasetObject } from '@/lib/open-data/schema-org';
import { marked } from '@/lib/open-data/simulated';
import type { Snippet } from '@/lib/open-data/snippets';
import { TERMS } from '@/lib/open-data/terms';
import { dataPaths } from '@/lib/params/data-paths';
import { localise, paths } from '@/lib/params/paths';
import type { Lang } from '@/lib/site';
import { type EditionRow, listCurrentEditions, listRevisions } from '@/lib/store/queries/editions';
import { describeEdition, outlineEdition } from '@/lib/views/downloads/described-edition';
import { findTemplateYear, listTemplateTiers } from '@/lib/views/downloads/template';
import { buildEdition, type EditionView } from '@/lib/views/edition/edition';
import { type CitationView, toEditionCitationView } from '@/lib/views/page/citation';
import { buildFrame, type Link, type PageFrame } from '@/lib/views/page/frame';
import { triedWithData } from '@/lib/views/tried/data';
import type { TriedTable } from '@/lib/views/tried/tried';

interface DataTierRow {
  readonly tier: string;
  readonly ranking: Link;
  readonly coverage: string;
  readonly files: readonly Link[];
}

export interface DataEdition {
  readonly edition: EditionView;
  readonly note: string;
  readonly tiers: readonly DataTierRow[];
  readonly whole: readonly Link[];
  /** Other revisions of the assessment, each where metadata say it stands on this page. */
  readonly older: readonly (Link & { readonly id: string })[];
  /** Where metadata say the whole assessment stands on this page. */
  readonly series: string;
}

export interface DataPageView {
  readonly frame: PageFrame;
  readonly editions: readonly DataEdition[];
  readonly withdrawn: readonly {
    readonly series: string;
    readonly title: string;
    readonly revisions: DataEdition['older'];
  }[];
  /** Every figure in one table, in each form. */
  readonly all: readonly Link[];
  /** Lines that open it in a program. */
  readonly allSnippets: readonly Snippet[];
  readonly tried: TriedTable;
  /** Said where simulated figures are among them. */
  readonly allMixed: string | null;
  /** Official terms, then those of the simulated data where the installation has any. */
  readonly terms: readonly string[];
  readonly citation: CitationView | null;
  /** A filtered file that is there; null where no table has what to filter by. */
  readonly filtered: Link | null;
  readonly feeds: readonly Link[];
  readonly unitFeed: Link | null;
  readonly api: readonly Link[];
  readonly catalogue: readonly Link[];
  readonly embed: Link;
  /** The workbook to fill in, of all tiers and of each; empty where there is no edition to model it on. */
  readonly templates: readonly Link[];
}

type OutlinedFile = OutlinedEdition['files'][number];

function coverageOf({ complete, table }: OutlinedFile, lang: Lang): string {
  const words = dataWords[lang];
  const rows = formatCount(table.length, lang);
  if (table.length === 0) return words.coverageNone;
  return complete ? words.coverageComplete(rows) : words.coveragePartial(rows);
}

/** A filter that finds something, of the newest edition that has districts, official ones first. */
function filteredExample(models: readonly OutlinedEdition[]): Link | null {
  const [example] = models.flatMap(({ edition, files }) =>
    files.flatMap(({ tier, table: { first } }) =>
      first.district ? [dataPaths.ranking({ edition: edition.slug, tier, district: first.district }, 'csv')] : [],
    ),
  );
  return example ? { label: example, href: example } : null;
}

function tierRow(edition: EditionRow, file: OutlinedFile, lang: Lang): DataTierRow {
  const at = { edition: edition.slug, tier: file.tier };
  return {
    tier: file.tier,
    ranking: {
      label: file.kind.words[lang].name,
      href: localise(paths.ranking(edition.slug, file.tier), lang),
    },
    coverage: coverageOf(file, lang),
    files: [
      ...(['csv', 'xlsx', 'json'] as const).map((format) => ({
        label: format.toUpperCase(),
        href: dataPaths.ranking(at, format),
      })),
      { label: dataWords[lang].csvwLabel, href: dataPaths.ranking(at, 'csvw') },
    ],
  };
}

/** Revisions of an assessment but one, oldest first, each where metadata say it stands on the page. */
function revisionLinks({ revisions }: EditionRow, but: string | null, lang: Lang): DataEdition['older'] {
  const words = dataWords[lang];
  return revisions
    .filter(({ slug }) => slug !== but)
    .map(({ slug, status }) => ({
      label: `${siteWords[lang].edition(slug)} (${status === 'withdrawn' ? `${words.withdrawn}, ` : ''}ZIP)`,
      href: dataPaths.package(slug),
      id: dataPaths.anchor(slug),
    }));
}

/** Assessments of which nothing stands any more: metadata still speak of their revisions, and their files are kept. */
async function listWithdrawn(lang: Lang): Promise<DataPageView['withdrawn']> {
  const gone = (await listRevisions()).filter(({ currentSlug }) => currentSlug === null);
  return [...new Map(gone.map((edition) => [edition.assessmentSlug, edition])).values()].map((edition) => ({
    series: dataPaths.seriesAnchor(edition.assessmentSlug),
    title: marked(edition.kind === 'simulated', edition.title)[lang],
    revisions: revisionLinks(edition, null, lang),
  }));
}

function toDataEdition(model: OutlinedEdition, lang: Lang): DataEdition {
  const { edition } = model;
  const words = dataWords[lang];
  return {
    edition: buildEdition(edition, lang),
    note: words.pinnedNote(edition.slug),
    tiers: model.files.map((file) => tierRow(edition, file, lang)),
    whole: [
      { label: words.zip, href: dataPaths.package(edition.slug) },
      { label: words.dataPackage, href: dataPaths.dataPackage(edition.slug) },
      { label: words.bibtex, href: dataPaths.citation(edition.slug, 'bib') },
      { label: words.csl, href: dataPaths.citation(edition.slug, 'csl') },
    ],
    older: revisionLinks(edition, edition.slug, lang),
    series: dataPaths.seriesAnchor(edition.assessmentSlug),
  };
}

const ALL_LABELS = { csv: 'CSV', jsonl: 'JSON Lines', parquet: 'Parquet' } as const;

/** Of the table of everything: by its types where a program reads Parquet, and without what is simulated or replaced. */
function allSnippets(siteUrl: string): Snippet[] {
  const at = (format: 'csv' | 'jsonl' | 'parquet') => siteUrl + dataPaths.all(format);
  return [
    {
      tool: 'duckdb',
      name: 'DuckDB',
      code: `SELECT * FROM read_parquet('${at('parquet')}')\nWHERE data_kind = 'official' AND current;`,
    },
    {
      tool: 'pandas',
      name: 'Python (pandas)',
      code: `import pandas as pd\ntable = pd.read_csv("${at('csv')}", dtype={"edition": str, "unit_code": str})\ntable = table[(table.data_kind == "official") & table.current]`,
    },
    { tool: 'curl', name: 'curl', code: `curl -fsSL "${at('jsonl')}" | grep '"data_kind":"official"'` },
  ];
}

/** What there is to take away, in every form. */
export async function buildData(lang: Lang): Promise<DataPageView> {
  const words = dataWords[lang];
  const editions = await listCurrentEditions();
  const models = await Promise.all(editions.map(outlineEdition));
  const simulated = editions.some(({ kind }) => kind === 'simulated');
  const official = models.filter(({ edition }) => edition.kind === 'official');
  const newest = editions.find(({ kind }) => kind === 'official') ?? editions[0];
  const described = await Promise.all(official.map(({ edition }) => describeEdition(edition)));
  const row = official.flatMap(({ files }) => files).find(({ table }) => table.length > 0);
  const slug = row?.table.first.unit ?? null;
  const year = await findTemplateYear();
  const standing = await listTemplateTiers();
  const feed = (name: 'editions' | 'corrections', ofSimulated: boolean, label: string): Link => ({
    label,
    href: dataPaths.feed(name, ofSimulated, lang),
  });
  return {
    frame: await buildFrame({
      lang,
      path: dataPaths.data(),
      title: words.title,
      description: words.description,
      forms: [
        { type: 'text/turtle', path: dataPaths.catalogue('ttl') },
        { type: 'application/ld+json', path: dataPaths.catalogue('jsonld') },
      ],
      structured: described.map((model) => datasetObject(model, lang)),
    }),
    editions: models.map((model) => toDataEdition(model, lang)),
    withdrawn: await listWithdrawn(lang),
    all: [
      ...(['csv', 'jsonl', 'parquet'] as const).map((format) => ({
        label: ALL_LABELS[format],
        href: dataPaths.all(format),
      })),
      { label: words.csvwLabel, href: dataPaths.all('csvw') },
    ],
    allSnippets: allSnippets(currentSettings().siteUrl),
    tried: triedWithData(lang),
    allMixed: simulated ? words.allMixed : null,
    terms: [TERMS[lang], ...(simulated ? [words.termsOfSimulated] : [])],
    citation: newest ? toEditionCitationView(newest, lang) : null,
    filtered: filteredExample([...official, ...models]),
    feeds: [
      feed('editions', false, words.feedEditions),
      feed('corrections', false, words.feedCorrections),
      ...(simulated
        ? [
            feed('editions', true, words.feedEditionsSimulated),
            feed('corrections', true, words.feedCorrectionsSimulated),
          ]
        : []),
    ],
    unitFeed:
      row && slug
        ? { label: dataPaths.unitFeed(row.kind.slug, slug, lang), href: dataPaths.unitFeed(row.kind.slug, slug, lang) }
        : null,
    api: [
      { label: words.apiPage, href: localise(dataPaths.apiPage(), lang) },
      { label: words.openapi, href: dataPaths.api('/openapi.json') },
    ],
    catalogue: [
      { label: words.catalogueTurtle, href: dataPaths.catalogue('ttl') },
      { label: words.catalogueJson, href: dataPaths.catalogue('jsonld') },
    ],
    embed: { label: words.embed, href: localise(paths.embedBuilder(), lang) },
    templates:
      year === null
        ? []
        : [null, ...standing].map((kind) => ({
            label: kind === null ? words.templateAll(year) : words.templateOf(kind.words[lang].inSentence, year),
            href: dataPaths.template(kind?.slug ?? null),
          })),
  };
}
