import { z } from 'zod';

// What is kept of an edition's tables and files once they were made: the store and the settings have the rest.

const localised = z.strictObject({ vi: z.string(), en: z.string() });
const words = z.strictObject({ name: z.string(), inSentence: z.string(), units: z.string() });
const kind = z.strictObject({
  slug: z.string(),
  position: z.number().int(),
  parentSlug: z.string().nullable(),
  words: z.strictObject({ vi: words, en: words }),
  areas: z.boolean(),
  hasMap: z.boolean(),
});
const field = z.strictObject({
  name: z.string(),
  type: z.enum(['string', 'integer', 'decimal', 'boolean']),
  title: localised,
  description: localised,
  required: z.boolean().optional(),
  values: z.array(z.string()).optional(),
  maximum: z.number().int().nullable().optional(),
  asShown: z.boolean().optional(),
  quoted: z.boolean().optional(),
  printed: z.boolean().optional(),
});
const table = z.strictObject({
  name: z.string(),
  title: localised,
  fields: z.array(field),
  primaryKey: z.array(z.string()),
  notes: z.array(localised),
  length: z.number().int(),
  first: z.strictObject({ unit: z.string().nullable(), district: z.string().nullable() }),
});

const files = z.array(z.strictObject({ tier: z.string(), kind, complete: z.boolean(), path: z.string(), table }));
const variables = z.array(z.strictObject({ name: localised, kind, maximum: z.number().int().nullable() }));
export const keptOutline = z.strictObject({ files, variables });

export const keptDistributions = z.array(
  z.strictObject({
    title: localised,
    path: z.string(),
    mediaType: z.string(),
    bytes: z.number().int(),
    sha256: z.string(),
  }),
);
