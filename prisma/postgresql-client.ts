/**
 * A generator of Prisma: with each `prisma generate` the same models are generated for PostgreSQL as well, so that
 * schema.prisma stays the only schema. Spoken to in JSON-RPC, a line a message: asked on stdin, answered on stderr.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { postgresqlSchema } from './postgresql-schema';

const ROOT = path.resolve(import.meta.dirname, '..');
const FOLDER = path.join(ROOT, 'lib/store/generated-postgresql');

interface Asked {
  readonly id: number;
  readonly method: 'getManifest' | 'generate';
}

function generate(): null {
  mkdirSync(FOLDER, { recursive: true });
  const schema = path.join(FOLDER, 'schema.prisma');
  writeFileSync(schema, postgresqlSchema(readFileSync(path.join(import.meta.dirname, 'schema.prisma'), 'utf8')));
  const cli = path.join(ROOT, 'node_modules/prisma/build/index.js');
  execFileSync(process.execPath, [cli, 'generate', '--no-hints', '--schema', schema], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return null;
}

const ANSWERS = {
  getManifest: () => ({
    manifest: { prettyName: 'Prisma Client for PostgreSQL', defaultOutput: FOLDER, requiresEngines: [] },
  }),
  generate,
};

for await (const line of createInterface({ input: process.stdin })) {
  const { id, method } = JSON.parse(line) as Asked;
  try {
    console.error(JSON.stringify({ jsonrpc: '2.0', id, result: ANSWERS[method]() }));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(JSON.stringify({ jsonrpc: '2.0', id, error: { code: -32000, message, data: {} } }));
  }
}
