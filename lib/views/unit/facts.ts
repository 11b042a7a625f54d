import { bandWords } from '@/lib/i18n/words/band';
import { siteWords } from '@/lib/i18n/words/site';
import { unitWords } from '@/lib/i18n/words/unit';
import { describeAbsence } from '@/lib/views/edition/absence';
import { describeBand, remarkBands } from '@/lib/views/edition/band';
import { describeDecision, describeIssue } from '@/lib/views/edition/edition';
import { type Fact, quoted, toFact } from '@/lib/views/page/fact';
import type { UnitContext } from '@/lib/views/unit/context';

/** Where the figures come from, for readers: the decision and the document that cites it. */
export function buildFacts(context: UnitContext): Fact[] {
  const { lang, edition, tier, row } = context;
  const words = unitWords[lang];
  const source = edition.sources.find(({ slug }) => slug === row?.sourceSlug);
  const band = tier && row ? describeBand(tier, row, lang) : null;
  return [
    ...(tier && band ? [toFact(bandWords[lang].band, `${band} · ${remarkBands(tier, lang)}`)] : []),
    ...(describeAbsence(context) === null
      ? [toFact(words.sourceDecision, `${describeDecision(edition, lang)} · ${describeIssue(edition, lang)}`)]
      : []),
    ...(source
      ? [quoted(toFact(words.sourceDocument, `${source.title} — ${source.publisher}`, source.url), lang)]
      : []),
  ];
}

/** What it takes to check them: names and lines of the imported file, its SHA-256, codes. */
export function buildRecord(context: UnitContext): Fact[] {
  const { lang, edition, row, unit } = context;
  const words = unitWords[lang];
  // The fact the page shows the unit by, which is also there where no edition could have the unit.
  const fact = unit.facts.findLast(({ code, name }) => code === unit.code && name.vi === unit.name.vi);
  return [
    ...(describeAbsence(context) === null ? [toFact(words.recordEdition, edition.slug, null, true)] : []),
    ...(row
      ? [
          quoted(toFact(words.sourceNamePrinted, row.nameAsPrinted), lang),
          toFact(words.sourceRow, String(row.sourceRow)),
          toFact(words.sourceFile, `${edition.sourceFileName} · SHA-256 ${edition.sourceSha256}`, null, true),
        ]
      : []),
    toFact(words.sourceCode, unit.code, null, true),
    ...(fact?.legalAct
      ? [toFact(words.sourceAct, `${fact.legalAct} (${words.confidence[fact.confidence]})`, fact.sourceUrl)]
      : []),
    toFact(words.sourceEvidence, words.evidence[unit.evidence] ?? siteWords[lang].simulatedShort),
  ];
}
