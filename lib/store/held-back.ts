// Revisions that are not as they were sealed: readers are shown nothing of them until somebody who answers for the store has
// looked. Known per process, also across the module copies Next makes for its bundles; nothing is held back before a first look.

const holder = globalThis as { __storeHeldBack?: ReadonlySet<string> };

/** Slugs of revisions that are held back. */
export const heldBack = (): ReadonlySet<string> => holder.__storeHeldBack ?? new Set();

export function holdBack(revisions: ReadonlySet<string>): void {
  holder.__storeHeldBack = revisions;
}
