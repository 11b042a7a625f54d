import { ReadingsPage } from '@/components/desk/readings-page';
import type { Reply, Visit } from '@/lib/desk/desk';
import { textOf } from '@/lib/desk/door/body';
import { goTo, page, refusal } from '@/lib/desk/reply';
import { deskWords } from '@/lib/i18n/words/desk';
import { publishingWords } from '@/lib/i18n/words/publishing';
import { forgetReading, knownReadings } from '@/lib/publishing/desk/known-readings';
import { listRegisters } from '@/lib/store/queries/registers';

/** `/cach-doc`: the layouts of annexes that are not asked about again, and what was agreed to of each. */
export async function showReadings(visit: Visit): Promise<Reply> {
  const { lang } = visit;
  const [known, registers] = await Promise.all([knownReadings(lang), listRegisters()]);
  const readings = known.map(({ register, tier, name, agreed }) => {
    const of = registers.find((one) => one.register === register)?.name[lang] ?? register;
    return { register, tier, title: `${name} – ${of}`, agreed };
  });
  return page(
    visit,
    deskWords[lang].readingsTitle,
    <ReadingsPage lang={lang} readings={readings} forget={visit.formTo('/cach-doc/bo')} />,
  );
}

/** `POST /cach-doc/bo`: the next annex of that tier is asked about in full. */
export async function forgetKnown(visit: Visit): Promise<Reply> {
  const { desk, lang, form, session } = visit;
  const field = (name: string) => (form ? textOf(form, name) : '');
  const [register, tier, note] = [field('so'), field('cap'), field('ly-do')];
  if (note === '') return refusal(visit, 422, 'refused', [deskWords[lang].forgetNeedsWhy]);
  const name = (await knownReadings(lang)).find((known) => known.register === register && known.tier === tier)?.name;
  await forgetReading({ register, tier }, { databasePath: desk.databasePath, note, lang });
  session.flash = publishingWords[lang].readingForgotten(register, name ?? tier);
  return goTo(visit, '/cach-doc');
}
