import { fold } from '@/lib/i18n/fold';
import { parsePoints } from '@/lib/scoring/points';
import type { Points, Variant } from '@/lib/scoring/types';

// What a variant of a tier is: lib/decisions/0034-variants.md

/** Bodies with and without services to the public are often assessed apart: by other criteria, out of other maxima. */
const SERVICES =
  /(?:^| )(co|khong|with|without) (?:\p{L}+ ){0,2}(thu tuc hanh chinh|tthc|dich vu cong|dvc|public services|administrative procedures)(?= |$)/u;
const SCALE = /(?:^| )(?:thang diem|tong diem toi da|diem toi da|toi da|diem chuan|out of) (?:la )?(\d+(?: \d{3})*)/u;
/** The scale a group is said to be scored on, as it is printed. */
const PRINTED_SCALE = /(?:thang điểm|tổng điểm tối đa|scored out of)\s*(?:là|:)?\s*(\d[\d.,]*\d|\d)/iu;
const BOTH = /(?:^| )(?:co|with) (?:va|hoac|hay|and|or)$/u;
const NEGATION = /(?:^| )(?:khong|chua|without|not) (?:\p{L}+ )?$/u;

/** Which of several lists of one tier a title or a group is of, by what it says of services and of its scale; null where it says neither. */
function variantIn(text: string): string | null {
  const said = fold(text);
  const found = [SERVICES.exec(said)?.[1], SCALE.exec(said)?.[1]?.replaceAll(' ', '')].filter(Boolean);
  return found.length === 0 ? null : found.join(' ');
}

/** Whether texts are of more than one list: what says nothing beside what says something is another. */
export const areVariants = (texts: readonly string[]): boolean => new Set(texts.map(variantIn)).size > 1;

/** The maximum a title or a group says its figures are out of: "1.000" is a thousand here; null where it says none. */
export function scaleIn(text: string): Points | null {
  const printed = PRINTED_SCALE.exec(text)?.[1] ?? '';
  const parsed = parsePoints(/^\d{1,3}(?:\.\d{3})+$/.test(printed) ? printed.replaceAll('.', '') : printed);
  return parsed.ok ? parsed.points : null;
}

const SERVED = {
  services: {
    yes: { slug: 'co-dich-vu-cong', name: { vi: 'có dịch vụ công', en: 'with public services' } },
    no: { slug: 'khong-dich-vu-cong', name: { vi: 'không có dịch vụ công', en: 'without public services' } },
  },
  procedures: {
    yes: { slug: 'co-thu-tuc', name: { vi: 'có thủ tục hành chính', en: 'with administrative procedures' } },
    no: { slug: 'khong-thu-tuc', name: { vi: 'không có thủ tục hành chính', en: 'without administrative procedures' } },
  },
} as const satisfies Record<string, Record<'yes' | 'no', Variant>>;

/** Whether a text says that its units serve the public or that they do not, and in which words; null where it says neither, or both. */
function servedIn(text: string): { readonly serves: 'yes' | 'no'; readonly of: keyof typeof SERVED } | null {
  const said = fold(text);
  const [first, second] = said.matchAll(new RegExp(SERVICES, 'gu'));
  if (!first || second) return null;
  const [, sense = '', what = ''] = first;
  // "có và không có thủ tục hành chính" is a list of both.
  if (BOTH.test(said.slice(0, first.index).trimEnd())) return null;
  const denied = /^(?:khong|without)$/.test(sense);
  return { serves: denied ? 'no' : 'yes', of: /dich vu|dvc|services/.test(what) ? 'services' : 'procedures' };
}

/** The group a text names in the words decisions use, which no list names yet; null where it names none. */
export function servedGroup(text: string): Variant | null {
  const served = servedIn(text);
  return served && SERVED[served.of][served.serves];
}

/** Where a name stands in a text as words of its own, neither denied nor one of two: "có dịch vụ công" is not in "không có dịch vụ công". */
function namedAt(said: string, name: string): number {
  for (let at = said.indexOf(name); at >= 0; at = said.indexOf(name, at + 1)) {
    const whole = /(?:^| )$/.test(said.slice(0, at)) && /^(?: |$)/.test(said.slice(at + name.length));
    const before = said.slice(0, at);
    if (whole && !NEGATION.test(before) && !BOTH.test(before.trimEnd())) return at;
  }
  return -1;
}

/** A variant that a text is of, and whether it names it or only says the same of services. */
export interface VariantFound {
  readonly variant: Variant;
  readonly named: boolean;
}

/** Which of the variants that are known a text is of; null where it is of none, or may be of several. */
export function knownVariant(text: string, known: readonly Variant[]): VariantFound | null {
  const said = fold(text);
  const served = servedIn(text);
  const [longest, ...others] = known
    .flatMap((variant) => [variant.name.vi, variant.name.en].map((name) => ({ variant, name: fold(name) })))
    .map((one) => ({ ...one, at: one.name === '' ? -1 : namedAt(said, one.name) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => b.name.length - a.name.length);
  if (longest) {
    // A name that is part of the longer one is not said by itself.
    const end = longest.at + longest.name.length;
    const apart = others.some(
      ({ variant, at, name }) => variant.slug !== longest.variant.slug && (at < longest.at || at + name.length > end),
    );
    const own = servedIn(longest.variant.name.vi);
    return apart || (own && served && own.serves !== served.serves) ? null : { variant: longest.variant, named: true };
  }
  if (!served) return null;
  const alike = known.filter(({ name }) => servedIn(name.vi)?.serves === served.serves);
  return alike.length === 1 && alike[0] ? { variant: alike[0], named: false } : null;
}
