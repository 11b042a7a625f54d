import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AnnexContent } from '@/lib/annex/content';
import { readHtml } from '@/lib/annex/file/read-html';
import { readPackage } from '@/lib/annex/file/read-package';
import { AnnexProblems } from '@/lib/annex/problem';
import { readAnnex } from '@/lib/annex/read-annex';
import { questionsOf, type TableReading } from '@/lib/annex/reading';
import type { Sheet } from '@/lib/annex/sheet';
import { inLong } from '../../long';
import { CONTEXT, CRITERIA, DISTRICT_UNITS, NAMES } from './known-edition';
import { toDocx, toHtml, toOds, toXlsx } from './layout-bytes';
import { factsOf, groupOf, type Layout, layout, ranks, sheetsOf } from './layouts';

// What is read of an annex, whatever its layout and kind of file, is the edition it was made of, exactly, or it is refused.

const CASES = Number(process.env.CASES ?? inLong(10_000, 300));
const FORMATS = ['xlsx', 'docx', 'ods', 'html'] as const;

/** The sheets as they come back from the bytes of a file. */
async function throughBytes(format: (typeof FORMATS)[number], sheets: readonly Sheet[], problems: AnnexProblems) {
  if (format === 'html') return readHtml('phu-luc.html', toHtml(sheets), problems);
  const bytes = { xlsx: toXlsx, docx: toDocx, ods: toOds }[format](sheets);
  return readPackage(`phu-luc.${format}`, bytes, problems);
}

/** The edition the layout was made of, whole, and a question about whatever was passed over. */
function expectExact(
  made: Layout,
  content: AnnexContent | null,
  readings: readonly TableReading[],
  problems: AnnexProblems,
): void {
  const lists = content?.tiers.filter(({ tier }) => tier === 'cap-huyen') ?? [];
  expect(lists).toHaveLength(made.apart === 'none' ? 1 : 2);
  const all = lists.flatMap(({ variant, results }) => results.map((result) => ({ ...result, variant })));
  expect(all).toHaveLength(NAMES.length);
  const read = new Map(all.map((result) => [result.unitCode, result]));
  expect(read.size).toBe(NAMES.length);
  for (const [index, { code }] of DISTRICT_UNITS.entries()) {
    const result = read.get(code);
    const [first = 0, second = 0] = made.scores[index] ?? [];
    const figures = [first, second, first + second].map((value) => value * 1000 + 500);
    const found = [...CRITERIA.map(({ slug }) => result?.scores[slug]?.points), result?.total.points];
    expect([found, result?.officialRank]).toEqual([figures, ranks(made)[index]]);
    const group = made.apart === 'none' ? undefined : (['co', 'khong'] as const)[groupOf(made, index)];
    expect(result?.variant?.slug.split('-')[0]).toBe(group);
  }
  // Whatever was passed over is asked about; lists under the same headings are asked about once.
  const passed = new Set(
    readings.flatMap(({ sheet, line, columns }) =>
      columns.filter(({ as }) => as === null).map(({ column }) => `${sheet} ${line} ${column}`),
    ),
  );
  const asked = questionsOf(problems.list, []).map(({ rule }) => rule);
  expect(asked.filter((rule) => rule !== 'variant-taken').length).toBeGreaterThanOrEqual(passed.size);
  if (made.hiddenRow === 'unit') expect(asked).toContain('rows-hidden');
  // What the facts do not name is inferred of the titles, and asked.
  const named = made.apartNamed && made.apartWords[0].includes('dịch vụ công');
  if (made.apart !== 'none' && !named) expect(asked.filter((rule) => rule === 'variant-taken')).toHaveLength(2);
  if (['draft', 'part', 'index'].includes(made.title)) expect(asked).toContain('title-doubtful');
  if (made.bracket !== '') expect(asked).toContain('heading-doubtful');
}

test(`an annex laid out at random is read as the edition it was made of, or refused (${CASES} of them)`, {
  timeout: 900_000,
}, async () => {
  const exact = new Map<string, number>();
  const made = new Map<string, number>();
  const groups = new Map<string, number>();
  const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  await fc.assert(
    fc.asyncProperty(layout, fc.constantFrom(...FORMATS), async (drawn, format) => {
      const problems = new AnnexProblems();
      const readings: TableReading[] = [];
      const sheets = await throughBytes(format, [factsOf(drawn), ...sheetsOf(drawn)], problems);
      const content = readAnnex(sheets, CONTEXT, problems, readings);
      count(made, format);
      if (!problems.hasErrors) {
        expectExact(drawn, content, readings, problems);
        count(exact, format);
        count(groups, drawn.apart);
      }
    }),
    { seed: 28112026, numRuns: CASES },
  );
  // A desk that refuses everything is safe and of no use.
  for (const apart of ['none', 'sheets', 'tables', 'lines'])
    expect(groups.get(apart), apart).toBeGreaterThan(CASES / 40);
  for (const format of FORMATS) expect(exact.get(format), format).toBeGreaterThan((made.get(format) ?? 0) / 3);
});
