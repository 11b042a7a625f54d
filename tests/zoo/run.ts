import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Finding, Findings } from '@/lib/views/tried/tried';
import type { Visit } from './finding';

// `npm run zoo [part …]`: other people's programs try what we publish. Not part of `npm test`: it fetches programs.

const HERE = import.meta.dirname;
const KEPT = 'lib/views/tried/findings.json';
const all = readdirSync(HERE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();
const asked = process.argv.slice(2);
const parts = all.filter((name) => asked.length === 0 || asked.includes(name));

const MARKS = new Map([
  [true, 'right'],
  [false, 'WRONG'],
  [null, 'not had'],
]);

/** One table of everything that was asked, columns under one another. */
function print(findings: readonly Finding[]): void {
  const rows = findings.map(({ thing, reader, version, says, right }) => [
    MARKS.get(right) ?? '',
    thing,
    `${reader} ${version ?? ''}`.trim(),
    says,
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | '));
}

const on = new Date().toISOString().slice(0, 10);
// Each page tells of one part: what one run of it found, on its day.
const kept = JSON.parse(readFileSync(KEPT, 'utf8')) as Record<string, Findings>;
const found: Record<string, readonly Finding[]> = {};
for (const part of parts) {
  const { visit } = (await import(pathToFileURL(path.join(HERE, part, 'visit.ts')).href)) as { visit: Visit };
  found[part] = await visit();
  kept[part] = { on, findings: found[part] };
  writeFileSync(KEPT, `${JSON.stringify(kept, null, 2)}\n`);
}

const findings = Object.values(found).flat();
print(findings);
const wrong = findings.filter(({ right }) => right === false).length;
const absent = findings.filter(({ right }) => right === null).length;
console.log(`${findings.length - wrong - absent} right, ${wrong} wrong, ${absent} not had`);
process.exitCode = wrong > 0 ? 1 : 0;
