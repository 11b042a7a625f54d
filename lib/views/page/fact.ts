import { quotedIn } from '@/lib/i18n/quoted-in';
import type { Lang } from '@/lib/site';

/** A labelled value, such as where a figure comes from. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly href: string | null;
  /** Shown letter by letter: a code, a file name, a hash. */
  readonly code: boolean;
  /** Of a value that is quoted from a source, where it is not the page's. */
  readonly lang?: Lang;
}

export const toFact = (label: string, value: string, href: string | null = null, code = false): Fact => ({
  label,
  value,
  href,
  code,
});

/** A fact whose value is the source's own words. */
export const quoted = (fact: Fact, lang: Lang): Fact => ({ ...fact, lang: quotedIn(lang) });
