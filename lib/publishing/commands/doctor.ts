import { closeFigures, renderPng } from '@/lib/drawing/render';
import { publishingWords } from '@/lib/i18n/words/publishing';
import type { CardAddress } from '@/lib/params/card';
import type { Outcome } from '@/lib/publishing/outcome';
import { paint, progress } from '@/lib/publishing/terminal';
import type { Lang } from '@/lib/site';
import { examineStore } from '@/lib/store/examine';
import { listCurrentEditions } from '@/lib/store/queries/editions';
import { listTiers } from '@/lib/store/queries/tiers';
import type { SealFault } from '@/lib/store/seal';
import { findCard } from '@/lib/views/sharing/cards';

const CARD = { width: 'wide', theme: 'light', scale: 1 } as const;

/** A line of a publication that is not as it was published, in a sentence. */
export function describeSealFault({ revision, fault, tier, row, name }: SealFault, lang: Lang): string {
  const words = publishingWords[lang];
  return words.sealFault[fault](revision, words.sealedPlace(tier, row, name));
}

export interface Finding {
  readonly name: string;
  readonly label: string;
  readonly found: readonly string[];
}

/** The share card of every ranking and of every listed unit of current editions; what cannot be drawn comes back. */
async function missingPictures(lang: Lang): Promise<string[]> {
  const missing: string[] = [];
  try {
    for (const edition of await listCurrentEditions()) {
      progress(publishingWords[lang].drawing(edition.slug));
      for (const { tier, rows } of await listTiers(edition.id)) {
        const subjects = [null, ...rows.flatMap(({ unit }) => unit?.slug ?? [])];
        for (const unit of subjects) {
          const address: CardAddress =
            unit === null
              ? { kind: 'xep-hang', edition: edition.slug, tier, criterion: null }
              : { kind: 'don-vi', edition: edition.slug, tier, slug: unit };
          const card = await findCard(address, 'vi').catch(() => null);
          const drawn = card && (await renderPng(card, CARD).catch(() => null));
          if (!drawn || drawn.byteLength === 0) missing.push(`${edition.slug} ${tier} ${unit ?? ''}`.trim());
        }
      }
    }
  } finally {
    await closeFigures();
  }
  return missing;
}

/** Everything `doctor` looks at. */
interface Examination {
  readonly findings: readonly Finding[];
  /** Communes the office took in and no release has a place for; no fault. */
  readonly acceptedUntiled: readonly string[];
  /** Paths, oldest first. */
  readonly backups: readonly string[];
}

/** Examines the store and draws every share card; writes nothing. @throws StoreError when it cannot be read at all. */
export async function examine(databasePath: string, lang: Lang): Promise<Examination> {
  const words = publishingWords[lang].doctor;
  const store = await examineStore(databasePath);
  const findings: Finding[] = [
    { name: 'integrity', label: words.integrity, found: store.integrity },
    { name: 'references', label: words.references, found: store.references },
    { name: 'migrations', label: words.migrations, found: store.unapplied },
    {
      name: 'log',
      label: words.log,
      found: store.brokenLog === null ? [] : [publishingWords[lang].chainBroken(store.brokenLog)],
    },
    { name: 'logged', label: words.logged, found: store.unlogged },
    { name: 'told', label: words.told, found: store.untold },
    { name: 'sealed', label: words.sealed, found: store.unsealed.map((fault) => describeSealFault(fault, lang)) },
    { name: 'current', label: words.current, found: store.withoutCurrent },
    { name: 'units', label: words.units, found: store.unmatched },
    { name: 'tiles', label: words.tiles, found: store.untiled },
    { name: 'pictures', label: words.pictures, found: await missingPictures(lang) },
  ];
  return { findings, acceptedUntiled: store.acceptedUntiled, backups: store.backups };
}

/** `doctor`: what is wrong with the store, and nothing written. @throws StoreError when it cannot be read at all. */
export async function doctor(databasePath: string, lang: Lang): Promise<Outcome> {
  const words = publishingWords[lang].doctor;
  const store = await examine(databasePath, lang);
  const { findings } = store;
  const bad = findings.filter(({ found }) => found.length > 0);
  return {
    exit: bad.length === 0 ? 0 : 1,
    lines: [
      ...findings.flatMap(({ label, found }) => [
        `${found.length === 0 ? paint('✓', 'good') : paint('✗', 'error')} ${label}`,
        ...found.map((line) => `    ${line}`),
      ]),
      ...(store.acceptedUntiled.length === 0
        ? []
        : [
            `  ${words.acceptedUntiled(store.acceptedUntiled.length)}`,
            ...store.acceptedUntiled.map((line) => `    ${line}`),
          ]),
      `  ${words.backups(store.backups.length, store.backups.at(-1) ?? null)}`,
      paint(bad.length === 0 ? words.good : words.bad(bad.length), 'strong'),
    ],
    json: {
      command: 'doctor',
      ok: bad.length === 0,
      findings: Object.fromEntries(findings.map(({ name, found }) => [name, found])),
      backups: store.backups,
    },
  };
}
