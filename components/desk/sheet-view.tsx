import { DeskForm, type FormTarget } from '@/components/desk/desk-form';
import { type ProblemAt, ProblemNote } from '@/components/desk/problem-note';
import { deskDraftWords } from '@/lib/i18n/words/desk-draft';
import type { Lang } from '@/lib/site';

export interface SheetColumn {
  /** "C". */
  readonly name: string;
  /** What it is taken for, or that it is not read and why. */
  readonly said: string;
  readonly state: 'taken' | 'passed' | 'empty';
}

interface SheetCellView {
  /** "C7". */
  readonly cell: string;
  readonly text: string;
  readonly mark: 'error' | 'warning' | 'fixed' | null;
  /** The mark in words. */
  readonly said: string | null;
  readonly figure: boolean;
  /** Columns it lies over. */
  readonly span: number;
}

export interface SheetRow {
  readonly line: number;
  /** The unit, or what the row is. */
  readonly said: string;
  readonly how: string | null;
  readonly state: 'unit' | 'passed' | 'heading' | 'refused';
  readonly cells: readonly SheetCellView[];
  readonly problems: readonly ProblemAt[];
  /** What the columns below are taken for, where another table of the sheet begins here. */
  readonly columns: readonly SheetColumn[] | null;
}

interface SheetLink {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
}

export interface SheetProps {
  readonly lang: Lang;
  readonly label: string;
  readonly unread: boolean;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  readonly sheets: readonly SheetLink[];
  readonly filters: readonly SheetLink[];
  readonly shown: string;
  readonly previous: string | null;
  readonly next: string | null;
  /** Where a cell is fixed; null once the draft is published. */
  readonly fix: FormTarget | null;
  readonly hidden: Readonly<Record<string, string | number>>;
}

function ColumnHeads({ lang, columns }: { lang: Lang; columns: readonly SheetColumn[] }) {
  const words = deskDraftWords[lang];
  return (
    <tr className="heads">
      <th scope="col" className="n">
        {words.rowHead}
      </th>
      <th scope="col">{words.readAs}</th>
      {columns.map((column) => (
        <th key={column.name} scope="col" className={`column-${column.state}`}>
          <span className="letter">{column.name}</span>
          {column.said}
        </th>
      ))}
    </tr>
  );
}

function Links({ label, links }: { label: string; links: readonly SheetLink[] }) {
  return (
    <nav className="link-row" aria-label={label}>
      <ul>
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href} aria-current={link.current ? 'true' : undefined}>
              {link.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function FixCell({ lang, fix, hidden }: { lang: Lang; fix: FormTarget; hidden: SheetProps['hidden'] }) {
  const words = deskDraftWords[lang];
  return (
    <DeskForm to={fix} hidden={hidden} className="line fix-one">
      <label htmlFor="o">{words.cellLabel}</label>
      <input id="o" name="o" size={5} required pattern="[A-Za-z]{1,3}[1-9][0-9]*" autoComplete="off" />
      <label htmlFor="thanh">{words.toLabel}</label>
      <input id="thanh" name="thanh" size={24} autoComplete="off" aria-describedby="thanh-cach" />
      <button type="submit" className="second">
        {words.fix}
      </button>
      <p className="small" id="thanh-cach">
        {words.fixHint} {words.emptyHint}
      </p>
    </DeskForm>
  );
}

function Rows({
  lang,
  rows,
  width,
  fix,
  hidden,
}: Pick<SheetProps, 'lang' | 'rows' | 'fix' | 'hidden'> & { width: number }) {
  return rows.map((row) => (
    <tbody key={row.line} className={`row-${row.state}`}>
      <tr id={`dong-${row.line}`}>
        <th scope="row" className="n">
          {row.line}
        </th>
        <td className="said">
          {row.said}
          {row.how && <span className="under">{row.how}</span>}
        </td>
        {row.cells.map((cell) => (
          <td
            key={cell.cell}
            id={`o-${cell.cell}`}
            data-cell={cell.cell}
            colSpan={cell.span > 1 ? cell.span : undefined}
            className={[cell.figure && 'n', cell.mark && `mark-${cell.mark}`].filter(Boolean).join(' ') || undefined}
          >
            {cell.text}
            {cell.said && <span className="mark">{cell.said}</span>}
          </td>
        ))}
      </tr>
      {row.columns && <ColumnHeads lang={lang} columns={row.columns} />}
      {row.problems.length > 0 && (
        <tr className="notes-row">
          <td colSpan={width}>
            {row.problems.map((problem) => (
              <ProblemNote key={problem.id} lang={lang} problem={problem} fix={fix} hidden={hidden} />
            ))}
          </td>
        </tr>
      )}
    </tbody>
  ));
}

/** A sheet as it was understood: above each column what it is taken for, before each row its unit. */
export function SheetView(props: SheetProps) {
  const { lang, label, columns, rows, sheets, filters, fix, hidden } = props;
  const words = deskDraftWords[lang];
  const width = columns.length + 2;
  return (
    <div className="sheet">
      {sheets.length > 1 && <Links label={words.sheetNav} links={sheets} />}
      {props.unread && <p className="soft">{words.sheetUnread}</p>}
      <ul className="legend" aria-hidden="true">
        {(['taken', 'passed', 'error', 'warning', 'fixed'] as const).map((mark) => (
          <li key={mark} className={`key-${mark}`}>
            {words.legend[mark]}
          </li>
        ))}
      </ul>
      {fix && <FixCell lang={lang} fix={fix} hidden={hidden} />}
      <Links label={words.readingTitle} links={filters} />
      {rows.length === 0 ? (
        <p className="soft">{words.noRows}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        <section className="scroll sheet-box" tabIndex={0} aria-label={label}>
          <table className="sheet-table">
            <caption>{`${label}. ${props.shown}`}</caption>
            <thead>
              <ColumnHeads lang={lang} columns={columns} />
            </thead>
            <Rows lang={lang} rows={rows} width={width} fix={fix} hidden={hidden} />
          </table>
        </section>
      )}
      {(props.previous || props.next) && (
        <p className="pages">
          {props.previous && <a href={props.previous}>{words.previous}</a>}
          <span className="soft">{props.shown}</span>
          {props.next && <a href={props.next}>{words.next}</a>}
        </p>
      )}
    </div>
  );
}
