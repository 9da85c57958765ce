import { SEVERITY_LABEL } from '../../../shared/playbook/stages.ts';
import { Panel } from '../../ui/Panel.tsx';
import { MatrixHead } from './MatrixHead.tsx';
import { PlaceActions } from './PlaceActions.tsx';
import classes from './playbooks.module.css';
import { WithSource } from './Source.tsx';
import type { Asking, Sheet } from './sheet.ts';

const PLACE = { block: 'matrix' } as const;

function Table(props: { readonly sheet: Sheet }) {
  const { blocks, base, baseWord } = props.sheet;
  const { impacts, awareness, cells } = blocks.matrix;
  return (
    <table className={classes.matrix}>
      <MatrixHead matrix={blocks.matrix} />
      <tbody>
        {impacts.map((impact, row) => (
          <tr key={impact.id}>
            <th scope="row">{impact.label}</th>
            {awareness.map((one, column) => {
              const severity = cells[row]?.[column] ?? 'S4';
              const other = base.matrix.cells[row]?.[column] ?? severity;
              return (
                <td key={one.id} data-severity={severity} data-differs={other !== severity || undefined}>
                  {severity} {SEVERITY_LABEL[severity]}
                  {other === severity ? null : (
                    <small className={classes.was}>
                      {baseWord} {other}
                    </small>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Which severity an incident begins with, and where the matrix comes from. */
export function MatrixSection(props: { readonly sheet: Sheet; readonly onAsk: (asking: Asking) => void }) {
  const { sheet, onAsk } = props;
  const { source, unsure } = sheet.blocks.matrix;
  return (
    <Panel title="Severity matrix" aside={unsure}>
      <WithSource sheet={sheet} place={PLACE} shipped={[source]}>
        <Table sheet={sheet} />
        <PlaceActions sheet={sheet} place={PLACE} onAsk={onAsk} />
      </WithSource>
    </Panel>
  );
}
