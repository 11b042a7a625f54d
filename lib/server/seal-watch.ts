import { LIMITS } from '@/lib/server/limits';
import { hashOfStore, keepProved, signsOfStore, wasProved } from '@/lib/server/proved-store';
import { examineSeals } from '@/lib/store/examine-seals';
import type { FileState } from '@/lib/store/file-state';
import { holdBack } from '@/lib/store/held-back';
import type { SealFault } from '@/lib/store/seal';

/** Whether publications are as they were sealed, as last looked at. */
export interface SealState {
  /** ISO date-time of the last look that could be made; null before it. */
  readonly examined: string | null;
  /** Revisions readers are shown nothing of. */
  readonly heldBack: readonly string[];
}

const nameOf = ({ revision, fault, tier, row, name }: SealFault) =>
  `${revision}: ${fault}${tier === null ? '' : `, ${tier}${row === null ? '' : ` line ${row}`}`}${name === null ? '' : ` (${name})`}`;

/**
 * Compares every publication with its seal: at the start, when the store was changed past the log, and each hour. What is not
 * as it was published is held back from readers until it is again, and named in the log of the process. A store whose bytes
 * are those that were found whole before is not read again: a country's takes half a minute.
 */
export class SealWatch {
  readonly #file: string;
  readonly #log: (line: string) => void;
  readonly #examineStore: typeof examineSeals;
  /** SHA-256 of the store that was last found whole. */
  #whole: string | null = null;
  #proved: string | null;
  #state: SealState = { examined: null, heldBack: [] };
  #looking: Promise<void> | null = null;
  #timer: NodeJS.Timeout | undefined;

  /** `proved`: hash of the store as it is known to be whole, by its bytes or by its file: for the first look alone. */
  constructor(
    file: string,
    log: (line: string) => void,
    {
      examineStore = examineSeals,
      proved = null,
    }: { readonly examineStore?: typeof examineSeals; readonly proved?: string | null } = {},
  ) {
    this.#file = file;
    this.#log = log;
    this.#examineStore = examineStore;
    this.#proved = proved;
  }

  get state(): SealState {
    return this.#state;
  }

  /** Part of the version of what readers are given: what is held back changes every page that showed it. */
  get mark(): string {
    const { heldBack } = this.#state;
    return heldBack.length === 0 ? '' : `-without-${heldBack.join('-')}`;
  }

  /** Looks now, or takes part in the look that is under way. Never throws: what cannot be read is looked at again later. */
  look(): Promise<void> {
    this.#looking ??= this.#examine().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  async start(): Promise<void> {
    await this.look();
    this.#timer = setInterval(() => void this.look(), LIMITS.sealsEvery);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #faults(): Promise<readonly SealFault[]> {
    const proved = this.#proved;
    this.#proved = null;
    const before = await signsOfStore(this.#file);
    const hash = proved ?? (await hashOfStore(this.#file));
    const known = hash !== null && (hash === proved || hash === this.#whole || (await wasProved(hash)));
    // What was published before there were seals has none: `doctor` says so, and the next load seals it.
    const faults = known ? [] : (await this.#examineStore(this.#file)).filter(({ fault }) => fault !== 'unsealed');
    const isWhole = faults.length === 0 && hash !== null && (known || hash === (await hashOfStore(this.#file)));
    this.#whole = isWhole ? hash : null;
    if (isWhole && !known) await this.#keep(hash, before);
    return faults;
  }

  async #keep(hash: string, before: FileState | null): Promise<void> {
    const after = await signsOfStore(this.#file);
    await keepProved(hash, after?.state === before?.state ? after : null);
  }

  async #examine(): Promise<void> {
    let faults: readonly SealFault[];
    try {
      faults = await this.#faults();
    } catch (error) {
      this.#log(`Seals could not be examined: ${error instanceof Error ? error.message : error}`);
      return;
    }
    const held = [...new Set(faults.map(({ revision }) => revision))].sort();
    const before = this.#state.heldBack;
    this.#state = { examined: new Date().toISOString(), heldBack: held };
    holdBack(new Set(held));
    if (held.join() === before.join()) return;
    for (const fault of faults) this.#log(`Not as it was published, held back: ${nameOf(fault)}`);
    for (const revision of before.filter((slug) => !held.includes(slug))) {
      this.#log(`As it was published again, shown again: ${revision}`);
    }
  }
}
