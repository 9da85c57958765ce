import { NativeSelect } from '@mantine/core';
import type { FigureOf } from '../../../shared/figures/events.ts';
import type { Playbook } from '../../../shared/playbook/schema.ts';
import { SEVERITIES, SEVERITY_LABEL, type Severity } from '../../../shared/playbook/stages.ts';
import { MatrixHead } from './MatrixHead.tsx';
import classes from './playbooks.module.css';

const CHOICES = SEVERITIES.map((one) => ({ value: one, label: `${one} ${SEVERITY_LABEL[one]}` }));
const isSeverity = (value: string): value is Severity => SEVERITIES.some((one) => one === value);

type Matrix = FigureOf<'matrix'>;

/** Which severity each cell of the matrix begins with. */
export function MatrixFields(props: {
  readonly matrix: Playbook['matrix'];
  readonly figure: Matrix;
  readonly onChange: (figure: Matrix) => void;
}) {
  const { matrix, figure, onChange } = props;
  const set = (row: number, column: number, value: string) => {
    if (!isSeverity(value)) return;
    const cells = figure.cells.map((cell, index) => (index === row ? cell.with(column, value) : cell));
    onChange({ ...figure, cells });
  };
  return (
    <table className={classes.matrix} data-editing="true">
      <MatrixHead matrix={matrix} />
      <tbody>
        {matrix.impacts.map((impact, row) => (
          <tr key={impact.id}>
            <th scope="row">{impact.label}</th>
            {matrix.awareness.map((one, column) => (
              <td key={one.id}>
                <NativeSelect
                  data-autofocus={row + column === 0 || undefined}
                  aria-label={`${impact.label}; ${one.label}`}
                  size="xs"
                  data={CHOICES}
                  value={figure.cells[row]?.[column] ?? 'S4'}
                  onChange={({ currentTarget: { value } }) => set(row, column, value)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
