import { currentSettings } from '@/lib/env';
import type { Remark } from '@/lib/scoring/types';
import { inEach, type Localised } from '@/lib/site';
import { type ActRow, actFields, toAct } from '@/lib/store/acts';
import { sealIn } from '@/lib/store/audit';
import { columnsOf, fromColumns } from '@/lib/store/columns';
import type { PrismaClient } from '@/lib/store/generated/client';
import { heldBack } from '@/lib/store/held-back';
import { remember } from '@/lib/store/reader';
import { type AssessmentKind, storedJson, storedWord } from '@/lib/store/stored-words';

interface RevisionRow {
  readonly id: number;
  readonly slug: string;
  readonly number: number;
  readonly status: 'published' | 'withdrawn';
  readonly statusNote: string | null;
  /** ISO date-time. */
  readonly publishedAt: string;
  readonly note: Remark;
}

/** A revision with its assessment and everything its decision says. */
export interface EditionRow extends RevisionRow {
  readonly assessmentSlug: string;
  readonly year: number;
  readonly kind: AssessmentKind;
  readonly register: string;
  readonly isCurrent: boolean;
  /** Whose site this is, by its short name: the register's of the newest official edition; the same of every edition. */
  readonly siteOwner: Localised;
  readonly province: Localised;
  readonly title: Localised;
  readonly decisionNumber: string | null;
  /** ISO text, only as precise as the source. */
  readonly decisionDate: string | null;
  readonly decisionTitle: string | null;
  readonly effectiveDate: string | null;
  readonly sourceFileName: string;
  readonly sourceSha256: string;
  readonly sourceBytes: number;
  /** What proves that the store holds what was published; null where it was published before there were seals. */
  readonly sealed: Sealed | null;
  readonly sources: readonly SourceRow[];
  /** Every revision of the same assessment, oldest first. */
  readonly revisions: readonly RevisionRow[];
  /** What was done to the assessment, oldest first. */
  readonly acts: readonly ActRow[];
  readonly currentSlug: string | null;
}

/** A seal of a revision and where it stands. Both SHA-256, hex. */
interface Sealed {
  /** Of everything the revision says, as the store held it when it was published. */
  readonly seal: string;
  /** Of the log's row that tells of it, and so of every row before that. */
  readonly logHash: string;
  /** Place of that row in the log, from 1. */
  readonly logRow: number;
}

interface SourceRow {
  readonly slug: string;
  readonly title: string;
  readonly publisher: string;
  readonly date: string | null;
  readonly url: string | null;
}

const revisionFields = {
  id: true,
  slug: true,
  number: true,
  status: true,
  statusNote: true,
  publishedAt: true,
  ...columnsOf('note'),
} as const;

const editionFields = {
  ...revisionFields,
  ...columnsOf('province'),
  ...columnsOf('title'),
  decisionNumber: true,
  decisionDate: true,
  decisionTitle: true,
  effectiveDate: true,
  sourceFileName: true,
  sourceSha256: true,
  sourceBytes: true,
  sources: {
    select: { slug: true, title: true, publisher: true, date: true, url: true },
    orderBy: { id: 'asc' },
  },
  assessment: {
    select: {
      id: true,
      slug: true,
      year: true,
      kind: true,
      register: true,
      currentRevision: { select: { slug: true } },
      revisions: { select: revisionFields, orderBy: { number: 'asc' } },
      acts: { select: actFields, orderBy: { id: 'asc' } },
    },
  },
} as const;

type Stored = Awaited<ReturnType<typeof findStored>>[number];

function findStored(store: PrismaClient) {
  return store.revision.findMany({ select: editionFields, orderBy: { id: 'asc' } });
}

/** The short name of a register, or its name; nothing where there is none. */
async function findOwner(store: PrismaClient, register: string | undefined): Promise<EditionRow['siteOwner']> {
  const row = await store.register.findFirst({
    where: register === undefined ? {} : { register },
    select: { register: true, ...columnsOf('name'), words: true },
    // official before simulated
    orderBy: [{ kind: 'asc' }, { register: 'asc' }],
  });
  if (!row) return inEach(() => '');
  const words = storedJson('registerWords', row.words, { table: 'Register', row: row.register, column: 'words' });
  return words['short-name'] ?? fromColumns('name', row);
}

/** Whose site this is where no edition says it. */
export function findSiteOwner(): Promise<EditionRow['siteOwner']> {
  return remember('site owner', async (store) => {
    const newest = await store.assessment.findFirst({
      where: { kind: 'official' },
      select: { register: true },
      orderBy: [{ year: 'desc' }, { id: 'asc' }],
    });
    return findOwner(store, newest?.register);
  });
}

/** What exists on this installation: SIMULATED=off hides every simulated assessment from every query. */
function visible<T extends { readonly kind: AssessmentKind }>(rows: readonly T[]): T[] {
  const { simulated } = currentSettings();
  return rows.filter(({ kind }) => simulated || kind === 'official');
}

const kindOf = ({ id, kind }: { readonly id: number; readonly kind: string }) =>
  storedWord('kind', kind, { table: 'Assessment', row: id, column: 'kind' });

function toRevision(stored: Stored['assessment']['revisions'][number]): RevisionRow {
  const { id, slug, number, status, statusNote, publishedAt } = stored;
  const place = { table: 'Revision', row: id, column: 'status' };
  const note = fromColumns('note', stored);
  return { id, slug, number, status: storedWord('status', status, place), statusNote, publishedAt, note };
}

function toEdition(stored: Stored, siteOwner: EditionRow['siteOwner'], sealed: Sealed | null): EditionRow {
  const { assessment, sources } = stored;
  const currentSlug = assessment.currentRevision?.slug ?? null;
  return {
    ...toRevision(stored),
    siteOwner,
    sealed,
    province: fromColumns('province', stored),
    title: fromColumns('title', stored),
    decisionNumber: stored.decisionNumber,
    decisionDate: stored.decisionDate,
    decisionTitle: stored.decisionTitle,
    effectiveDate: stored.effectiveDate,
    sourceFileName: stored.sourceFileName,
    sourceSha256: stored.sourceSha256,
    sourceBytes: stored.sourceBytes,
    sources,
    assessmentSlug: assessment.slug,
    year: assessment.year,
    kind: kindOf(assessment),
    register: assessment.register,
    isCurrent: currentSlug === stored.slug,
    currentSlug,
    revisions: assessment.revisions.map(toRevision),
    acts: assessment.acts.map(toAct),
  };
}

function listStored(): Promise<EditionRow[]> {
  return remember('revisions', async (store) => {
    const siteOwner = await findSiteOwner();
    const log = await store.audit.findMany({
      where: { seal: { not: null } },
      select: { revision: true, seal: true, hash: true },
      orderBy: { id: 'asc' },
    });
    return (await findStored(store))
      .map((stored) => toEdition(stored, siteOwner, sealIn(log, stored.slug)))
      .sort(newestFirst);
  });
}

/** Without what is held back, as if it had not been published: no other revision takes its place. */
function withoutHeldBack(rows: readonly EditionRow[]): readonly EditionRow[] {
  const held = heldBack();
  if (held.size === 0) return rows;
  return rows
    .filter(({ slug }) => !held.has(slug))
    .map((row) => ({
      ...row,
      revisions: row.revisions.filter(({ slug }) => !held.has(slug)),
      currentSlug: row.currentSlug !== null && held.has(row.currentSlug) ? null : row.currentSlug,
    }));
}

/** Revisions readers are shown nothing of, because the store does not hold what was published. */
export async function listHeldBack(): Promise<EditionRow[]> {
  const held = heldBack();
  return held.size === 0 ? [] : visible(await listStored()).filter(({ slug }) => held.has(slug));
}

/**
 * Every revision of every assessment, those included of which nothing is current any more because all were withdrawn:
 * official before simulated, newest first. Nothing of what is held back.
 */
export async function listRevisions(): Promise<EditionRow[]> {
  return visible(withoutHeldBack(await listStored()));
}

/** The edition a segment names: "2023" is the current revision, "2023.1" that revision. Null where there is none. */
export async function findEdition(segment: string): Promise<EditionRow | null> {
  const all = await listRevisions();
  return (
    all.find((row) =>
      segment.includes('.') ? row.slug === segment : row.isCurrent && row.assessmentSlug === segment,
    ) ?? null
  );
}

/** An act with the assessment it was done to. */
interface AssessmentAct extends ActRow {
  readonly assessmentSlug: string;
  readonly kind: AssessmentKind;
}

/** Everything done to every assessment, oldest first; of those too that a restore left no revision. */
export async function listActs(): Promise<AssessmentAct[]> {
  const all = await remember('acts', (store) =>
    store.act.findMany({
      select: { ...actFields, assessment: { select: { id: true, slug: true, kind: true } } },
      orderBy: { id: 'asc' },
    }),
  );
  const acts = all.map(({ assessment, ...act }) => ({
    ...toAct(act),
    assessmentSlug: assessment.slug,
    kind: kindOf(assessment),
  }));
  return visible(acts);
}

/** The current revision of every assessment, official before simulated, newest year first. */
export async function listCurrentEditions(): Promise<EditionRow[]> {
  return (await listRevisions()).filter(({ isCurrent }) => isCurrent);
}

function newestFirst(a: EditionRow, b: EditionRow): number {
  if (a.kind !== b.kind) return a.kind === 'official' ? -1 : 1;
  return b.year - a.year || b.number - a.number;
}
