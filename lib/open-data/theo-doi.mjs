// node theo-doi.mjs FOLDER https://… [https://…] [--mirror https://…] — keeps what boards publish, each publication under its own
// SHA-256, and proves it: run it each day. A log that no longer begins as it did yesterday is a fault, unless a row of it says that
// the store was restored and names the log that was kept: that is said once, aloud, and the log of before is kept too. Node 20 or newer.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const args = process.argv.slice(2);
const mirrors = args.flatMap((arg, index) => (args[index - 1] === '--mirror' ? [arg] : []));
const [folder, ...boards] = args.filter((arg, index) => arg !== '--mirror' && args[index - 1] !== '--mirror');
if (!folder || boards.length === 0) {
  console.error('node theo-doi.mjs FOLDER https://… [https://…] [--mirror https://…]');
  process.exit(2);
}

const sha256 = (text) => createHash('sha256').update(text).digest('hex');
async function get(site, address) {
  const answer = await fetch(new URL(address, site));
  if (!answer.ok) throw new Error(`${new URL(address, site)} answers ${answer.status}`);
  return answer.text();
}

/** The rows of a log whose chain holds from its first row to its last. */
function rowsOf(text) {
  let previous = '0'.repeat(64);
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => {
      const { hash, previous_hash, entry } = JSON.parse(line);
      if (previous_hash !== previous || hash !== sha256(previous + JSON.stringify(entry)))
        throw new Error(`row ${index + 1} of the log was changed`);
      previous = hash;
      return { hash, ...entry };
    });
}

/** What has this SHA-256, from the first place that has it: whose it is does not matter. */
async function sealedText(seal, sites) {
  const why = [];
  for (const site of sites) {
    try {
      const text = await get(site, `/tai-ve/niem-phong/${seal}.jsonl`);
      if (sha256(text) === seal) return text;
      why.push(`${site} gives something else under ${seal}`);
    } catch (error) {
      why.push(error.message);
    }
  }
  throw new Error(why.join('; '));
}

function write(file, text) {
  writeFileSync(`${file}.part`, text);
  renameSync(`${file}.part`, file);
}

/** The row that says that the store was put back to a copy, and that the log before it ended as the one that was kept does. */
function restoreOf(rows, before) {
  const same = before.findIndex(({ hash }, index) => hash !== rows[index]?.hash);
  const head = before.at(-1)?.hash;
  const row = rows.slice(same).find(({ action, note }) => action === 'restore' && note?.includes(head));
  return row && { row, gone: before.slice(same) };
}

async function follow(board) {
  const own = path.join(folder, new URL(board).host.replaceAll(':', '-'));
  mkdirSync(own, { recursive: true });
  const log = await get(board, '/tai-ve/nhat-ky.jsonl');
  const rows = rowsOf(log);
  const kept = path.join(own, 'nhat-ky.jsonl');
  const old = existsSync(kept) ? readFileSync(kept, 'utf8') : '';
  if (!log.startsWith(old)) {
    const before = old
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    const restored = restoreOf(rows, before);
    if (!restored)
      throw new Error('the log does not begin as the one that was kept: rows were taken out or written anew');
    const beside = path.join(own, `nhat-ky-${before.at(-1).hash}.jsonl`);
    write(beside, old);
    console.error(`! ${board} was restored from a backup at ${restored.row.at}: ${restored.row.note}`);
    for (const { hash, entry } of restored.gone)
      console.error(`! taken back: ${[entry.at, entry.action, entry.revision, hash].filter(Boolean).join(' ')}`);
    console.error(`! the log as it was stays in ${beside}`);
  }
  let fresh = 0;
  // What was withdrawn, or lost to a copy of the store that was restored, may be gone from the site; the log says that it was.
  const takenBack = (revision, at) =>
    rows.some(
      (row, index) =>
        (row.action === 'withdraw' && row.revision === revision) || (row.action === 'restore' && index > at),
    );
  for (const [at, { seal, revision }] of rows.entries()) {
    if (!seal) continue;
    const file = path.join(own, `${seal}.jsonl`);
    if (existsSync(file) && sha256(readFileSync(file, 'utf8')) === seal) continue;
    try {
      write(file, await sealedText(seal, [board, ...mirrors]));
      fresh += 1;
      console.log(`+ ${board} ${revision} ${seal}`);
    } catch (error) {
      if (!takenBack(revision, at)) throw error;
      console.log(`- ${board} ${revision} was taken back before it was kept`);
    }
  }
  write(kept, log);
  console.log(`✓ ${board}: ${rows.length} rows, ${fresh} new publications, head ${rows.at(-1)?.hash ?? 'none'}`);
}

for (const board of boards) {
  await follow(board).catch((error) => {
    console.error(`✗ ${board}: ${error.message}`);
    process.exitCode = 1;
  });
}
