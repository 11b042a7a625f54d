import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FileAnswer } from '@/lib/http/respond';
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
  return body === null
    ? null
    : { body, contentType: JSON_LINES, immutable, lastModified: immutable ? edition.publishedAt : null };
}

/** A program of some lines that proves a publication from these files. */
export async function verifierFile(): Promise<FileAnswer> {
  return {
    body: await readFile(path.resolve('lib/open-data/kiem-chung.mjs'), 'utf8'),
    contentType: 'text/javascript; charset=utf-8',
    immutable: false,
    fileName: { ascii: 'kiem-chung.mjs', full: 'kiem-chung.mjs' },
  };
}
