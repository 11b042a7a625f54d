import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openReader } from '@/lib/store/open';
import { fillCells } from '../../annex/corpus/build';
import { freshStore } from '../../fresh-store';
import { DRIVER } from '../bundle-commands';
import { dataCommand } from '../data-command';

/** A desk with a store, and two annexes that correct it differently. */
export interface Desk {
  readonly folder: string;
  readonly pristine: string;
  readonly annexes: readonly [string, string];
  readonly remove: () => void;
}

const SLUG = 'mo-phong-2023';

export async function openDesk(): Promise<Desk> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'su-co-'));
  const pristine = path.join(folder, 'pristine.db');
  await freshStore(pristine, { simulated: true });
  const exported = path.join(folder, 'xuat.xlsx');
  const done = await dataCommand(settingsOf(pristine), 'export', SLUG, '--out', exported);
  if (done.code !== 0) throw new Error(done.err);
  const annexes = [11.125, 12.125].map((score, index) => {
    const file = path.join(folder, `phu-luc-${index + 1}.xlsx`);
    writeFileSync(file, fillCells(readFileSync(exported), { 'Cấp xã': { E5: score, E90: score } }));
    return file;
  });
  const remove = () => rmSync(folder, { recursive: true, force: true });
  return { folder, pristine, annexes: [annexes[0] ?? '', annexes[1] ?? ''], remove };
}

export const settingsOf = (store: string) => ({ DATABASE_URL: `file:${store}`, SIMULATED: 'on' });
export const envOf = (store: string): NodeJS.ProcessEnv => ({ ...process.env, ...settingsOf(store) });

/** A fresh copy of the desk's store in a folder of its own. */
export function copyOfStore(desk: Desk, name: string): string {
  const own = path.join(desk.folder, name);
  mkdirSync(own, { recursive: true });
  const store = path.join(own, 'store.db');
  copyFileSync(desk.pristine, store);
  return store;
}

/** Who has checked everything and waits to be told to write. */
export interface Publisher {
  readonly child: ChildProcess;
  /** Tells it to write; resolves with its last line, or null where it ended without one. */
  readonly go: () => Promise<string | null>;
}

export const startPublisher = (store: string, annex: string): Promise<Publisher> =>
  startWriter(store, 'publish', annex, 'Lý do.');

/** `publish ANNEX NOTE` or `rollback YEAR REVISION NOTE`, up to where it would write. */
export function startWriter(store: string, ...args: string[]): Promise<Publisher> {
  const child = spawn(process.execPath, [DRIVER, ...args], {
    env: envOf(store),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let said = '';
  let complained = '';
  child.stderr?.on('data', (chunk: Buffer) => (complained += chunk.toString()));
  child.stdin?.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const go = async () => {
    child.stdin?.write('go\n');
    await ended;
    return said.split('\n').filter(Boolean).slice(1).at(-1) ?? null;
  };
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.startsWith('ready\n')) resolve({ child, go });
    });
    void ended.then(() => reject(new Error(`The publisher stopped: ${complained.slice(0, 2000)}`)));
  });
}

/** Everything the store says of the assessment's current revision, and which that is. */
export async function currentContent(store: string): Promise<{ slug: string; revisions: string[]; content: string }> {
  const client = await openReader(store);
  try {
    const assessment = await client.assessment.findUniqueOrThrow({
      where: { slug: SLUG },
      select: {
        revisions: { select: { slug: true }, orderBy: { number: 'asc' } },
        currentRevision: {
          select: {
            slug: true,
            tiers: {
              select: {
                tier: true,
                maximum: true,
                criteria: { select: { slug: true, maximum: true }, orderBy: { position: 'asc' } },
                results: {
                  select: {
                    nameAsPrinted: true,
                    total: true,
                    unit: { select: { slug: true } },
                    scores: {
                      select: { points: true, missing: true, criterion: { select: { slug: true } } },
                      orderBy: { criterionId: 'asc' },
                    },
                  },
                  orderBy: { nameAsPrinted: 'asc' },
                },
              },
              orderBy: { position: 'asc' },
            },
          },
        },
      },
    });
    const { slug = '', tiers = [] } = assessment.currentRevision ?? {};
    return { slug, revisions: assessment.revisions.map((revision) => revision.slug), content: JSON.stringify(tiers) };
  } finally {
    await client.$disconnect();
  }
}
