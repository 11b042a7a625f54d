import { z } from 'zod';
import { listCodes } from '@/lib/i18n/words/api-fields';
import { unitWords } from '@/lib/i18n/words/unit';
import { HASH_OF_MANY } from '@/lib/open-data/edition-facts';
import { CHECK_NAMES, FAILURE_CODES, UNCHECKABLE } from '@/lib/scoring/reconcile-types';
import { MISSING_CODES } from '@/lib/scoring/types';
import { EXTENTS, SUCCESSION_KINDS } from '@/lib/store/stored-words';

// What the API answers with. The OpenAPI document, its readable page and the tests are all made from these.

/** Which tiers there are, the registers say: the documents list them. */
export const tierWord = z.string().describe('The tier, by its word in addresses');
const tier = tierWord;
const text = z.string();
const maybe = z.string().nullable();
const points = z.number().nullable();

const scoreShape = {
  score: points.describe('Exact score; null where missing, which is not zero'),
  score_display: maybe.describe('The score as the Vietnamese page shows it, with a decimal comma'),
  score_printed: maybe.describe('The text exactly as the source prints it, even where it cannot be right'),
  maximum: points.describe('The most that can be reached; null where not published'),
  percent: points.describe('Score over maximum in percent, one decimal'),
  missing: z.enum(MISSING_CODES).nullable().describe('Why there is no score; null where there is one'),
};

export const Score = z.object(scoreShape);

export const CriterionScore = z.object({
  criterion: text.describe('Address of the criterion'),
  ...scoreShape,
});

export const Source = z.object({
  id: text.describe('Identifier of the source within the edition'),
  title: text.describe('Title of the document'),
  publisher: text.describe('Who published it'),
  date: maybe.describe('Date of the document, as precise as known'),
  url: maybe.describe('Where the document is'),
});

const editionShape = {
  edition: text.describe('Pinned name of the edition; its figures never change'),
  assessment: text.describe('Name that stands for the latest edition of the year'),
  year: z.int().describe('Year that was assessed'),
  revision: z.int().describe('Number of the revision within the year, from 1'),
  data_kind: z.enum(['official', 'simulated']).describe('simulated: generated to try the system, not real results'),
  simulated: z.boolean().describe('True for SIMULATED DATA, which are not real results'),
  title: text.describe('Title in Vietnamese'),
  title_en: text.describe('Title in English'),
  province: text.describe('Province in Vietnamese'),
  province_en: text.describe('Province in English'),
  published_at: text.describe('When the edition was put on this site, ISO date-time'),
  decision_number: maybe.describe('Number of the decision; null where the source gives none'),
  decision_date: maybe.describe('Date of the decision, as precise as known'),
  decision_title: maybe.describe('Title of the decision'),
  effective_date: maybe.describe('When the decision came into force'),
  revision_note: maybe.describe('What this revision corrected, in Vietnamese'),
  revision_note_en: maybe.describe('What this revision corrected, in English'),
  source_file: z
    .object({
      name: text.describe('Name of the imported file'),
      sha256: text.describe(`SHA-256 of the imported file; of several, what ${HASH_OF_MANY} prints in their folder`),
      bytes: z.int().describe('Size of the imported file in bytes'),
    })
    .describe('The file the edition was imported from'),
  seal_sha256: maybe.describe('SHA-256 of everything the edition says, as it was sealed when it was published'),
  log_sha256: maybe.describe('SHA-256 of the log’s row that tells of it, and so of the log up to it'),
  sources: z.array(Source).describe('Documents the figures cite'),
};

export const Edition = z.object(editionShape);

export const EditionState = z.object({
  ...editionShape,
  status: z.enum(['published', 'withdrawn']).describe('Whether the edition stands'),
  status_note: maybe.describe('Why it was withdrawn, in Vietnamese'),
  status_note_en: maybe.describe('Why it was withdrawn, in English'),
  withdrawn_at: maybe.describe('When it was withdrawn'),
  current: z.boolean().describe('True for the latest edition of its year'),
  current_edition: maybe.describe('The edition to read instead, or this one'),
});

export const UnitRef = z.object({
  tier,
  slug: text.describe(
    'Address of the unit, for ever; a commune’s has its first district before it, one formed since 1 July 2025 has none',
  ),
  code: text.describe('Administrative code at the time of the assessment'),
  name: text.describe('Full name in Vietnamese'),
  name_en: text.describe('Name in English'),
  type: text.describe('Kind of unit, in Vietnamese'),
  parent_slug: maybe.describe(
    'Address of the district a commune belongs to; null since 1 July 2025, when districts ended',
  ),
  parent_name: maybe.describe('Name of that district'),
  simulated: z.boolean().describe('True for a fictional unit of the simulated province'),
});

const confidence = z.enum(['sourced', 'inferred', 'unknown']).describe('How sure that is');
const kind = z.enum(SUCCESSION_KINDS).describe('What happened');
const extent = z.enum(EXTENTS).describe('Whether the whole unit, a part of it, or what was left of it');

export const UnitFact = z.object({
  from: maybe.describe('First day of it; null for before the register begins'),
  to: maybe.describe('The day from which it is so no more; null for still'),
  code: text.describe('Administrative code at that time; codes are given anew'),
  name: text.describe('Its name at that time, in Vietnamese'),
  name_en: text.describe('Its name at that time, in English'),
  type: text.describe('Kind of unit at that time, in Vietnamese'),
  parent_slug: maybe.describe('Address of the district it was within'),
  parent_name: maybe.describe('Name of that district at that time'),
  legal_act: maybe.describe('The act that made it so'),
  confidence,
  source_url: maybe.describe('Where that is documented'),
});

export const Predecessor = z.object({
  date: text.describe('When it became part of the unit'),
  slug: text.describe('Its address here'),
  code: text.describe('Its code then'),
  name: text.describe('Its name then, in Vietnamese'),
  kind,
  extent,
  former_province: maybe.describe('The province it was of, where that was another'),
  legal_act: text.describe('The act that made the change'),
  confidence,
  source_url: maybe.describe('Where the link is documented'),
});

export const Succession = z.object({
  date: text.describe('When the change took effect'),
  to_code: maybe.describe('Code of the unit it became part of'),
  to_name: maybe.describe('Name of the unit it became part of'),
  to_slug: maybe.describe('Its address here, where it stands in the same register'),
  kind,
  extent,
  legal_act: text.describe('The act that made the change'),
  confidence,
  source_url: maybe.describe('Where the link is documented'),
  note: maybe.describe('A note on the link'),
});

export const Unit = z.object({
  ...UnitRef.shape,
  evidence: text.describe(`How it is known that the unit is in the register. ${listCodes(unitWords.en.evidence)}`),
  valid_from: maybe.describe('First day of the unit, where known'),
  valid_to: maybe.describe('Last day of the unit, where known'),
  former_province: maybe.describe(
    'Of a predecessor only, never a unit of this province: the province whose unit it was',
  ),
  facts: z.array(UnitFact).describe('Everything the unit was, oldest first: the fields above are of one of these'),
  predecessors: z.array(Predecessor).describe('Units that became part of it'),
  successions: z.array(Succession).describe('What became of the unit'),
});

export const Criterion = z.object({
  criterion: text.describe('Address of the criterion'),
  name: text.describe('Name in Vietnamese'),
  name_en: text.describe('Name in English'),
  parent: maybe.describe('The criterion it is part of; null for a main one'),
  position: z.int().describe('Place in the order of the decision'),
  maximum: points.describe('The most that can be reached; null where not published'),
});

export const Band = z.object({
  band: text.describe('Its name, folded'),
  name: text.describe('Name of the band in Vietnamese'),
  name_en: text.describe('Name of the band in English'),
  from: points.describe(
    'The lowest total of it; null where not published, and for a lowest band that reaches down to 0',
  ),
});

const rankScope = z
  .enum(['tier', 'parent', 'variant'])
  .describe(
    'What ranks are counted in: the whole tier, the unit above each unit, such as its district, or the variant of the tier',
  );

const scale = z
  .enum(['points', 'percent', 'index'])
  .describe('What the figures are: points, percentages of 100, or an index from 0 to 1');

export const Variant = z.object({
  variant: text.describe('Word of the variant'),
  name: text.describe('Name of the variant in Vietnamese, as it stands behind the tier’s'),
  name_en: text.describe('Name of the variant in English'),
});

export const TierSummary = z.object({
  tier,
  unit_tier: tierWord.describe('The tier of its units: that of the list, whatever variant of it the list is'),
  variant: Variant.nullable().describe(
    'One of several lists of the tier, each with criteria, maxima and ranks of its own; null where the tier is one list',
  ),
  name: text.describe('Name of the tier in Vietnamese'),
  name_en: text.describe('Name of the tier in English'),
  as_of: text.describe('The day whose units the results are about'),
  complete: z
    .boolean()
    .describe('The whole list of the decision is here: only then are units counted and ranks computed'),
  rows: z.int().describe('Rows in this edition'),
  assessed: z.int().nullable().describe('Units assessed; null where nobody published the number'),
  maximum: points.describe('Attainable total; null where not published'),
  criteria_scope: z
    .enum(['tier', 'assessment'])
    .describe('Whether the source names the criteria for this tier or for the assessment as a whole'),
  rank_scope: rankScope,
  scale,
  tie_rule: maybe.describe('The decision’s rule for equal scores, where it has one'),
  note_vi: maybe.describe('A note in Vietnamese'),
  note_en: maybe.describe('A note in English'),
  bands: z.array(Band).describe('Bands the decision puts units into, the best first; none where it has none'),
  criteria: z.array(Criterion).describe('Criteria in the order of the decision, parts after what they are part of'),
});

const rankShape = {
  rank: z.int().nullable().describe('The rank shown: the published one, else a computed one; ties skip (1, 2, 2, 4)'),
  rank_kind: z.enum(['official', 'computed']).nullable().describe('Where the rank comes from'),
  tied: z.boolean().nullable().describe('Whether another unit has the same rank'),
  rank_official: z.int().nullable().describe('The rank the decision published; for the total only'),
  rank_computed: z.int().nullable().describe('Computed from the scores, only where every ranked unit has one'),
  rank_scope: rankScope,
  scale,
  variant: maybe.describe('The variant of the tier the row stands in; null where the tier is one list'),
  unranked: z.boolean().describe('Whether the unit was assessed and the decision gives it no rank'),
  band: maybe.describe('The band shown, by the total: the published one, else that of the thresholds'),
  band_kind: z.enum(['official', 'computed']).nullable().describe('Where the band comes from'),
};

const rowShape = {
  unit: UnitRef.nullable().describe('The unit; null where the row matches none of the register'),
  name_as_printed: text.describe('The name exactly as the source prints it'),
  note_vi: maybe.describe('A note in Vietnamese'),
  note_en: maybe.describe('A note in English'),
  source_id: text.describe('The row’s source: an id among the sources of its edition'),
  source_row: z.int().describe('Line of the imported file, from 1'),
};

export const Result = z.object({
  tier,
  ...rowShape,
  ...rankShape,
  total: Score.describe('The total'),
  scores: z.array(CriterionScore).describe('Every criterion the source gives for the row'),
});

export const RankingRow = z.object({
  criterion: text.describe('What the ranking is by; tong is the total'),
  ...rankShape,
  ...rowShape,
  ...scoreShape,
});

export const UnitResult = z.object({
  edition: Edition,
  result: Result.nullable().describe('The unit’s row; null where the edition has none, which is not zero'),
});

export const SearchHit = z.object({
  unit: UnitRef,
  matched_name: maybe.describe('The other name the words matched, such as that after a merger'),
});

const figure = z.union([z.number(), z.string(), z.null()]);

export const Check = z.object({
  name: z.enum(CHECK_NAMES).describe('What is checked'),
  status: z.enum(['pass', 'fail', 'not-checkable']).describe('A check that had nothing to look at has not passed'),
  counts: z.enum(['rows', 'values']).describe('What checked counts'),
  checked: z.int().describe('How many were checked'),
  unchecked: z
    .array(
      z.object({
        reason: z.enum(UNCHECKABLE).describe('Why they were not checked'),
        count: z.int().describe('How many'),
      }),
    )
    .describe('What could not be checked'),
  failures: z
    .array(
      z.object({
        code: z.enum(FAILURE_CODES).describe('Kind of failure'),
        name_as_printed: text.describe('The name as the source prints it'),
        unit_slug: maybe.describe('Address of the unit'),
        source_row: z.int().describe('Line of the imported file, from 1'),
        criterion: maybe.describe('The criterion it is about; null for the total'),
        figures: z.record(z.string(), figure).describe('The figures that disagree, in points and ranks'),
      }),
    )
    .describe('Each failure, in the order of the source; those of this page'),
});

export const TierChecks = z.object({
  tier,
  checks: z
    .array(Check)
    .describe(
      'Always in the same order; band-follows-thresholds only where the tier has bands, every other check always',
    ),
});

const ChangedValue = z.object({
  score: scoreShape.score,
  score_display: scoreShape.score_display,
  score_printed: scoreShape.score_printed,
  missing: scoreShape.missing,
});

const Remark = z.object({ vi: maybe.describe('In Vietnamese'), en: maybe.describe('In English') });

export const Change = z.object({
  tier,
  kind: z
    .enum(['added', 'removed', 'value', 'rank', 'band', 'note', 'maximum'])
    .describe('What changed: a row, a value, a shown rank, a printed band, a note, or a maximum of the tier'),
  unit: UnitRef.nullable().describe('The unit; null where the row matches none of the register, and for a maximum'),
  name_as_printed: maybe.describe('The name as the source prints it; null for a maximum, which is of the whole tier'),
  criterion: maybe.describe('For a value or a maximum: tong is the total, else the criterion’s address'),
  before: ChangedValue.nullable().describe('For a value: as it was'),
  after: ChangedValue.nullable().describe('For a value: as it is'),
  rank_before: z.int().nullable().describe('For a rank: as it was shown'),
  rank_after: z.int().nullable().describe('For a rank: as it is shown'),
  maximum_before: points.describe('For a maximum: as it was; null where not published'),
  maximum_after: points.describe('For a maximum: as it is; null where not published'),
  band_before: maybe.describe('For a band: as it was; null where none was printed'),
  band_after: maybe.describe('For a band: as it is; null where none is printed'),
  note_before: Remark.nullable().describe('For a note: as it was'),
  note_after: Remark.nullable().describe('For a note: as it is'),
});

export const Diff = z.object({
  from: Edition.describe('The edition compared from'),
  to: Edition.describe('The edition compared to'),
  changes: z
    .array(Change)
    .describe('By tier, its maxima first, then units in Vietnamese alphabetical order, those of this page'),
});
