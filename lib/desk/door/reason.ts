import { REASON_FIELDS } from '@/components/desk/reason-fields';
import { textOf } from '@/lib/desk/door/body';
import { inEach, type Localised } from '@/lib/site';

/** The reason a form gives, as it was typed. */
export const typedReason = (form: Parameters<typeof textOf>[0] | null): Localised =>
  inEach((lang) => (form ? textOf(form, REASON_FIELDS[lang]) : ''));
