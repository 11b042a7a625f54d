import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Parser } from 'n3';
import { snippetsOf } from '@/lib/open-data/snippets';
import { parseFeed } from '@/lib/params/feed';
import { answerApi } from '@/lib/views/api/answer';
import { findFeed } from '@/lib/views/feeds/feeds';
import type { Finding } from '@/lib/views/tried/tried';
import { finding, type Reader, type Visit } from '../finding';
import { PYTHON } from '../workshop';
import { fileOf, shop } from './files';
import { validators } from './validators';

// Files lie in a folder, so that a reader needs no network of ours; where lines to copy are run, their address is the file's.

const { folder: FOLDER, tried, apt, npm, npmVersion, versionBy, pythonVersion } = shop;
const LIST = '/tai-ve/2022.1/cap-xa';
const SIMULATED = '/tai-ve/mo-phong-2023.2/cap-xa';

interface Row {
  readonly unit_name: string;
  readonly score: number | null;
}

const sum = (rows: readonly Row[]) => Math.round(rows.reduce((all, { score }) => all + (score ?? 0), 0) * 1000) / 1000;

const ofPython = (reader: string, module: string): Reader => ({
  reader,
  version: pythonVersion(module),
});
/** Asked when it has been brought: a function, not a value. */
const ofNpm = (reader: string): Reader => ({ reader, version: npmVersion(reader) });

/** A sum of scores, as the program writes it. */
const isSum = (expected: number) => (out: string) => Math.abs(Number(out.split('\n').at(-1)) - expected) < 0.0005;

function csvReaders(csv: string, json: string, expected: number): Finding[] {
  const code = new Map(snippetsOf({ csv, json }).map(({ tool, code: lines }) => [tool, lines]));
  apt(['python3-pandas', 'python3-openpyxl', 'r-base-core', 'r-cran-readr', 'csvkit']);
  const csvkit: Reader = { reader: 'csvkit', version: versionBy('csvjson', '--version') };
  return [
    finding(
      'csv-lines',
      ofPython('pandas', 'pandas'),
      tried(PYTHON, ['-c', `${code.get('pandas')}\nprint(round(table.score.sum(), 3))`]),
      isSum(expected),
    ),
    finding(
      'csv-lines',
      { reader: 'R', version: versionBy('Rscript', '--version') },
      tried('Rscript', ['-e', `${code.get('r')}\ncat(sum(table$score, na.rm = TRUE))`]),
      isSum(expected),
    ),
    finding(
      'csv',
      { reader: 'readr', version: versionBy('Rscript', '-e', 'cat(as.character(packageVersion("readr")))') },
      tried('Rscript', ['-e', `t <- suppressMessages(readr::read_csv("${csv}")); cat(sum(t$score, na.rm = TRUE))`]),
      isSum(expected),
    ),
    finding(
      'csv',
      csvkit,
      tried('sh', [
        '-c',
        `csvjson "${csv}" | /usr/bin/python3 -c "import json, sys; print(round(sum(r['score'] or 0 for r in json.load(sys.stdin)), 3))"`,
      ]),
      isSum(expected),
    ),
    finding(
      'csv-columns',
      csvkit,
      tried('sh', ['-c', `csvcut -n "${csv}" | head -1`]),
      (out) => out.trim() === '1: edition',
    ),
  ];
}

/** What a Vietnamese computer makes of the workbook. */
async function sheetReaders(rows: readonly Row[]): Promise<Finding[]> {
  // Beside the whole office its parts without windows cannot be.
  if (versionBy('soffice', '--version') === null) apt(['libreoffice-calc-nogui']);
  await fileOf(`${LIST}.xlsx`, 'bang.xlsx');
  await fileOf(`${SIMULATED}.xlsx`, 'mo-phong.xlsx');
  const home = `-env:UserInstallation=file://${FOLDER}/home`;
  const convert = (...args: string[]) =>
    tried('soffice', [home, '--headless', ...args, '--outdir', FOLDER], { LANG: 'vi_VN.UTF-8' });
  const office: Reader = { reader: 'LibreOffice Calc', version: versionBy('soffice', '--version') };
  const csv = convert('--convert-to', 'csv:Text - txt - csv (StarCalc):59,34,76,1,,1066', 'bang.xlsx');
  const read = csv?.ok ? readFileSync(path.join(FOLDER, 'bang.csv'), 'utf8') : '';
  const scores = rows.flatMap(({ score }) => (score === null ? [] : [String(score).replace('.', ',')]));
  const pdf = convert('--convert-to', 'pdf', 'mo-phong.xlsx');
  const pages = tried('pdftotext', ['-layout', 'mo-phong.pdf', '-']);
  const sheets = pages?.out.split('\f').filter((page) => page.trim() !== '') ?? [];
  return [
    finding(
      'xlsx',
      { ...office, reader: 'LibreOffice Calc, vi-VN' },
      csv && { ...csv, out: read.split('\n')[1] ?? '' },
      () => scores.every((score) => read.includes(score)),
    ),
    finding(
      'xlsx-printed',
      office,
      pdf &&
        pages && {
          ok: true,
          out: `${sheets.filter((page) => page.includes('MÔ PHỎNG')).length} of ${sheets.length} pages marked`,
        },
      () => sheets.length > 0 && sheets.every((page) => page.includes('MÔ PHỎNG')),
    ),
    finding(
      'xlsx',
      ofPython('pandas, openpyxl', 'openpyxl'),
      tried(PYTHON, ['-c', "import pandas as pd\nprint(round(pd.read_excel('bang.xlsx')['Điểm'].sum(), 3))"]),
      isSum(sum(rows)),
    ),
  ];
}

async function duckdb(csv: string, parquet: string, json: string, rows: readonly Row[]): Promise<Finding[]> {
  const had = npm(['@duckdb/node-api']);
  const duck: Reader = { reader: 'DuckDB', version: npmVersion('@duckdb/node-api') };
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
    finding('csv-lines', duck, run(`SELECT round(sum(score), 3) FROM (${lines})`), isSum(sum(rows))),
    finding(
      'parquet',
      duck,
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
  const rdflib = tried(PYTHON, ['-c', "import rdflib\nprint(len(rdflib.Graph().parse('dcat.ttl', format='turtle')))"]);
  const frictionless = npm(['frictionless.js'])
    ? tried('node', [
        '-e',
        `const { open } = require('frictionless.js'); const f = open(${JSON.stringify(csv)}); f.rows({ keyed: true }).then(async (rows) => { for await (const row of rows) { console.log(Object.keys(row)[0]); break; } })`,
      ])
    : null;
  return [
    finding('dcat', ofPython('rdflib', 'rdflib'), rdflib, (out) => Number(out) === triples),
    finding('csv-columns', ofNpm('frictionless.js'), frictionless, (out) => out.startsWith('edition')),
    ...shapes(),
    await feedparser(),
  ];
}

/** Microsoft's own parser of the language: the program itself runs on Windows only. */
function powerQuery(csv: string, json: string): Finding {
  const had = npm(['@microsoft/powerquery-parser']);
  const lines = snippetsOf({ csv, json }).find(({ tool }) => tool === 'excel')?.code ?? '';
  const code = `const { DefaultSettings, TaskUtils } = require('@microsoft/powerquery-parser');
Promise.all(${JSON.stringify([lines, `${lines} in`])}.map((text) => TaskUtils.tryLexParse(DefaultSettings, text))).then((all) => console.log(all.map((task) => TaskUtils.isParseStageOk(task)).join(' ')));`;
  // The second text is broken: a parser that takes everything would say nothing.
  return finding(
    'power-query',
    ofNpm('@microsoft/powerquery-parser'),
    had ? tried('node', ['-e', code]) : null,
    (out) => out === 'true false',
  );
}

/**
 * The catalogue by the shapes of DCAT-AP 3: what must be, and what is recommended. No licence has been stated and no place has been measured: neither is invented.
 */
function shapes(): Finding[] {
  const had = npm(['rdf-validate-shacl', '@zazuko/env', 'n3']);
  const reader: Reader = { reader: 'rdf-validate-shacl', version: npmVersion('rdf-validate-shacl') };
  const folder = process.env.DCAT_AP_SHAPES ?? '';
  const check = (file: string) =>
    had && existsSync(path.join(folder, file))
      ? tried('node', [
          '--input-type=module',
          '-e',
          `import rdf from '@zazuko/env'; import { Parser } from 'n3'; import Validator from 'rdf-validate-shacl'; import { readFileSync } from 'node:fs';
const parse = (file) => rdf.dataset(new Parser().parse(readFileSync(file, 'utf8')));
const report = await new Validator(parse(${JSON.stringify(path.join(folder, file))}), { factory: rdf }).validate(parse('dcat.ttl'));
const unstated = new Set(['http://purl.org/dc/terms/license', 'http://www.w3.org/ns/dcat#bbox', 'http://www.w3.org/ns/dcat#centroid']);
const told = report.results.filter(({ path: at }) => !unstated.has(at?.value));
for (const { path: at, focusNode, message } of told.slice(0, 20)) console.error(focusNode?.value, at?.value, message[0]?.value);
console.log(told.length + ' results');`,
        ])
      : null;
  return [
    finding('dcat-must', reader, check('shapes.ttl'), (out) => out === '0 results'),
    finding('dcat-recommended', reader, check('shapes_recommended.ttl'), (out) => out === '0 results'),
  ];
}

async function feedparser(): Promise<Finding> {
  const feed = parseFeed(['cac-ban.xml']);
  writeFileSync(path.join(FOLDER, 'cac-ban.xml'), (feed && (await findFeed(feed))) ?? '');
  const script =
    "import feedparser\nd = feedparser.parse('cac-ban.xml')\nprint(d.bozo, len(d.entries), all('published' in e for e in d.entries))";
  return finding('feed', ofPython('feedparser', 'feedparser'), tried(PYTHON, ['-c', script]), (out) =>
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
    finding('openapi', ofNpm('openapi-typescript'), types, compiles),
    finding('openapi', ofNpm('@hey-api/openapi-ts'), client, compiles),
    finding(
      'openapi-rules',
      ofNpm('@redocly/cli'),
      lint && { ...lint, out: lint.ok ? 'clean' : lint.out },
      (out) => out === 'clean',
    ),
  ];
}

/** Programs there are lines for and that run on no machine of ours: told as not had, never as right. */
const ELSEWHERE = ['Excel', 'Google Sheets'];

/** The open-data half of the zoo: every file by programs that people open them with. */
export const visit: Visit = async () => {
  const csv = await fileOf(`${LIST}.csv`, 'bang.csv');
  const json = await fileOf(`${LIST}.json`, 'bang.json');
  const parquet = await fileOf('/tai-ve/tat-ca.parquet', 'tat-ca.parquet');
  const { rows } = JSON.parse(readFileSync(json, 'utf8')) as { rows: Row[] };
  return [
    ...csvReaders(csv, json, sum(rows)),
    ...ELSEWHERE.map((reader) => finding('csv-lines', { reader, version: null }, null, () => false)),
    ...(await duckdb(csv, parquet, json, rows)),
    powerQuery(csv, json),
    ...(await metadataReaders(csv)),
    ...(await validators()),
    ...(await clientGenerators()),
    // Last: it writes a bang.csv of its own.
    ...(await sheetReaders(rows)),
  ];
};
