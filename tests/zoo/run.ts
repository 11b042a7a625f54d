import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Finding } from '@/lib/views/tried/tried';
import type { Visit } from './finding';

// `npm run zoo [part …]`: other people's programs try what we publish. Not part of `npm test`: it fetches programs.

const HERE = import.meta.dirname;
const asked = process.argv.slice(2);
const parts = readdirSync(HERE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && (asked.length === 0 || asked.includes(entry.name)))
  .map(({ name }) => name);

const MARKS = new Map([
  [true, 'right'],
  [false, 'WRONG'],
  [null, 'not had'],
]);

const findings: Finding[] = [];
for (const part of parts) {
  const { visit } = (await import(pathToFileURL(path.join(HERE, part, 'visit.ts')).href)) as { visit: Visit };
  const own = await visit();
  // Kept: pages tell what was tried, and tests hold them to it.
  const kept = { on: new Date().toISOString().slice(0, 10), findings: own };
  writeFileSync(path.resolve('lib/views/tried', `${part}.json`), `${JSON.stringify(kept, null, 2)}\n`);
  findings.push(...own);
}
for (const { thing, reader, version, says, right } of findings) {
  console.log(`${(MARKS.get(right) ?? '').padEnd(8)} ${thing} | ${reader} ${version ?? ''} | ${says}`);
}
const wrong = findings.filter(({ right }) => right === false).length;
const absent = findings.filter(({ right }) => right === null).length;
console.log(`${findings.length - wrong - absent} right, ${wrong} wrong, ${absent} not had`);
process.exitCode = wrong > 0 ? 1 : 0;
