import { ScrollBox } from '@/components/ui/scroll-box';
import { deskDraftWords } from '@/lib/i18n/words/desk-draft';
import type { Lang } from '@/lib/site';

export interface Change {
  readonly key: string;
  readonly unit: string;
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

export interface ChangeGroup {
  readonly title: string;
  readonly totals: string | null;
  readonly changes: readonly Change[];
  readonly more: number;
}

interface AddressGroup {
  readonly title: string;
  readonly addresses: readonly string[];
}

export interface ChangesProps {
  readonly lang: Lang;
  readonly lead: string;
  readonly groups: readonly ChangeGroup[];
  readonly addressesTitle: string | null;
  readonly addresses: readonly AddressGroup[];
}

/** What publishing would change for readers. */
export function ChangeList({ lang, lead, groups, addressesTitle, addresses }: ChangesProps) {
  const words = deskDraftWords[lang];
  return (
    <>
      <p>{lead}</p>
      {groups.map((group) => (
        <section key={group.title}>
          <h3>{group.title}</h3>
          {group.totals && <p className="soft">{group.totals}</p>}
          {group.changes.length > 0 && (
            <ScrollBox label={group.title}>
              <table className="changes">
                <thead>
                  <tr>
                    {words.changeHeads.map((head, index) => (
                      <th key={head} scope="col" className={index > 1 ? 'n' : undefined}>
                        {head}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {group.changes.map((change) => (
                    <tr key={change.key}>
                      <th scope="row">{change.unit}</th>
                      <td>{change.what}</td>
                      <td className="n soft">{change.before}</td>
                      <td className="n">
                        <strong>{change.after}</strong>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollBox>
          )}
          {group.more > 0 && <p className="soft">{words.moreChanges(group.more)}</p>}
        </section>
      ))}
      {addressesTitle && (
        <details>
          <summary>{addressesTitle}</summary>
          {addresses.map((group) => (
            <section key={group.title}>
              <h3>{group.title}</h3>
              <ul className="addresses">
                {group.addresses.map((address) => (
                  <li key={address}>
                    <code>{address}</code>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </details>
      )}
    </>
  );
}
