import { siteWords } from '@/lib/i18n/words/site';
import { type Lang, SIMULATED_REGISTER } from '@/lib/site';

type Both = Readonly<Record<Lang, string>>;

/** Whether the units of a register are fictional. */
export function simulatedRegister(register: string): boolean {
  return register === SIMULATED_REGISTER;
}

/** A name as files and metadata give it: one of simulated data says so first. */
export function marked(simulated: boolean, { vi, en }: Both): Both {
  if (!simulated) return { vi, en };
  return { vi: siteWords.vi.simulatedMark + vi, en: siteWords.en.simulatedMark + en };
}
