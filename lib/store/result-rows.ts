import { columnsOf } from '@/lib/store/columns';
import type { Prisma } from '@/lib/store/generated/client';
import { type Asked, columnsIn, jsonRows, jsonSql } from '@/lib/store/json-rows';

/** What a list says of a unit, but for its scores. */
export const RESULT = {
  nameAsPrinted: true,
  total: true,
  totalPrinted: true,
  missing: true,
  officialRank: true,
  unranked: true,
  band: true,
  ...columnsOf('note'),
  sourceRow: true,
} as const;

/** What it says of a score. */
export const SCORE = { points: true, printed: true, missing: true } as const;

type Score = Prisma.ScoreGetPayload<{ select: typeof SCORE & { criterionId: true } }>;
const OF_RESULT = { ...RESULT, id: true, unitId: true } as const;
const OF_SCORE = ['criterionId', 'points', 'printed', 'missing'] as const satisfies (keyof Score)[];

/** A row of a list as the store holds it. */
export interface StoredResult extends Prisma.ResultGetPayload<{ select: typeof OF_RESULT }> {
  /** Slug of its source. */
  readonly source: string;
  /** As `OF_SCORE` names them: by name they would be twice as long, and there are a hundred thousand. */
  readonly scores: readonly (readonly [
    criterionId: Score['criterionId'],
    points: Score['points'],
    printed: Score['printed'],
    missing: Score['missing'],
  ])[];
}

/** Rows read at a time: other work comes between. */
const ROWS_AT_ONCE = 500;

/** A list of a revision in the order it was printed, some rows at a time. `place` is where the store is. */
export async function* resultRows(store: Asked, place: string, tierId: number): AsyncGenerator<StoredResult[]> {
  const { object, array, list, text } = jsonSql(place);
  const inOrder = `SELECT "id" FROM "Result" WHERE "tierId" = ${tierId} ORDER BY "sourceRow", "id"`;
  const [found] = await jsonRows<{ ids: number[] }>(
    store,
    `SELECT ${text(list('part."id"'))} AS "ids" FROM (${inOrder}) part`,
  );
  const ids = found?.ids ?? [];
  const row = object({ ...columnsIn('r', Object.keys(OF_RESULT)), source: 's."slug"' });
  const scores = `SELECT ${text(list(array(Object.values(columnsIn('c', OF_SCORE)))))} FROM "Score" c WHERE c."resultId" = r."id"`;
  for (let from = 0; from < ids.length; from += ROWS_AT_ONCE) {
    const read = await jsonRows<{ row: StoredResult; scores: StoredResult['scores'] }>(
      store,
      `SELECT ${text(row)} AS "row", (${scores}) AS "scores" FROM "Result" r LEFT JOIN "Source" s ON s."id" = r."sourceId"
        WHERE r."id" IN (${ids.slice(from, from + ROWS_AT_ONCE).join(', ')}) ORDER BY r."sourceRow", r."id"`,
    );
    // SQLite has no booleans of its own.
    yield read.map(({ row, scores }) => Object.assign(row, { unranked: Boolean(row.unranked), scores }));
  }
}
