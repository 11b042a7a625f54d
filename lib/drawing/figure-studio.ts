import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { ensureFigureWorker } from '@/lib/drawing/bundle-worker';
import { DrawingPool, POOL_LIMITS, type PoolLimits } from '@/lib/drawing/drawing-pool';
import { FigureError } from '@/lib/drawing/figure-error';
import type { DrawingOptions, PngScale } from '@/lib/figures/drawing-options';
import type { Figure } from '@/lib/figures/kinds';
import { KeptFiles } from '@/lib/kept-files';
import { releaseOfThread } from '@/lib/thread-code';

/** Bounds of one process's drawing. */
interface StudioLimits {
  readonly pool: PoolLimits;
  /** Finished drawings kept, in bytes. */
  readonly cacheBytes: number;
  /** How long one who asks waits, in milliseconds. The drawing goes on: a slow machine gets there, and the next one has it. */
  readonly patience: number;
}

export const STUDIO_LIMITS: StudioLimits = { pool: POOL_LIMITS, cacheBytes: 24 * 1024 * 1024, patience: 11_000 };

interface Asked {
  readonly format: 'svg' | 'png';
  readonly scale: PngScale;
}

const hashOf = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** Draws figures, each once: what is asked for twice at a time is drawn once, what was drawn is kept by its content. */
export class FigureStudio {
  readonly #limits: StudioLimits;
  readonly #cache: LRUCache<string, { readonly body: string | Uint8Array }>;
  readonly #underWay = new Map<string, Promise<string | Uint8Array>>();
  #pool: Promise<DrawingPool> | null = null;
  #worker: Promise<{ readonly file: string; readonly release: string }> | null = null;
  #kept: KeptFiles | null = null;

  constructor(limits: StudioLimits = STUDIO_LIMITS) {
    this.#limits = limits;
    this.#cache = new LRUCache({
      maxSize: limits.cacheBytes,
      sizeCalculation: ({ body }, key) => key.length + (typeof body === 'string' ? body.length * 2 : body.byteLength),
    });
  }

  /** Bytes of the drawings kept. */
  get keptBytes(): number {
    return this.#cache.calculatedSize;
  }

  /** @throws FigureError */
  async draw(figure: Figure, options: DrawingOptions, asked: Asked): Promise<string | Uint8Array> {
    const { width, theme, frame = 'full' } = options;
    // Only a file of its own has links, and they change nothing of what is drawn, nor its ids.
    const drawn: Figure = { ...figure, links: undefined };
    const subject = asked.format === 'svg' && frame === 'full' ? figure : drawn;
    // Nor does what the file tells of its origin, which another server's tells of itself.
    const id = `f${hashOf([{ ...drawn, origin: undefined }, width, theme, frame]).slice(0, 8)}`;
    const key = hashOf([subject, width, theme, frame, asked.format, asked.scale]);
    const kept = this.#cache.get(key);
    if (kept) return kept.body;
    return this.#within(this.#underWay.get(key) ?? this.#begin(key, subject, { width, theme, frame }, asked, id));
  }

  /** Keeps what is drawn in a folder, and takes from it what this release drew before. */
  keepIn(folder: string): void {
    this.#kept = new KeptFiles(folder);
  }

  #begin(key: string, figure: Figure, options: DrawingOptions, asked: Asked, id: string): Promise<string | Uint8Array> {
    const drawing = this.#make(key, figure, options, asked, id).finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, drawing);
    // Nobody may wait for it any more when it fails.
    drawing.catch(() => undefined);
    return drawing;
  }

  /** @throws FigureError `timeout` where it takes longer than one waits. */
  async #within<T>(drawing: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      const give = () => reject(new FigureError('timeout', 'The drawing is not ready yet.'));
      timer = setTimeout(give, this.#limits.patience);
    });
    return Promise.race([drawing, late]).finally(() => clearTimeout(timer));
  }

  /** Starts the threads' file; resolves when drawings can be asked for. */
  async pool(): Promise<DrawingPool> {
    this.#pool ??= this.#thread().then(({ file }) => new DrawingPool(file, this.#limits.pool));
    try {
      return await this.#pool;
    } catch (error) {
      this.#pool = null;
      throw new FigureError('failed', 'The drawing threads cannot be started.', error);
    }
  }

  async close(): Promise<void> {
    const pool = this.#pool;
    this.#pool = null;
    await (await pool?.catch(() => null))?.close();
  }

  /** The threads' file, and the mark of what it draws. */
  async #thread(): Promise<{ readonly file: string; readonly release: string }> {
    this.#worker ??= ensureFigureWorker().then((file) => ({ file, release: releaseOfThread(file) }));
    try {
      return await this.#worker;
    } catch (error) {
      this.#worker = null;
      throw new FigureError('failed', 'The drawing threads cannot be started.', error);
    }
  }

  async #make(
    key: string,
    figure: Figure,
    options: DrawingOptions,
    { format, scale }: Asked,
    id: string,
  ): Promise<string | Uint8Array> {
    // Another release draws the same figure otherwise.
    const name = this.#kept && `${hashOf([key, (await this.#thread()).release])}.${format}`;
    const before = name && (await this.#kept?.read(name));
    const known = before && (format === 'svg' ? before.toString('utf8') : new Uint8Array(before));
    const body = known || (await (await this.pool()).draw({ figure, options, id, format, scale }));
    this.#cache.set(key, { body });
    if (name && !known) await this.#kept?.add(name, body);
    return body;
  }
}
