import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { currentSettings } from '@/lib/env';
import type { FileAnswer } from '@/lib/http/respond';
import { SIMULATED_PREFIX } from '@/lib/site';
import { auditEntry } from '@/lib/store/audit';
import type { EditionRow } from '@/lib/store/queries/editions';
import { readLog, readSealedText } from '@/lib/store/queries/log';

// What lets anybody prove, without this site's programs, that it shows what was published.

const JSON_LINES = 'application/jsonl; charset=utf-8';

/** The log of the store: a line an act, each with the hash of the line before it and what its own hash is made of. */
export async function logFile(): Promise<FileAnswer> {
  const rows = await readLog();
  const lines = rows.map((row) =>
    JSON.stringify({ hash: row.hash, previous_hash: row.previousHash, entry: auditEntry(row) }),
  );
  return { body: lines.map((line) => `${line}\n`).join(''), contentType: JSON_LINES, immutable: false };
}

/** Everything a revision says, as it was sealed: the SHA-256 of this file is its seal in the log. */
export async function sealedFile(edition: EditionRow, immutable: boolean): Promise<FileAnswer | null> {
  const body = await readSealedText(edition.slug);
  const lastModified = immutable ? edition.publishedAt : null;
  return body === null
    ? null
    : { body, contentType: JSON_LINES, immutable, lastModified, noIndex: edition.kind === 'simulated' };
}

/**
 * What was sealed under a hash; null where the log has no such seal, or the store does not say the same any more. What a name
 * like this leads to never changes, whoever serves it.
 */
export async function sealedTextFile(seal: string): Promise<FileAnswer | null> {
  const publication = (await readLog()).find((row) => row.seal === seal);
  const revision = publication?.revision ?? null;
  const noIndex = revision?.startsWith(SIMULATED_PREFIX) ?? false;
  if (revision === null || (noIndex && !currentSettings().simulated)) return null;
  const body = await readSealedText(revision);
  if (body === null || createHash('sha256').update(body).digest('hex') !== seal) return null;
  return { body, contentType: JSON_LINES, immutable: true, noIndex };
}

/** One of the programs of some lines that need these files alone: to prove a publication, to follow boards. */
export async function programFile(name: 'kiem-chung.mjs' | 'theo-doi.mjs'): Promise<FileAnswer> {
  return {
    body: await readFile(path.resolve('lib/open-data', name), 'utf8'),
    contentType: 'text/javascript; charset=utf-8',
    immutable: false,
    fileName: { ascii: name, full: name },
  };
}
