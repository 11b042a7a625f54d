import { deskWords } from '@/lib/i18n/words/desk';
import type { Lang } from '@/lib/site';

interface ListedUnit {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly parent: string | null;
  /** Date from which it is no more. */
  readonly until: string | null;
}

export interface UnitTable {
  readonly id: string;
  readonly title: string;
  readonly units: readonly ListedUnit[];
}

/** The register's units and the codes an annex may name them by. */
export function UnitsPage({ lang, count, tables }: { lang: Lang; count: number; tables: readonly UnitTable[] }) {
  const words = deskWords[lang];
  return (
    <>
      <h1>{words.unitsTitle}</h1>
      <p>{words.unitsLead(count)}</p>
      {tables.map((table) => (
        <section key={table.id} aria-labelledby={table.id}>
          <h2 id={table.id}>{table.title}</h2>
          <table>
            <thead>
              <tr>
                {[words.codeHead, words.nameHead, words.districtHead, words.untilHead].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.units.map((unit) => (
                <tr key={unit.key}>
                  <td>
                    <code>{unit.code}</code>
                  </td>
                  <th scope="row">{unit.name}</th>
                  <td>{unit.parent}</td>
                  <td className="soft">{unit.until === null ? words.standing : words.until(unit.until)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </>
  );
}
