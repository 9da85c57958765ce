import type { KeyboardEvent } from 'react';
import { type MatrixChoice, severityAt } from '../../shared/playbook/matrix.ts';
import type { Playbook } from '../../shared/playbook/schema.ts';
import { SEVERITY_LABEL } from '../../shared/playbook/stages.ts';
import classes from './SeverityMatrix.module.css';

type Cell = Pick<MatrixChoice, 'impact' | 'awareness'>;

const STEP: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const within = (index: number, step: number, length: number) =>
  Math.max(0, Math.min(length - 1, index + step));

/** Arrow keys move in both directions of the table; a group of radio buttons alone would walk it as one long line. */
function moveInGrid(event: KeyboardEvent<HTMLElement>, columns: number): void {
  const step = STEP[event.key];
  const cells = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input')];
  const index = cells.indexOf(event.target as HTMLInputElement);
  if (!step || index < 0) return;
  event.preventDefault();
  const row = within(Math.floor(index / columns), step[0], cells.length / columns);
  const next = cells[row * columns + within(index % columns, step[1], columns)];
  next?.focus();
  next?.click();
}

/** Impact by awareness, as a table of radio buttons: the severity follows from the cell. */
export function SeverityMatrix(props: {
  readonly matrix: Playbook['matrix'];
  readonly choice: MatrixChoice;
  readonly onChoose: (cell: Cell) => void;
  /** The dialog begins here: the cell that is chosen takes the keyboard. */
  readonly first?: boolean;
}) {
  const { matrix, choice, onChoose, first } = props;
  return (
    <table className={classes.matrix}>
      <caption className={classes.caption}>How bad it is, by how many know</caption>
      <thead>
        <tr>
          <td />
          {matrix.awareness.map((column) => (
            <th key={column.id} scope="col">
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody onKeyDown={(event) => moveInGrid(event, matrix.awareness.length)}>
        {matrix.impacts.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.label}</th>
            {matrix.awareness.map((column) => {
              const cell = { impact: row.id, awareness: column.id };
              const chosen = choice.impact === cell.impact && choice.awareness === cell.awareness;
              const severity = severityAt(matrix, { ...cell, unsure: chosen && choice.unsure }) ?? 'S4';
              return (
                <td key={column.id}>
                  <label className={classes.cell} data-severity={severity} data-chosen={chosen || undefined}>
                    <input
                      type="radio"
                      name="severity-cell"
                      aria-label={`${severity} ${SEVERITY_LABEL[severity]}: ${row.label}; ${column.label}`}
                      checked={chosen}
                      data-autofocus={(first && chosen) || undefined}
                      onChange={() => onChoose(cell)}
                    />
                    {severity} {SEVERITY_LABEL[severity]}
                  </label>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
