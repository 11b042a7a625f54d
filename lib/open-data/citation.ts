import { siteWords } from '@/lib/i18n/words/site';
import { decisionIn } from '@/lib/open-data/edition-facts';
import { marked } from '@/lib/open-data/simulated';
import type { Lang, Localised } from '@/lib/site';
import type { EditionRow } from '@/lib/store/queries/editions';

/** How to cite a page, a file or an edition; always its pinned address, which does not change under the citation. */
export interface Citation {
  /** What is cited: an absolute pinned address. */
  readonly url: string;
  readonly text: Localised;
  readonly bibtex: string;
  readonly csl: object;
}

interface CitedThing {
  readonly edition: EditionRow;
  readonly title: Localised;
  /** Absolute pinned address. */
  readonly url: string;
  /** Distinguishes the BibTeX keys of one edition's pages. */
  readonly key: string;
}

/** "2024" of "2024-07"; the day of publication here where the decision gives no date. */
function yearOf(edition: EditionRow): string {
  return (edition.decisionDate ?? edition.effectiveDate ?? edition.publishedAt).slice(0, 4);
}

function dateParts(iso: string): number[] {
  return iso.slice(0, 10).split('-').map(Number);
}

const escapeTex = (text: string) => text.replace(/[\\{}]/g, '').replace(/[&%$#_]/g, (sign) => `\\${sign}`);

const SIMULATED: Localised = { vi: 'số liệu mô phỏng', en: 'simulated data' };

function sentence({ edition, title, url }: CitedThing, lang: Lang): string {
  const words = siteWords[lang];
  const province = edition.province[lang];
  const simulated = edition.kind === 'simulated' ? ` [${SIMULATED[lang]}]` : '';
  const parts = [
    `${title[lang]}${simulated}`,
    decisionIn(edition, lang),
    words.editionCode(edition.slug),
    words.siteTitle(edition.siteOwner[lang]),
    url,
  ].filter((part) => part !== null);
  return `${province} (${yearOf(edition)}). ${parts.join('. ')}`;
}

/** A citation in Vietnamese and English, as BibTeX and as CSL-JSON. */
export function cite(thing: CitedThing): Citation {
  const { edition, title, url, key } = thing;
  const simulated = edition.kind === 'simulated';
  const date = edition.decisionDate ?? edition.effectiveDate ?? edition.publishedAt;
  const name = marked(simulated, title).vi;
  const publisher = siteWords.vi.siteTitle(edition.siteOwner.vi);
  const note = [
    edition.decisionNumber && siteWords.vi.decision(edition.decisionNumber),
    simulated && 'Số liệu mô phỏng',
  ]
    .filter(Boolean)
    .join('. ');
  const id = `cds-${edition.slug}${key ? `-${key}` : ''}`.replace(/[^a-zA-Z0-9.-]+/g, '-');
  const entries: [string, string][] = [
    ['author', `{${escapeTex(edition.province.vi)}}`],
    ['title', `{${escapeTex(name)}}`],
    ['year', yearOf(edition)],
    ['version', escapeTex(edition.slug)],
    ['publisher', escapeTex(publisher)],
    ...(note ? [['note', escapeTex(note)] as [string, string]] : []),
    ['url', url],
  ];
  return {
    url,
    text: { vi: sentence(thing, 'vi'), en: sentence(thing, 'en') },
    bibtex: `@misc{${id},\n${entries.map(([field, value]) => `  ${field} = {${value}}`).join(',\n')}\n}\n`,
    csl: {
      id,
      type: 'dataset',
      title: name,
      author: [{ literal: edition.province.vi }],
      issued: { 'date-parts': [dateParts(date)] },
      version: edition.slug,
      publisher,
      language: 'vi',
      URL: url,
      ...(note ? { note } : {}),
    },
  };
}
