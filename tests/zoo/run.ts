import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Finding, Visit } from './finding';

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
  // Kept: the page of the data says what was tried, and a test compares the two.
  writeFileSync(path.join(HERE, part, 'findings.json'), `${JSON.stringify(own, null, 2)}\n`);
  findings.push(...own);
}
for (const { opened, reader, gets, right } of findings) {
  console.log(`${(MARKS.get(right) ?? '').padEnd(8)} ${opened} | ${reader} | ${gets}`);
}
const wrong = findings.filter(({ right }) => right === false).length;
const absent = findings.filter(({ right }) => right === null).length;
console.log(`${findings.length - wrong - absent} right, ${wrong} wrong, ${absent} not had`);
process.exitCode = wrong > 0 ? 1 : 0;
