import { siteWords } from '@/lib/i18n/words/site';
import { unitWords } from '@/lib/i18n/words/unit';
import { buildEdition } from '@/lib/views/edition';
import type { UnitContext } from '@/lib/views/unit';
import type { Fact } from '@/lib/views/unit-types';

/** Where each figure on the page comes from: decision, document, line, file and its SHA-256. */
export function buildFacts({ lang, edition, row, unit }: UnitContext): Fact[] {
  const words = unitWords[lang];
  const view = buildEdition(edition, lang);
  const source = edition.sources.find(({ slug }) => slug === row?.sourceSlug);
  const fact = (label: string, value: string, href: string | null = null, code = false): Fact => ({
    label,
    value,
    href,
    code,
  });
  return [
    fact(words.sourceDecision, view.decision),
    ...(source ? [fact(words.sourceDocument, `${source.title} — ${source.publisher}`, source.url)] : []),
    ...(row
      ? [
          fact(words.sourceNamePrinted, row.nameAsPrinted),
          fact(words.sourceRow, String(row.sourceRow)),
          fact(words.sourceFile, `${edition.sourceFileName} · SHA-256 ${edition.sourceSha256}`, null, true),
        ]
      : []),
    fact(words.sourceCode, unit.code, null, true),
    fact(words.sourceEvidence, words.evidence[unit.evidence] ?? siteWords[lang].simulatedShort),
  ];
}
