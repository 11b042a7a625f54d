import '@/components/ui/run-in.css';
import '@/components/tried/tried-table.css';
import type { TriedTable as TriedView } from '@/lib/views/tried/tried';

/** Which programs opened what is published here, and what they made of it. */
export function TriedTable({ tried }: { tried: TriedView }) {
  const [opened, reader, gets] = tried.heads;
  return (
    <section aria-labelledby="da-thu">
      <h2 id="da-thu">{tried.title}</h2>
      <p>{tried.intro}</p>
      <table className="run-in tried">
        <caption className="sr">{tried.title}</caption>
        <thead>
          <tr>
            <th scope="col">{opened}</th>
            <th scope="col">{reader}</th>
            <th scope="col">{gets}</th>
          </tr>
        </thead>
        <tbody>
          {tried.rows.map((row) => (
            <tr key={`${row.opened} ${row.gets}`}>
              <th scope="row">{row.opened}</th>
              <td>{row.readers}</td>
              <td>{row.gets}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {tried.absent && <p className="small">{tried.absent}</p>}
    </section>
  );
}
