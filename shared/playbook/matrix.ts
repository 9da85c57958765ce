import type { Playbook } from './schema.ts';
import { SEVERITIES, type Severity } from './stages.ts';

/** A cell of the severity matrix as people choose it. `unsure` takes the next more serious severity. */
export type MatrixChoice = { readonly impact: string; readonly awareness: string; readonly unsure: boolean };

/** The severity of a matrix cell, or null if the playbook's matrix has no such row or column. */
export function severityAt(matrix: Playbook['matrix'], choice: MatrixChoice): Severity | null {
  const row = matrix.impacts.findIndex((one) => one.id === choice.impact);
  const column = matrix.awareness.findIndex((one) => one.id === choice.awareness);
  const cell = matrix.cells[row]?.[column];
  if (!cell) return null;
  const index = SEVERITIES.indexOf(cell);
  return SEVERITIES[choice.unsure ? Math.max(0, index - 1) : index] ?? null;
}
