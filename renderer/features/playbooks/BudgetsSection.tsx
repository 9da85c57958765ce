import { type BUDGET_FIELDS, BUDGET_LABEL } from '../../../shared/playbook/budget.ts';
import { SEVERITIES, SEVERITY_LABEL, type Severity } from '../../../shared/playbook/stages.ts';
import { Label } from '../../ui/Label.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { PlaceActions } from './PlaceActions.tsx';
import classes from './playbooks.module.css';
import { Source } from './Source.tsx';
import type { Asking, Sheet } from './sheet.ts';

type Field = (typeof BUDGET_FIELDS)[number];

/** The rows of the table; where simple and complex differ, both stand in one cell. */
const ROWS: readonly { readonly label: string; readonly fields: readonly [Field, Field?] }[] = [
  { label: BUDGET_LABEL.detect, fields: ['detect'] },
  { label: BUDGET_LABEL.brief, fields: ['brief'] },
  { label: 'Draft, simple / complex', fields: ['draftSimple', 'draftComplex'] },
  { label: BUDGET_LABEL.approve, fields: ['approve'] },
  { label: BUDGET_LABEL.publish, fields: ['publish'] },
  { label: 'First words, simple / complex', fields: ['firstWordsSimple', 'firstWordsComplex'] },
  { label: BUDGET_LABEL.promise, fields: ['promise'] },
  { label: BUDGET_LABEL.updates, fields: ['updates'] },
  { label: BUDGET_LABEL.updatesLater, fields: ['updatesLater'] },
];

type Row = (typeof ROWS)[number];

function minutesOf(blocks: Sheet['blocks'], severity: Severity, { fields }: Row): string {
  const values = fields.map((field) => (field ? blocks.budgets[severity][field] : null));
  const [simple] = values;
  if (simple === null || simple === undefined) return 'on change';
  return [...new Set(values)].join(' / ');
}

function Cell(props: { readonly sheet: Sheet; readonly severity: Severity; readonly row: Row }) {
  const { sheet, severity, row } = props;
  const value = minutesOf(sheet.blocks, severity, row);
  const base = minutesOf(sheet.base, severity, row);
  return (
    <td
      className={classes.figure}
      data-differs={value !== base || undefined}
      data-words={/^\D/.test(value) || undefined}
    >
      {value}
      {value === base ? null : (
        <small className={classes.was}>
          {sheet.baseWord} {base}
        </small>
      )}
    </td>
  );
}

function Table(props: { readonly sheet: Sheet; readonly onAsk: (asking: Asking) => void }) {
  const { sheet, onAsk } = props;
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Minutes</th>
          {SEVERITIES.map((severity) => (
            <th key={severity} scope="col">
              {severity} {SEVERITY_LABEL[severity]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ROWS.map((row) => (
          <tr key={row.label} data-total={row.fields[0] === 'firstWordsSimple' || undefined}>
            <th scope="row">{row.label}</th>
            {SEVERITIES.map((severity) => (
              <Cell key={severity} sheet={sheet} severity={severity} row={row} />
            ))}
          </tr>
        ))}
        <tr className={classes.actions}>
          <td />
          {SEVERITIES.map((severity) => (
            <td key={severity}>
              <PlaceActions sheet={sheet} place={{ block: 'budget', severity }} onAsk={onAsk} />
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

/** How many minutes each stage has at each severity, and where they come from. */
export function BudgetsSection(props: { readonly sheet: Sheet; readonly onAsk: (asking: Asking) => void }) {
  const { sheet } = props;
  return (
    <Panel title="Budgets" aside="Targets, never locks: a stage may always be left early">
      <div className={classes.beside}>
        <Table {...props} />
        <div className={classes.sources}>
          <Label>Source</Label>
          <dl className={classes.terms}>
            {SEVERITIES.map((severity) => (
              <div key={severity}>
                <dt className={classes.term}>{severity}</dt>
                <dd>
                  <Source
                    sheet={sheet}
                    place={{ block: 'budget', severity }}
                    shipped={[sheet.blocks.budgets[severity].source]}
                  />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
    </Panel>
  );
}
