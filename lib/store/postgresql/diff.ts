import { PrismaPg } from '@prisma/adapter-pg';
import { engineOn } from '@/lib/store/schema-engine';

/**
 * SQL that makes of a PostgreSQL database of the schema `from` (null: an empty one) one of the schema `to`. Text is kept in
 * the order of its bytes, as SQLite has it, whatever the database's own order is.
 */
export async function diffDatamodels(server: string, from: string | null, to: string): Promise<string> {
  const engine = await engineOn(new PrismaPg(server));
  const schema = (content: string) => ({
    tag: 'schemaDatamodel' as const,
    files: [{ path: 'schema.prisma', content }],
  });
  try {
    const { stdout } = await engine.diff({
      from: from === null ? { tag: 'empty' } : schema(from),
      to: schema(to),
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return (stdout ?? '').replaceAll(/" TEXT(?=[ ,\n])/g, '" TEXT COLLATE "C"');
  } finally {
    engine.free();
  }
}
