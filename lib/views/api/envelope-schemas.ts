import { z } from 'zod';
import { PROBLEM_CODES } from '@/lib/http/problem';
import { Edition } from '@/lib/views/api/schemas';

// What stands around every answer, and what stands in place of one. Made into documents and tests like the data's shapes.

const text = z.string();
const maybe = z.string().nullable();

export const Index = z.object({
  documentation: text.describe('The readable page'),
  openapi: text.describe('The OpenAPI document'),
  editions: text.describe('Where to begin'),
});

export const Meta = z.object({
  api_version: text.describe('Version of the API; additions raise the second number, removals the first'),
  simulated: z.boolean().describe('True where any part of the data is SIMULATED'),
  edition: Edition.nullable().describe('The edition the data are of'),
  total: z.int().nullable().describe('Items in the whole list; null for a single thing'),
  limit: z.int().nullable().describe('Items on a page'),
  next_cursor: maybe.describe('Cursor of the next page; null on the last'),
});

export const Links = z.object({
  self: text.describe('This answer'),
  next: maybe.describe('The next page; null on the last'),
  html: maybe.describe('The page that shows the same'),
  csv: maybe.describe('The same as CSV'),
});

export const ParameterFault = z.object({
  parameter: text.describe('Name of the parameter'),
  code: z
    .enum(['unknown-parameter', 'repeated-parameter', 'bad-value', 'too-large', 'not-found'])
    .describe('What is wrong'),
  detail: text.describe('In English'),
  detail_vi: text.describe('In Vietnamese'),
});

export const ProblemAnswer = z.object({
  type: text.describe('Address that explains the code'),
  title: text.describe('The code in English'),
  title_vi: text.describe('The code in Vietnamese'),
  status: z.int().describe('HTTP status'),
  detail: text.describe('What is wrong, in English'),
  detail_vi: text.describe('What is wrong, in Vietnamese'),
  instance: text.describe('Path that was asked for'),
  code: z.enum(PROBLEM_CODES).describe('The closed list of codes'),
  errors: z.array(ParameterFault).describe('Each parameter that is wrong, those in the path too'),
});
