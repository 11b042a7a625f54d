import type { Settings } from '@/lib/env';
import { LIMITS } from '@/lib/server/limits';
import type { SealState } from '@/lib/server/seal-watch';
import type { Site } from '@/lib/server/site';
import { askStore, type StoreHealth } from '@/lib/store/health';

const KEPT_FOR = 1_000;

interface HealthParts {
  readonly settings: Settings;
  readonly site: Site;
  readonly watch: { readonly version: string };
  readonly seals: { readonly state: SealState };
  readonly isStopping: () => boolean;
}

const NO_ANSWER: StoreHealth = {
  ready: false,
  reason: 'no-answer',
  detail: `The store has not answered within ${LIMITS.healthPatience / 1_000} s; another process may hold it.`,
};

/**
 * Returns the question behind /api/health. The store is asked once a second at most, however many ask, and never longer
 * than health's patience; several failed renderings in a row also mean that the site is not well.
 */
export function createHealth({ settings, site, watch, seals, isStopping }: HealthParts) {
  let asked: { readonly at: number; readonly answer: Promise<StoreHealth>; done: boolean } | null = null;

  function ask(): Promise<StoreHealth> {
    if (!asked || (asked.done && Date.now() - asked.at > KEPT_FOR)) {
      const question = { at: Date.now(), answer: askStore(settings.databasePath), done: false };
      asked = question;
      void question.answer.finally(() => {
        question.done = true;
      });
    }
    return asked.answer;
  }

  async function storeHealth(): Promise<StoreHealth> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<StoreHealth>((resolve) => {
      timer = setTimeout(() => resolve(NO_ANSWER), LIMITS.healthPatience);
    });
    try {
      return await Promise.race([ask(), late]);
    } finally {
      clearTimeout(timer);
    }
  }

  return async function health(): Promise<{ readonly ok: boolean; readonly body: object }> {
    const store = await storeHealth();
    const { trouble } = site.rendering;
    // Kept pages may hide that drawing works again; a health check is what asks.
    if (trouble && store.ready) void site.probe();
    const ok = store.ready && !trouble && !isStopping();
    const reason = isStopping() ? 'stopping' : store.ready ? trouble && 'rendering' : store.reason;
    const held = new Set(seals.state.heldBack);
    const editions = store.ready
      ? store.editions.filter(
          ({ kind, revision }) => (settings.simulated || kind === 'official') && !held.has(revision),
        )
      : [];
    return {
      ok,
      body: {
        live: true,
        ready: ok,
        ...(reason ? { reason } : {}),
        ...(store.ready ? {} : { detail: store.detail }),
        store: { ready: store.ready, version: watch.version },
        rendering: trouble ? { ready: false, ...trouble } : { ready: true },
        // Publications that are not as they were sealed are no reason to stop serving the others.
        seals: { ready: held.size === 0, examined: seals.state.examined, held_back: seals.state.heldBack },
        editions,
        cache: {
          pages: site.pages.figures,
          files: site.files.figures,
          queried: site.queried.figures,
          misses: site.misses.figures,
        },
      },
    };
  };
}
