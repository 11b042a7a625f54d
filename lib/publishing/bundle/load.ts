import { readdir } from 'node:fs/promises';
import type { BundleFiles } from '@/lib/publishing/bundle/files';
import { readBundleFiles } from '@/lib/publishing/bundle/files';
import { BundleError, type BundleProblem } from '@/lib/publishing/bundle/problem';
import { EDITION_FILE, type KnownCodes, readEdition } from '@/lib/publishing/bundle/read-edition';
import { REGISTER_FILE, readRegister } from '@/lib/publishing/bundle/read-register';
import { addressOf, applyChanges } from '@/lib/register/change';
import { standingChanges } from '@/lib/register/stored-change';
import { SIMULATED_PREFIX } from '@/lib/site';
import type { RegisterDraft, RevisionDraft } from '@/lib/store/draft';
import { byCodeOn, factShown } from '@/lib/store/facts';
import { migrate } from '@/lib/store/migrate';
import { ACCEPTED_EVIDENCE } from '@/lib/store/write-register';
import { type StoreWriter, writeStore } from '@/lib/store/writer';

// Why: lib/decisions/0010-releases-never-stop-a-site.md

const REGISTER_PREFIX = 'register-';

export interface LoadOptions {
  /** Path of the store file; made and migrated where need be. */
  readonly databasePath: string;
  /** Folder with a folder per register and per edition. */
  readonly dataDir: string;
  /** Whether the simulated register and editions are loaded. */
  readonly simulated: boolean;
  /**
   * What of a bundle whose revision is published with other content: `refuse` (the default) loads nothing at all; `keep`
   * leaves out that bundle, so that a release which ships a revision this office published itself starts all the same. So
   * with a folder in which there is nothing to load: who names one is told, a start goes on with what the store has.
   */
  readonly whenPublished?: 'refuse' | 'keep';
}

interface LoadedBundle {
  /** Folder of the bundle, which for an edition is its revision's slug. */
  readonly folder: string;
  readonly kind: 'register' | 'edition';
  /** kept: what is published under this slug is something else, and stays. */
  readonly status: 'loaded' | 'unchanged' | 'kept';
  /** Units of a register, result rows of an edition. */
  readonly rows: number;
  readonly hash: string;
}

export interface LoadReport {
  readonly bundles: readonly LoadedBundle[];
}

interface ReadBundles {
  readonly registers: readonly { readonly files: BundleFiles; readonly draft: RegisterDraft }[];
  readonly editions: readonly { readonly files: BundleFiles; readonly draft: RevisionDraft }[];
}

/** Codes results may name: of units that existed on their day, or had ended before it; never of a former province's. */
function knownCodes({ tiers, units }: RegisterDraft): KnownCodes {
  const own = units.filter(({ formerProvince }) => formerProvince === null);
  return (tier, asOf) => {
    if (!tiers.some(({ slug }) => slug === tier)) return null;
    const ofTier = own.filter((unit) => unit.tier === tier);
    return new Map(
      [...byCodeOn(ofTier, asOf)].map(([code, { facts }]) => [
        code,
        { within: factShown(facts, asOf)?.parent != null },
      ]),
    );
  };
}

/** Reads and checks every bundle. @throws BundleError naming every wrong cell of every file. */
async function readBundles(dataDir: string, simulated: boolean): Promise<ReadBundles> {
  const entries = await readdir(dataDir, { withFileTypes: true });
  const folders = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .filter((name) => simulated || !name.replace(REGISTER_PREFIX, '').startsWith(SIMULATED_PREFIX.slice(0, -1)))
    .sort();
  const problems: BundleProblem[] = [];
  const registers = [];
  const editions = [];
  const codes = new Map<string, KnownCodes>();
  for (const folder of folders.filter((name) => name.startsWith(REGISTER_PREFIX))) {
    const files = await readBundleFiles(dataDir, folder);
    const draft = readRegister(files, problems);
    if (!draft) continue;
    registers.push({ files, draft });
    codes.set(draft.register, knownCodes(draft));
  }
  const context = { codesOf: (register: string) => codes.get(register) ?? null };
  for (const folder of folders.filter((name) => !name.startsWith(REGISTER_PREFIX))) {
    const files = await readBundleFiles(dataDir, folder);
    const draft = readEdition(files, context, problems);
    if (draft) editions.push({ files, draft });
  }
  if (problems.length > 0) throw new BundleError(problems);
  return { registers, editions };
}

async function loadRegister(writer: StoreWriter, draft: RegisterDraft, at: string): Promise<LoadedBundle['status']> {
  if ((await writer.registerHash(draft.register)) === draft.contentHash) return 'unchanged';
  const ledger = await writer.registerLedger(draft.register);
  const changes = standingChanges(ledger?.changes ?? []);
  if (ledger === null || ledger.changes.length === 0) await writer.writeRegister(draft, at);
  else {
    // What the office changed is said again of the newer register; what it took in with an annex stays in it.
    const listed = new Set(draft.units.map(addressOf));
    const own = ledger.current.units.filter(
      (unit) => unit.evidence === ACCEPTED_EVIDENCE && !listed.has(addressOf(unit)),
    );
    const base = { ...draft, units: [...draft.units, ...own] };
    await writer.writeRegister(applyChanges(base, changes), at);
    await writer.keepBase(draft.register, base);
  }
  const { register, sourceSha256 } = draft;
  await writer.appendAudit({ at, action: 'load-register', revision: null, note: register, sourceSha256 });
  return 'loaded';
}

async function loadEdition(writer: StoreWriter, draft: RevisionDraft, at: string): Promise<LoadedBundle['status']> {
  const { assessment, slug: revision, contentHash, note, sourceSha256 } = draft;
  const stored = await writer.revisionHash(revision);
  if (stored !== null) return stored === contentHash ? 'unchanged' : 'kept';
  const acts = await writer.acts(assessment.slug);
  // Its number may have been another revision's, which a restore took away: readers were given that one under its address.
  if (acts.some((act) => act.revision === revision && act.contentHash !== null && act.contentHash !== contentHash)) {
    return 'kept';
  }
  const others = (await writer.standing(assessment.slug)) ?? [];
  await writer.writeRevision(draft);
  // A newer revision becomes what the year means; an older one leaves the year where the office put it.
  const current = others.find((other) => other.current)?.slug ?? null;
  const newest = current === null || others.every(({ number }) => number < draft.number);
  await writer.enact({
    assessment: assessment.slug,
    at,
    action: 'publish',
    revision,
    after: newest ? revision : current,
    note,
    sourceSha256,
  });
  return 'loaded';
}

async function writeBundles(
  writer: StoreWriter,
  { registers, editions }: ReadBundles,
  whenPublished: 'refuse' | 'keep',
): Promise<LoadedBundle[]> {
  const at = new Date().toISOString();
  const loaded: LoadedBundle[] = [];
  const problems: BundleProblem[] = [];
  const official = await writer.officialRegisters();
  for (const { files, draft } of registers) {
    const { folder, hash } = files;
    // Years, addresses and ranks are one province's: those of two would be one list to every page.
    if (draft.kind === 'official' && official.length > 0 && !official.includes(draft.register)) {
      problems.push({
        file: `${folder}/${REGISTER_FILE}`,
        row: null,
        column: 'kind',
        value: draft.kind,
        rule: 'other-province',
      });
      continue;
    }
    if (draft.kind === 'official') official.push(draft.register);
    const status = await loadRegister(writer, draft, at);
    loaded.push({ folder, kind: 'register', status, rows: draft.units.length, hash });
  }
  if (problems.length > 0) throw new BundleError(problems);
  for (const { files, draft } of editions) {
    const status = await loadEdition(writer, draft, at);
    const { folder, hash } = files;
    const rows = draft.tiers.reduce((sum, tier) => sum + tier.results.length, 0);
    if (status === 'kept' && whenPublished === 'refuse') {
      problems.push({
        file: `${folder}/${EDITION_FILE}`,
        row: null,
        column: null,
        value: null,
        rule: 'published-differs',
      });
    }
    loaded.push({ folder, kind: 'edition', status, rows, hash });
  }
  if (problems.length > 0) throw new BundleError(problems);
  await writer.sealUnsealed(at);
  return loaded;
}

/**
 * Brings the bundled registers and editions into the store, in one transaction. What is there already, by content
 * hash, is left alone.
 * @throws BundleError when a file is wrong, nothing is there, or a published revision's files changed and `whenPublished` refuses that; then
 * nothing is loaded.
 * @throws StoreError when the store cannot be opened or written.
 */
export async function loadBundles({
  databasePath,
  dataDir,
  simulated,
  whenPublished = 'refuse',
}: LoadOptions): Promise<LoadReport> {
  const bundles = await readBundles(dataDir, simulated);
  if (whenPublished === 'refuse' && bundles.registers.length + bundles.editions.length === 0)
    throw new BundleError([{ file: dataDir, row: null, column: null, value: null, rule: 'no-bundles' }]);
  await migrate(databasePath);
  return { bundles: await writeStore(databasePath, (writer) => writeBundles(writer, bundles, whenPublished)) };
}

const SAID = {
  loaded: 'Loaded   ',
  unchanged: 'Unchanged',
  kept: 'Left out ',
} as const satisfies Record<LoadedBundle['status'], string>;

/** The report as text, one line a bundle. */
export function formatReport({ bundles }: LoadReport): string {
  return bundles
    .map(({ folder, kind, status, rows, hash }) => {
      const counted = `${rows} ${kind === 'register' ? 'units' : 'rows'}`;
      const why = status === 'kept' ? ': this revision is published here with other content, which stays' : '';
      return `${SAID[status]} ${folder} (${counted}, sha256 ${hash.slice(0, 12)})${why}`;
    })
    .join('\n');
}
