import { z } from 'zod';
import { isDay, isKnownDate } from '@/lib/publishing/bundle/date';
import { parsePoints } from '@/lib/scoring/points';
import { SCALES } from '@/lib/scoring/types';
import { inEach, LANGUAGES, MAX_TEXT_LENGTH } from '@/lib/site';
import { columnOf, fromColumns, toColumns } from '@/lib/store/columns';
import { tierWords } from '@/lib/store/stored-words';

const text = z
  .string()
  .min(1)
  .max(MAX_TEXT_LENGTH)
  .refine((value) => value === value.trim());
const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const knownDate = z.string().refine(isKnownDate);
const bothLanguages = z.strictObject({ vi: text, en: text });
const maximum = z
  .string()
  .refine((value) => parsePoints(value).ok)
  .nullable();

/** edition.json, as prisma/README.md describes it. */
export const editionFormat = z.strictObject({
  assessment: z.strictObject({
    slug,
    year: z.int().min(2000).max(2100),
    kind: z.enum(['official', 'simulated']),
    register: slug,
  }),
  revision: z
    .strictObject({
      number: z.int().min(1),
      publishedAt: z.iso.datetime(),
      ...toColumns(
        'note',
        inEach(() => text.nullable()),
      ),
    })
    .transform(({ number, publishedAt, ...columns }) => ({ number, publishedAt, note: fromColumns('note', columns) }))
    .superRefine(({ note }, context) => {
      const unwritten = LANGUAGES.filter((lang) => note[lang] === null);
      const [first] = unwritten;
      if (first && unwritten.length < LANGUAGES.length)
        context.addIssue({ code: 'custom', path: [columnOf('note', first)] });
    }),
  province: bothLanguages,
  title: bothLanguages,
  decision: z.strictObject({
    number: text.nullable(),
    date: knownDate.nullable(),
    effectiveDate: knownDate.nullable(),
    title: text.nullable(),
  }),
  sources: z
    .array(
      z.strictObject({
        id: slug,
        title: text,
        publisher: text,
        date: knownDate.nullable(),
        url: z
          .url({ protocol: /^https$/ })
          .max(MAX_TEXT_LENGTH)
          .nullable(),
      }),
    )
    .min(1),
  tiers: z
    .array(
      z.strictObject({
        tier: slug,
        /** Which of several lists of the tier it is, each with criteria, maxima and ranks of its own; left out where it is one. */
        variant: z.strictObject({ slug, vi: text, en: text }).optional(),
        /** The day whose units the results are about; the last of the year where it is left out. */
        asOf: z.string().refine(isDay).optional(),
        complete: z.boolean(),
        maximum,
        criteriaScope: z.enum(['tier', 'assessment']),
        /** What ranks are counted in: the unit above, such as the district; the tier where it is left out. */
        rankScope: z.enum(['parent']).optional(),
        /** What its figures are: percentages, or an index from 0 to 1; points where it is left out. */
        scale: z.enum(SCALES).optional(),
        tieRule: text.nullable(),
        note: bothLanguages.nullable(),
        criteria: z.array(z.strictObject({ slug, vi: text, en: text, maximum, parent: slug.optional() })),
        bands: z.array(z.strictObject({ vi: text, en: text, from: maximum })).optional(),
        results: z
          .string()
          .regex(/^[a-z0-9-]+\.csv$/)
          .nullable(),
      }),
    )
    .min(1),
});

export type EditionFile = z.infer<typeof editionFormat>;
export type TierFile = EditionFile['tiers'][number];

/** register.json of a register's folder, as prisma/README.md describes it. */
export const registerFormat = z.strictObject({
  register: slug,
  kind: z.enum(['official', 'simulated']),
  name: bothLanguages,
  owner: bothLanguages,
  note: bothLanguages,
  words: z.record(slug, bothLanguages),
  formerProvinces: z.array(z.strictObject({ slug, name: bothLanguages })),
  tiers: z
    .array(
      z.strictObject({
        slug,
        parent: slug.nullable(),
        words: z.strictObject({ vi: tierWords, en: tierWords }),
        areas: z.boolean(),
        hasMap: z.boolean(),
      }),
    )
    .min(1),
});

export type RegisterFile = z.infer<typeof registerFormat>;
