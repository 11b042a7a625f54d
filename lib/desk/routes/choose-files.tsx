import { ChooseFilesPage } from '@/components/desk/choose-files-page';
import type { Reply, Visit } from '@/lib/desk/desk';
import { textOf } from '@/lib/desk/door/body';
import type { Draft } from '@/lib/desk/draft/draft';
import type { DraftFolder } from '@/lib/desk/draft/draft-folder';
import { LIMITS } from '@/lib/desk/limits';
import { goTo, page } from '@/lib/desk/reply';
import { deskWords } from '@/lib/i18n/words/desk';

/** Whether more was dropped than is read together: then it is asked which files are meant. */
export const hasTooMany = ({ files }: Draft): boolean => files.length > LIMITS.files;

/** The question which of a draft's files are meant; `at`: the draft's own address. */
export function askForFiles(visit: Visit, draft: Draft, at: string, status = 200): Reply {
  const { lang } = visit;
  return page(
    visit,
    deskWords[lang].chooseTitle(draft.files.length),
    <ChooseFilesPage
      lang={lang}
      choose={visit.formTo(`${at}/chon-tep`)}
      version={draft.version}
      files={draft.files}
      most={LIMITS.files}
      discard={visit.formTo(`${at}/bo`)}
    />,
    status,
  );
}

/** `POST …/chon-tep`: the files that are meant are the draft's from now on; the others stay in its folder. */
export async function chooseFiles(visit: Visit, drafts: DraftFolder, id: string, at: string): Promise<Reply> {
  const draft = await drafts.find(id);
  if (!hasTooMany(draft)) return goTo(visit, at);
  const named = visit.form?.getAll('chon') ?? [];
  const files = draft.files.filter((file) => named.includes(file));
  if (files.length === 0 || files.length > LIMITS.files) {
    visit.session.flash = deskWords[visit.lang].chooseLead(LIMITS.files);
    return askForFiles(visit, draft, at, 422);
  }
  await drafts.save(id, Number(visit.form ? textOf(visit.form, 'ban') : Number.NaN), { files });
  return goTo(visit, at);
}
