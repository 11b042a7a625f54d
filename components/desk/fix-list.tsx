import { DeskForm, type FormTarget } from '@/components/desk/desk-form';
import { ScrollBox } from '@/components/ui/scroll-box';
import { deskDraftWords } from '@/lib/i18n/words/desk-draft';
import type { Lang } from '@/lib/site';

export interface ListedFix {
  readonly index: number;
  readonly place: string;
  readonly from: string;
  readonly to: string;
  readonly at: string;
}

interface Props {
  readonly lang: Lang;
  readonly takeBack: FormTarget | null;
  readonly version: number;
  readonly fixes: readonly ListedFix[];
}

/** What was fixed here: cell, from, to, when. */
export function FixList({ lang, takeBack, version, fixes }: Props) {
  const words = deskDraftWords[lang];
  if (fixes.length === 0) return null;
  return (
    <div>
      <h3 id="cho-sua">{words.fixesTitle(fixes.length)}</h3>
      <ScrollBox label={words.fixesTitle(fixes.length)}>
        <table className="fixes">
          <thead>
            <tr>
              {words.fixHeads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
              {takeBack && (
                <th scope="col">
                  <span className="sr">{words.takeBack}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {fixes.map((fix) => (
              <tr key={fix.index}>
                <th scope="row">{fix.place}</th>
                <td className="soft">{fix.from || <i>{words.empty}</i>}</td>
                <td>
                  <strong>{fix.to || <i>{words.empty}</i>}</strong>
                </td>
                <td className="soft">{fix.at}</td>
                {takeBack && (
                  <td>
                    <DeskForm to={takeBack} hidden={{ ban: version, so: fix.index }}>
                      <button type="submit" className="plain" aria-label={`${words.takeBack}: ${fix.place}`}>
                        {words.takeBack}
                      </button>
                    </DeskForm>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </div>
  );
}
