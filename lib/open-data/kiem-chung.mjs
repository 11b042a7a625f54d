// node kiem-chung.mjs https://… 2023.1 — proves with this site's files alone that it shows what was published. Node 20 or newer.
import { createHash } from 'node:crypto';

const [site, edition] = process.argv.slice(2);
const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const get = async (path) => (await fetch(new URL(path, site))).text();
const lines = (text) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const fail = (why) => {
  console.error(`✗ ${why}`);
  process.exit(1);
};

let previous = '0'.repeat(64);
const log = lines(await get('/tai-ve/nhat-ky.jsonl'));
for (const [index, { hash, previous_hash, entry }] of log.entries()) {
  if (previous_hash !== previous || hash !== sha256(previous + JSON.stringify(entry)))
    fail(`row ${index + 1} of the log was changed`);
  previous = hash;
}
const publication = log.find(({ entry }) => entry.revision === edition && entry.seal);
if (!publication) fail(`the log has no seal of ${edition}`);
const sealed = await get(`/tai-ve/${edition}/niem-phong.jsonl`);
if (sha256(sealed) !== publication.entry.seal) fail(`${edition} is not as it was sealed`);
for (const { tier } of lines(sealed).filter(({ line }) => line === 'tier')) {
  const { rows } = JSON.parse(await get(`/tai-ve/${edition}/${tier}.json`));
  for (const row of lines(sealed).filter(({ line, tier: of }) => line === 'row' && of === tier)) {
    const shown = rows.find(
      (other) => other.source_row === row.sourceRow && other.name_as_printed === row.nameAsPrinted,
    );
    if (shown?.rank_official !== (row.officialRank ?? null) || shown.score_printed !== (row.totalPrinted ?? null)) {
      fail(`${tier}: ${row.nameAsPrinted} is shown otherwise than it was sealed`);
    }
  }
}
console.log(
  `✓ ${edition} as published ${publication.entry.at}: seal ${publication.entry.seal}, log ${publication.hash}, head ${previous}`,
);
