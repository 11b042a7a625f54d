import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Parser } from 'n3';
import { snippetsOf } from '@/lib/open-data/snippets';
import { parseFeed } from '@/lib/params/feed';
import { answerApi } from '@/lib/views/api/answer';
import { answerDownload } from '@/lib/views/downloads/answer';
import { findFeed } from '@/lib/views/feeds/feeds';
import { runCommand } from '../../run-command';
import type { Finding, Visit } from '../finding';

// Files lie in a folder, so that a reader needs no network of ours; where lines to copy are run, their address is the file's.

const FOLDER = path.join(tmpdir(), 'zoo-data');
const LIST = '/tai-ve/2022.1/cap-xa';
const SIMULATED = '/tai-ve/mo-phong-2023.2/cap-xa';
const LONG = 400_000;

interface Row {
  readonly unit_name: string;
  readonly score: number | null;
}

async function bytesOf(address: string): Promise<Buffer> {
  const url = new URL(address, 'http://localhost:3000');
  const answer = await answerDownload(url.pathname.split('/').filter(Boolean).slice(1), url);
  return Buffer.from(await answer.arrayBuffer());
}

async function fileOf(address: string, name: string): Promise<string> {
  const file = path.join(FOLDER, name);
  writeFileSync(file, await bytesOf(address));
  return file;
}

/** Runs a program; null where there is none on this machine. */
function tried(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): { ok: boolean; out: string } | null {
  try {
    const { code, out, err } = runCommand(command, args, { cwd: FOLDER, limit: LONG, env: { ...process.env, ...env } });
    return code === 127 ? null : { ok: code === 0, out: `${out}${code === 0 ? '' : err}`.trim() };
  } catch {
    return null;
  }
}

const root = process.getuid?.() === 0;

/** Asks apt for what is missing; whether it is there then is for `tried` to say. */
function apt(packages: readonly string[]): void {
  if (root) tried('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

/** A folder with packages of npm, and what of it can be imported. */
function npm(packages: readonly string[]): boolean {
  return (
    tried('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', FOLDER, ...packages])?.ok ??
    false
  );
}

const sum = (rows: readonly Row[]) => Math.round(rows.reduce((all, { score }) => all + (score ?? 0), 0) * 1000) / 1000;

function finding(
  opened: string,
  reader: string,
  result: { ok: boolean; out: string } | null,
  right: (out: string) => boolean,
): Finding {
  if (result === null) return { opened, reader, gets: 'not on this machine', right: null };
  const [last = ''] = result.out.split('\n').slice(-1);
  return { opened, reader, gets: last.slice(0, 160), right: result.ok && right(result.out) };
}

/** A sum of scores, as the program writes it. */
const isSum = (expected: number) => (out: string) => Math.abs(Number(out.split('\n').at(-1)) - expected) < 0.0005;

function csvReaders(csv: string, json: string, expected: number): Finding[] {
  const code = new Map(snippetsOf({ csv, json }).map(({ tool, code: lines }) => [tool, lines]));
  apt(['python3-pandas', 'python3-openpyxl', 'r-base-core', 'r-cran-readr', 'csvkit']);
  const python = '/usr/bin/python3';
  return [
    finding(
      'CSV, lines to copy',
      'pandas',
      tried(python, ['-c', `${code.get('pandas')}\nprint(round(table.score.sum(), 3))`]),
      isSum(expected),
    ),
    finding(
      'CSV, lines to copy',
      'R',
      tried('Rscript', ['-e', `${code.get('r')}\ncat(sum(table$score, na.rm = TRUE))`]),
      isSum(expected),
    ),
    finding(
      'CSV',
      'readr',
      tried('Rscript', ['-e', `t <- suppressMessages(readr::read_csv("${csv}")); cat(sum(t$score, na.rm = TRUE))`]),
      isSum(expected),
    ),
    finding(
      'CSV',
      'csvkit',
      tried('sh', [
        '-c',
        `csvjson "${csv}" | /usr/bin/python3 -c "import json, sys; print(round(sum(r['score'] or 0 for r in json.load(sys.stdin)), 3))"`,
      ]),
      isSum(expected),
    ),
    finding(
      'CSV, first column',
      'csvkit',
      tried('sh', ['-c', `csvcut -n "${csv}" | head -1`]),
      (out) => out.trim() === '1: edition',
    ),
  ];
}

/** What a Vietnamese computer makes of the workbook. */
async function sheetReaders(rows: readonly Row[]): Promise<Finding[]> {
  apt(['libreoffice-calc-nogui']);
  await fileOf(`${LIST}.xlsx`, 'bang.xlsx');
  await fileOf(`${SIMULATED}.xlsx`, 'mo-phong.xlsx');
  const home = `-env:UserInstallation=file://${FOLDER}/home`;
  const office = (...args: string[]) =>
    tried('soffice', [home, '--headless', ...args, '--outdir', FOLDER], { LANG: 'vi_VN.UTF-8' });
  const csv = office('--convert-to', 'csv:Text - txt - csv (StarCalc):59,34,76,1,,1066', 'bang.xlsx');
  const read = csv?.ok ? readFileSync(path.join(FOLDER, 'bang.csv'), 'utf8') : '';
  const scores = rows.flatMap(({ score }) => (score === null ? [] : [String(score).replace('.', ',')]));
  const pdf = office('--convert-to', 'pdf', 'mo-phong.xlsx');
  const pages = tried('pdftotext', ['-layout', 'mo-phong.pdf', '-']);
  const sheets = pages?.out.split('\f').filter((page) => page.trim() !== '') ?? [];
  return [
    finding('XLSX', 'LibreOffice Calc, vi-VN', csv && { ...csv, out: read.split('\n')[1] ?? '' }, () =>
      scores.every((score) => read.includes(score)),
    ),
    finding(
      'XLSX, printed',
      'LibreOffice Calc',
      pdf &&
        pages && {
          ok: true,
          out: `${sheets.filter((page) => page.includes('MÔ PHỎNG')).length} of ${sheets.length} pages marked`,
        },
      () => sheets.length > 0 && sheets.every((page) => page.includes('MÔ PHỎNG')),
    ),
    finding(
      'XLSX',
      'pandas, openpyxl',
      tried('/usr/bin/python3', [
        '-c',
        "import pandas as pd\nprint(round(pd.read_excel('bang.xlsx')['Điểm'].sum(), 3))",
      ]),
      isSum(sum(rows)),
    ),
  ];
}

async function duckdb(csv: string, parquet: string, json: string, rows: readonly Row[]): Promise<Finding[]> {
  const had = npm(['@duckdb/node-api']);
  const lines =
    snippetsOf({ csv, json })
      .find(({ tool }) => tool === 'duckdb')
      ?.code.replace(/;$/, '') ?? '';
  const run = (query: string) =>
    had
      ? tried('node', [
          '--input-type=module',
          '-e',
          `import { DuckDBInstance } from '@duckdb/node-api';
const link = await (await DuckDBInstance.create()).connect();
const [row] = await (await link.runAndReadAll(${JSON.stringify(query)})).getRows();
console.log(String(row[0]));`,
        ])
      : null;
  return [
    finding('CSV, lines to copy', 'DuckDB', run(`SELECT round(sum(score), 3) FROM (${lines})`), isSum(sum(rows))),
    finding(
      'Parquet of everything',
      'DuckDB',
      run(
        `SELECT round(sum(score), 3) FROM read_parquet('${parquet}') WHERE edition = '2022.1' AND tier = 'cap-xa' AND criterion = 'tong'`,
      ),
      isSum(sum(rows)),
    ),
  ];
}

async function metadataReaders(csv: string): Promise<Finding[]> {
  apt(['python3-rdflib', 'python3-feedparser']);
  const turtle = await fileOf('/tai-ve/dcat.ttl', 'dcat.ttl');
  const triples = new Parser().parse(readFileSync(turtle, 'utf8')).length;
  const rdflib = tried('/usr/bin/python3', [
    '-c',
    "import rdflib\nprint(len(rdflib.Graph().parse('dcat.ttl', format='turtle')))",
  ]);
  const frictionless = npm(['frictionless.js'])
    ? tried('node', [
        '-e',
        `const { open } = require('frictionless.js'); const f = open(${JSON.stringify(csv)}); f.rows({ keyed: true }).then(async (rows) => { for await (const row of rows) { console.log(Object.keys(row)[0]); break; } })`,
      ])
    : null;
  const shapes = process.env.DCAT_AP_SHAPES;
  return [
    finding('DCAT', 'rdflib', rdflib, (out) => Number(out) === triples),
    finding('CSV', 'frictionless.js', frictionless, (out) => out.startsWith('edition')),
    finding(
      'DCAT',
      `SHACL, shapes of DCAT-AP (${shapes ?? 'none: DCAT_AP_SHAPES names no file'})`,
      shapes ? shacl(shapes) : null,
      (out) => out.endsWith('0 violations'),
    ),
    await feedparser(),
  ];
}

function shacl(shapes: string) {
  if (!npm(['rdf-validate-shacl', '@zazuko/env', 'n3'])) return null;
  return tried('node', [
    '--input-type=module',
    '-e',
    `import rdf from '@zazuko/env'; import { Parser } from 'n3'; import Validator from 'rdf-validate-shacl'; import { readFileSync } from 'node:fs';
const parse = (file) => rdf.dataset(new Parser().parse(readFileSync(file, 'utf8')));
const report = await new Validator(parse(${JSON.stringify(shapes)}), { factory: rdf }).validate(parse('dcat.ttl'));
const bad = report.results.filter(({ severity }) => severity.value.endsWith('Violation'));
for (const { path: at, message } of bad.slice(0, 5)) console.log(at?.value, message[0]?.value);
console.log(bad.length + ' violations');`,
  ]);
}

async function feedparser(): Promise<Finding> {
  const feed = parseFeed(['cac-ban.xml']);
  writeFileSync(path.join(FOLDER, 'cac-ban.xml'), (feed && (await findFeed(feed))) ?? '');
  const script =
    "import feedparser\nd = feedparser.parse('cac-ban.xml')\nprint(d.bozo, len(d.entries), all('published' in e for e in d.entries))";
  return finding('Atom feed', 'feedparser', tried('/usr/bin/python3', ['-c', script]), (out) =>
    /^(?:0|False) [1-9]\d* True$/.test(out),
  );
}

async function clientGenerators(): Promise<Finding[]> {
  const url = new URL('http://localhost:3000/api/v1/openapi.json');
  writeFileSync(path.join(FOLDER, 'openapi.json'), await (await answerApi({ segments: ['openapi.json'], url })).text());
  const types = npm(['openapi-typescript', 'typescript@5'])
    ? tried('sh', [
        '-c',
        'npx openapi-typescript openapi.json -o types.ts && npx tsc --noEmit --strict --skipLibCheck types.ts && echo compiles',
      ])
    : null;
  const client = npm(['@hey-api/openapi-ts', 'typescript@5'])
    ? tried('sh', [
        '-c',
        'npx openapi-ts -i openapi.json -o client && npx tsc --noEmit --strict --skipLibCheck --target es2022 --module esnext --moduleResolution bundler client/index.ts && echo compiles',
      ])
    : null;
  const lint = npm(['@redocly/cli'])
    ? tried('npx', ['redocly', 'lint', '--extends=recommended', '--skip-rule=no-server-example.com', 'openapi.json'], {
        REDOCLY_TELEMETRY: 'off',
      })
    : null;
  const compiles = (out: string) => out.endsWith('compiles');
  return [
    finding('OpenAPI', 'openapi-typescript', types, compiles),
    finding('OpenAPI', '@hey-api/openapi-ts', client, compiles),
    finding(
      'OpenAPI',
      'Redocly, recommended rules',
      lint && { ...lint, out: lint.ok ? 'clean' : lint.out },
      (out) => out === 'clean',
    ),
  ];
}

/** The open-data half of the zoo: every file by programs that people open them with. */
export const visit: Visit = async () => {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(path.join(FOLDER, 'package.json'), '{ "private": true }\n');
  const csv = await fileOf(`${LIST}.csv`, 'bang.csv');
  const json = await fileOf(`${LIST}.json`, 'bang.json');
  const parquet = await fileOf('/tai-ve/tat-ca.parquet', 'tat-ca.parquet');
  const { rows } = JSON.parse(readFileSync(json, 'utf8')) as { rows: Row[] };
  return [
    ...csvReaders(csv, json, sum(rows)),
    ...(await duckdb(csv, parquet, json, rows)),
    ...(await metadataReaders(csv)),
    ...(await clientGenerators()),
    // Last: it writes a bang.csv of its own.
    ...(await sheetReaders(rows)),
  ];
};
