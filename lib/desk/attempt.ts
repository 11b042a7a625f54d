import { refusalOf } from '@/lib/publishing/refusal';
import type { Lang } from '@/lib/site';

/** Does it, or says why it is refused, where the page of the form is to say so and keep what was typed. */
export async function attempt<T>(act: () => Promise<T>, lang: Lang): Promise<{ readonly done: T } | string> {
  try {
    return { done: await act() };
  } catch (error) {
    const said = refusalOf(error, lang);
    if (said === null) throw error;
    return said;
  }
}
