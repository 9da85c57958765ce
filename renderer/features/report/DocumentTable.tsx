import {
  type Block,
  type Cell,
  type Column,
  columnAt,
  type Row,
} from '../../../shared/projection/document/document.ts';
import classes from './DocumentPage.module.css';
import { Pieces } from './Pieces.tsx';

type Table = Extract<Block, { is: 'table' }>;

function Lines(props: { readonly cell: Cell; readonly zone: string }) {
  const { cell, zone } = props;
  const [only, ...more] = cell.lines;
  if (only !== undefined && more.length === 0) return <Pieces of={only} zone={zone} />;
  return cell.lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a cell is drawn once and its lines have no other name
    <div key={index}>
      <Pieces of={line} zone={zone} />
    </div>
  ));
}

function Data(props: { readonly cell: Cell; readonly column: Column | undefined; readonly zone: string }) {
  const { cell, column, zone } = props;
  const lines = <Lines cell={cell} zone={zone} />;
  const span = { rowSpan: cell.rows, colSpan: cell.columns };
  if (cell.head) {
    return (
      <th scope={cell.rows === undefined ? 'row' : 'rowgroup'} {...span}>
        {lines}
      </th>
    );
  }
  return (
    <td
      {...span}
      data-tone={cell.tone}
      className={column?.number ? classes.number : column?.whole ? classes.whole : undefined}
    >
      {lines}
    </td>
  );
}

function TableRow(props: { readonly row: Row; readonly columns: readonly Column[]; readonly zone: string }) {
  const { row, columns, zone } = props;
  return (
    <tr>
      {row.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table are in one order for good
        <Data key={index} cell={cell} column={columns[columnAt(row, index, columns)]} zone={zone} />
      ))}
    </tr>
  );
}

/** Rows in groups: each begins with a row whose name stands beside all of them. */
function groups(rows: readonly Row[]): readonly (readonly Row[])[] {
  const made: Row[][] = [];
  for (const row of rows) {
    if (made.length === 0 || row[0]?.rows !== undefined) made.push([]);
    made.at(-1)?.push(row);
  }
  return made;
}

/** A table with its headings repeated on each page of paper, and its total, which sums all of them, once at its end. */
export function DocumentTable(props: { readonly table: Table; readonly zone: string }) {
  const { table, zone } = props;
  const { columns, rows, foot } = table;
  const draw = (row: Row, index: number) => <TableRow key={index} row={row} columns={columns} zone={zone} />;
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {columns.map(({ title, number }) => (
            <th key={title} scope="col" className={number ? classes.number : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      {groups(rows).map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a printed table is drawn once
        <tbody key={index}>{group.map(draw)}</tbody>
      ))}
      {foot === undefined ? null : <tbody className={classes.total}>{draw(foot, 0)}</tbody>}
    </table>
  );
}
