import { currentSettings } from '@/lib/env';
import type { FileAnswer } from '@/lib/http/respond';
import { editionFacts, termsOf } from '@/lib/open-data/edition-facts';
import { marked, SIMULATED_NOTE } from '@/lib/open-data/simulated';
import type { ClaimParams } from '@/lib/params/claim';
import type { ClaimFormat } from '@/lib/params/download';
import { isPinned } from '@/lib/params/edition';
import { absolute, paths } from '@/lib/params/paths';
import { formatPoints, inPoints } from '@/lib/scoring/points';
import { type Claim, findClaim } from '@/lib/views/claim/claim';
import { renderRule } from '@/lib/views/claim/rules';
import { toCitationFile } from '@/lib/views/downloads/citation-file';
import { factsOf, namesOf } from '@/lib/views/downloads/edition-files';

/** A figure as one JSON document: value, source, the rules that were applied to it and what came out. */
function toDocument({ context, by, criterion, title, score, rules, citation }: Claim): object {
  const { edition, unit, row } = context;
  const simulated = edition.kind === 'simulated';
  const source = edition.sources.find(({ slug }) => slug === row?.sourceSlug);
  const { siteUrl } = currentSettings();
  return {
    title: marked(simulated, title),
    simulated,
    ...(simulated ? { notes: [SIMULATED_NOTE] } : {}),
    edition: editionFacts(edition),
    unit: { tier: unit.tier, slug: unit.slug, code: unit.code, name: unit.name.vi, name_en: unit.name.en },
    criterion: { criterion: criterion.slug, name: criterion.vi, name_en: criterion.en },
    value: {
      score: score.points === null ? null : inPoints(score.points),
      score_display: score.points === null ? null : formatPoints(score.points, 'vi'),
      score_printed: score.printed,
      maximum: score.maximum === null ? null : inPoints(score.maximum),
      missing: score.missing,
    },
    source: row && {
      id: row.sourceSlug,
      title: source?.title ?? null,
      publisher: source?.publisher ?? null,
      url: source?.url ?? null,
      file: { name: edition.sourceFileName, sha256: edition.sourceSha256 },
      row: row.sourceRow,
      name_as_printed: row.nameAsPrinted,
      note_vi: row.note.vi,
      note_en: row.note.en,
    },
    claims: rules.map(renderRule),
    citation: citation.text,
    terms_of_use: termsOf(edition),
    html: absolute(siteUrl, paths.claim(edition.slug, unit.tier, unit.slug, by)),
  };
}

/** A figure, or how it is cited, as a file; null where there is none. */
export async function findClaimFile(of: Omit<ClaimParams, 'lang'>, format: ClaimFormat): Promise<FileAnswer | null> {
  const claim = await findClaim({ ...of, lang: 'vi' });
  if (!claim) return null;
  const { edition, unit } = claim.context;
  const facts = factsOf(edition, isPinned(of.edition));
  const named = namesOf(edition, [edition.slug, unit.tier, unit.slug.replaceAll('/', '-'), of.criterion].join('-'));
  if (format !== 'json') return toCitationFile(claim.citation, format, facts, named);
  const body = `${JSON.stringify(toDocument(claim), null, 2)}\n`;
  return { ...facts, body, contentType: 'application/json; charset=utf-8' };
}
