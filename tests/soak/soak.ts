import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { examineLog } from '@/lib/store/examine';
import { StoreError } from '@/lib/store/fault';
import { runCommand } from '../run-command';
import { goBackTo, publishNumbered, revisionsIn, TIER, YEAR } from './numbered';
import type { Served } from './served';

/** What a soak found. */
export interface Verdict {
  readonly answers: number;
  /** Answers with figures of two revisions, of a revision nobody asked for, or of a status that is none of the site's. */
  readonly wrong: readonly string[];
  /** Refused for the moment: 503 with a time to come again, or a connection that a killed process had. */
  readonly refused: number;
  readonly published: number;
  readonly rolledBack: number;
  readonly killed: number;
  readonly locked: number;
  /** How often a publication found the store locked and was tried again a second later. */
  readonly triedAgain: number;
  /** Whether the disk was filled, and a publication on it left nothing behind; null where this machine has no disk to fill. */
  readonly fullDisk: boolean | null;
  /** Megabytes of all processes that serve, at a third of the time and at its end. */
  readonly memory: readonly [number, number];
  readonly descriptors: readonly [number, number];
  /** What the store says of itself at the end: nothing where it is whole. */
  readonly store: readonly string[];
}

const READERS = 6;

/** Pages anybody opens, and those of the year that is published again and again. */
const PLAIN = [
  '/',
  '/xep-hang/2023/so-nganh',
  '/don-vi/cap-xa/hoa-lu/ninh-hai',
  '/tim-kiem?q=hoa+lu',
  '/api/v1/editions',
  '/du-lieu',
];
const LIVE = [
  `/xep-hang/${YEAR}/${TIER}`,
  `/tai-ve/${YEAR}/${TIER}.csv`,
  `/tai-ve/${YEAR}/${TIER}.json`,
  `/bieu-do/xep-hang/${YEAR}/${TIER}.svg`,
  `/nhung/xep-hang/${YEAR}/${TIER}`,
];

function measure(pids: readonly number[]): [megabytes: number, descriptors: number] {
  let [memory, descriptors] = [0, 0];
  for (const process of pids) {
    try {
      memory += Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${process}/status`, 'utf8'))?.[1] ?? 0) / 1_024;
      descriptors += readdirSync(`/proc/${process}/fd`).length;
    } catch {
      // It ended between two looks.
    }
  }
  return [Math.round(memory), descriptors];
}

/** Holds the store as a writer in the midst of its commit does, from another process. */
function lock(store: string, milliseconds: number): ChildProcess {
  const script = `const Database = require('libsql'); const db = new Database(process.argv[1]); db.exec('BEGIN EXCLUSIVE');
    setTimeout(() => process.exit(0), Number(process.argv[2]));`;
  return spawn(process.execPath, ['-e', script, store, String(milliseconds)], { stdio: 'ignore' });
}

export interface SoakOptions {
  readonly site: Served;
  readonly seconds: number;
  /** Mount point of a small file system the store lies on; null where none could be made. */
  readonly disk: string | null;
  readonly log: (line: string) => void;
}

/**
 * Readers of every kind ask while revisions are published, corrected and rolled back, processes are killed, the store is locked
 * for seconds and its disk is filled once; every answer is looked at.
 */
export async function soak({ site, seconds, disk, log }: SoakOptions): Promise<Verdict> {
  const { origins, store, pids } = site;
  const wrong: string[] = [];
  const done = { answers: 0, refused: 0, published: 0, rolledBack: 0, killed: 0, locked: 0, triedAgain: 0 };
  let fullDisk: boolean | null = null;
  let last = 1;
  await publishNumbered(store, last);
  done.published += 1;
  const until = performance.now() + seconds * 1_000;
  const goesOn = () => performance.now() < until;

  async function ask(origin: string, address: string, expected: number | null): Promise<void> {
    let answer: Response;
    let text: string;
    try {
      answer = await fetch(origin + address, { signal: AbortSignal.timeout(30_000) });
      text = await answer.text();
    } catch {
      done.refused += 1;
      await pause(200);
      return;
    }
    done.answers += 1;
    if (answer.status === 503 && answer.headers.get('retry-after')) {
      done.refused += 1;
      return;
    }
    if (answer.status !== 200) {
      wrong.push(`${address}: ${answer.status}`);
      return;
    }
    if (!address.includes(YEAR)) return;
    const found = revisionsIn(text);
    if (found.size !== 1) wrong.push(`${address}: figures of ${[...found].join(', ') || 'no revision'}`);
    else if (expected !== null && !found.has(expected))
      wrong.push(`${address}: figures of ${[...found]}, asked for ${expected}`);
  }

  async function read(seed: number): Promise<void> {
    for (let turn = seed; goesOn(); turn += 1) {
      const k = 1 + ((turn * 7) % last);
      const origin = origins[Math.floor(turn / 3) % origins.length] ?? '';
      if (turn % 3 === 0) await ask(origin, `/tai-ve/${YEAR}.${k}/${TIER}.csv`, k);
      else if (turn % 3 === 1) await ask(origin, LIVE[turn % LIVE.length] ?? '/', null);
      else await ask(origin, PLAIN[turn % PLAIN.length] ?? '/', null);
    }
  }

  /** Does to the store what an officer does, who is told when it is locked and tries again. @throws where it never comes to pass */
  async function write(work: () => Promise<void>): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof StoreError && error.code === 'locked') || tries === 10) throw error;
        done.triedAgain += 1;
        await pause(1_000);
      }
    }
  }

  /** One misfortune or act after another, each about a twentieth of the time. */
  async function act(): Promise<void> {
    const step = Math.max(1_500, (seconds * 1_000) / 20);
    for (let turn = 0; goesOn(); turn += 1) {
      await pause(step);
      const what = ['publish', 'publish', 'rollback', 'kill', 'lock', 'disk'][turn % 6];
      if (what === 'publish') {
        await write(() => publishNumbered(store, last + 1));
        last += 1;
        done.published += 1;
      } else if (what === 'rollback' && last > 1) {
        await write(() => goBackTo(store, last - 1));
        done.rolledBack += 1;
      } else if (what === 'kill') {
        site.kill(done.killed);
        done.killed += 1;
      } else if (what === 'lock') {
        const holder = lock(store, 3_000);
        await new Promise((resolve) => holder.once('exit', resolve));
        done.locked += 1;
      } else if (what === 'disk' && disk !== null && fullDisk === null) {
        const filler = path.join(disk, 'filler');
        runCommand('dd', ['if=/dev/zero', `of=${filler}`, 'bs=64k'], { limit: 60_000 });
        const refused = await publishNumbered(store, last + 1).then(
          () => false,
          () => true,
        );
        rmSync(filler, { force: true });
        if (!refused) last += 1;
        fullDisk = true;
      }
      log(`${what}: ${done.answers} answers, ${wrong.length} wrong, ${measure(pids()).join(' MB, ')} descriptors`);
    }
  }

  let early = measure(pids());
  const third = pause((seconds * 1_000) / 3).then(() => {
    early = measure(pids());
  });
  await Promise.all([third, act(), ...Array.from({ length: READERS }, (_, index) => read(index * 101))]);
  const late = measure(pids());
  const { brokenLog, unlogged, untold, unsealed } = await examineLog(store);
  return {
    ...done,
    wrong,
    fullDisk,
    memory: [early[0], late[0]],
    descriptors: [early[1], late[1]],
    store: [
      ...(brokenLog === null ? [] : [`row ${brokenLog} of the log`]),
      ...unlogged,
      ...untold,
      ...unsealed.map(({ revision, fault }) => `${revision} ${fault}`),
    ],
  };
}

/** Why a soak failed; nothing where it passed. */
export function faultsOf({ wrong, memory, descriptors, store, answers }: Verdict): string[] {
  return [
    ...(answers === 0 ? ['nothing was answered'] : []),
    ...wrong.slice(0, 20),
    ...store,
    ...(memory[1] > memory[0] * 1.5 + 100 ? [`memory grew from ${memory[0]} to ${memory[1]} MB`] : []),
    ...(descriptors[1] > descriptors[0] * 1.5 + 50
      ? [`descriptors grew from ${descriptors[0]} to ${descriptors[1]}`]
      : []),
  ];
}
