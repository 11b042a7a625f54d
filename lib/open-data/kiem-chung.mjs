// node kiem-chung.mjs https://… 2023.1 — proves with this site's files alone that it shows what was published: the chain of the log
// holds, the text of the edition has the seal that stands in it, and of each list the JSON file has the rows of that text and no
// other, each cell as it says; ranks, percentages and bands are worked out anew. Node 20 or newer.
// Ends with 0: proved; 1: shown otherwise than it was published; 2: could not be read, so nothing is said either way.
import { createHash } from 'node:crypto';

const [site, edition] = process.argv.slice(2);
const end = (code, why) => {
  console.error(why);
  process.exit(code);
};
const fail = (why) => end(1, `✗ ${why}`);
if (!edition) end(2, 'node kiem-chung.mjs https://… 2023.1');

const sha256 = (text) => createHash('sha256').update(text).digest('hex');
async function get(path) {
  const address = new URL(path, site);
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`);
  return answer.text();
}
const placeOf = (row) => `row ${row.source_row}, ${row.name_as_printed}`;
const lines = (text) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

// Of these codes the unit was not assessed; of any other its figure is unknown, and no rank beside it can be computed.
const NOT_ASSESSED = ['not-assessed', 'not-applicable', 'unit-abolished'];
const codeOf = ({ missing, points }) => missing ?? (points === undefined ? 'not-published' : null);
const totalOf = ({ missing, total, totalPrinted }) => ({ missing, points: total, printed: totalPrinted });
const nameOf = ({ tier, variant }) => (variant ? `${tier}-${variant}` : tier);
/** Of the maximum, in tenths of a percent, halves up; of whole numbers, so that no half is missed. */
const tenths = (total, maximum) => Math.floor((2000 * total + maximum) / (2 * maximum));
const figureOf = (measure) => (codeOf(measure) ? null : measure.points);

/** What the file of a list must say of each of its sealed rows: a value for each column. */
function saidOf({ number, assessment }, list, sealed) {
  const points = (held) => (held == null ? null : held / 10 ** (list.decimals ?? 3));
  const display = (held) => (held == null ? null : String(points(held)).replace('.', ','));
  const main = list.criteria.filter((one) => !one.parent && sealed.some(({ scores }) => scores[one.slug]));
  const bands = JSON.parse(list.bands ?? '[]');
  const rows = sealed.map((row) => ({ row, total: figureOf(totalOf(row)), within: row.unit?.within }));
  const peersOf = ({ within }) => rows.filter((other) => !list.rankScope || other.within === within);
  for (const one of rows) {
    const { row, total } = one;
    const inList = !list.rankScope || one.within;
    const ranked = peersOf(one).filter((other) => !other.row.unranked);
    const known = ranked.every((other) => other.total !== null || NOT_ASSESSED.includes(other.row.missing));
    const may = inList && list.complete && known && total !== null && !row.unranked;
    one.computed = may ? 1 + ranked.filter((other) => other.total > total).length : null;
    one.official = (inList && row.officialRank) || null;
    one.kind = one.official ? 'official' : one.computed && 'computed';
  }
  const sameRank = (one, other) => other.kind === one.kind && other[one.kind] === one[one.kind];
  return rows.map((one) => {
    const { row, total, kind } = one;
    const tied = kind && peersOf(one).filter((other) => sameRank(one, other)).length > 1;
    const printed = bands.find(({ slug }) => slug === row.band);
    const told = total !== null && bands.slice(0, -1).every(({ from }) => from !== null);
    const band = printed ?? (told ? bands.find(({ from }) => total >= from) : undefined);
    const said = {
      ...{ edition, year: assessment.year, revision: number, data_kind: assessment.kind, tier: list.tier },
      ...{ criterion: 'tong', rank: one[kind], rank_kind: kind, tied, unranked: row.unranked ?? false },
      ...{ rank_official: row.officialRank, rank_computed: one.computed, name_as_printed: row.nameAsPrinted },
      ...{ unit_code: row.unit?.code, unit_slug: row.unit?.slug, unit_name: row.unit?.nameVi ?? row.nameAsPrinted },
      ...{ unit_name_en: row.unit?.nameEn, unit_type: row.unit?.type, parent_slug: one.within },
      ...{ score: points(total), score_display: display(total), score_printed: row.totalPrinted },
      ...{ maximum: points(list.maximum), missing: codeOf(totalOf(row)), source_row: row.sourceRow },
      ...{ note_vi: row.noteVi, note_en: row.noteEn, source_id: row.source },
      percent: total !== null && list.maximum > 0 ? tenths(total, list.maximum) / 10 : null,
      ...(bands.length > 0 && { band: band?.slug, band_kind: band && (printed ? 'official' : 'computed') }),
      ...((list.rankScope || list.variant) && { rank_scope: list.rankScope ?? 'variant' }),
      ...(list.variant && { list: nameOf(list) }),
      ...(list.scale && { scale: list.scale }),
    };
    const absent = { missing: NOT_ASSESSED.includes(row.missing) ? row.missing : 'not-published' };
    for (const { slug, maximum } of main) {
      const measure = row.scores[slug] ?? absent;
      const name = slug.replaceAll('-', '_');
      said[name] = points(figureOf(measure));
      said[`${name}_display`] = display(figureOf(measure));
      said[`${name}_missing`] = codeOf(measure);
      said[`${name}_maximum`] = points(maximum);
    }
    return said;
  });
}

async function prove() {
  let head = '0'.repeat(64);
  const log = lines(await get('/tai-ve/nhat-ky.jsonl'));
  for (const [index, { hash, previous_hash, entry }] of log.entries()) {
    if (previous_hash !== head || hash !== sha256(head + JSON.stringify(entry)))
      fail(`row ${index + 1} of the log was changed`);
    head = hash;
  }
  const { entry, hash } = log.find((row) => row.entry.revision === edition && row.entry.seal) ?? {};
  if (!entry) fail(`the log has no seal of ${edition}`);
  const text = await get(`/tai-ve/${edition}/niem-phong.jsonl`);
  if (sha256(text) !== entry.seal) fail(`${edition} is not as it was sealed`);

  const [revision, ...sealed] = lines(text);
  const lists = sealed.filter(({ line }) => line === 'tier');
  const unsealed = new Set();
  let count = 0;
  for (const list of lists) {
    const name = nameOf(list);
    const own = sealed.filter(({ line, tier, variant }) => line === 'row' && nameOf({ tier, variant }) === name);
    const said = new Map(saidOf(revision, list, own).map((row) => [placeOf(row), row]));
    for (const shown of JSON.parse(await get(`/tai-ve/${edition}/${name}.json`)).rows) {
      const place = placeOf(shown);
      const row = said.get(place);
      if (!row) fail(`${name}, ${place} is shown and was not sealed, or is shown twice`);
      said.delete(place);
      for (const column of new Set([...Object.keys(row), ...Object.keys(shown)])) {
        if (!(column in row)) unsealed.add(column);
        else if (shown[column] !== (row[column] ?? null))
          fail(`${name}, ${place}: ${column} is ${shown[column]}, and by what was sealed ${row[column]}`);
      }
    }
    for (const place of said.keys()) fail(`${name}, ${place} was sealed and is not shown`);
    count += own.length;
  }
  console.log(`✓ ${edition} as published ${entry.at}: seal ${entry.seal}, log ${hash}, head ${head}`);
  console.log(
    `  ${count} rows of ${lists.length} JSON files say what was sealed, cell by cell; ranks, percentages and bands were worked out anew`,
  );
  if (unsealed.size > 0) console.log(`  not proved, the sealed text has no such column: ${[...unsealed].join(', ')}`);
}

await prove().catch((error) =>
  end(2, `? ${site} could not be read: ${error.message}${error.cause ? `: ${error.cause.message}` : ''}`),
);
