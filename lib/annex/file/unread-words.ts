import type { AnnexProblems, Place } from '@/lib/annex/problem';

/** Why what stands in a file is not read; `perhaps`: it is, though something may hide it. */
export type UnreadWhy = 'hidden' | 'struck' | 'deleted' | 'perhaps';

const WORDS: Readonly<Record<UnreadWhy, { readonly vi: string; readonly en: string }>> = {
  hidden: { vi: 'chữ ẩn', en: 'hidden' },
  struck: { vi: 'chữ bị gạch bỏ', en: 'struck out' },
  perhaps: { vi: 'có thể bị ẩn', en: 'perhaps hidden' },
  deleted: { vi: 'chữ đã xoá, còn trong phần theo dõi thay đổi', en: 'deleted, and kept among the tracked changes' },
};

/** What of a table nobody sees, or is struck out: never taken for a figure, and named by the first place it stands. */
export class UnreadWords {
  readonly #found = new Map<UnreadWhy, { readonly cell: string; readonly text: string; count: number }>();

  add(why: UnreadWhy, cell: string, text: string): void {
    const known = this.#found.get(why);
    if (known) known.count += 1;
    else this.#found.set(why, { cell, text, count: 1 });
  }

  /** Those of a table that goes on with this one. */
  join(other: UnreadWords): void {
    for (const [why, words] of other.#found) if (!this.#found.has(why)) this.#found.set(why, words);
  }

  report(place: Place, problems: AnnexProblems): void {
    for (const [why, { cell, text, count }] of this.#found)
      problems.add(why === 'perhaps' ? 'text-doubtful' : 'text-passed', place, cell, text, WORDS[why], String(count));
  }
}
