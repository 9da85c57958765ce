import { approvedBefore } from '../../shared/incident/approved-words.ts';
import { setAsideStatements } from '../../shared/incident/set-aside.ts';
import { statementName } from '../../shared/statement/statements.ts';
import { momentText } from '../../shared/time-text.ts';
import { useView } from '../bridge/view.tsx';
import { Card } from './Card.tsx';
import classes from './RecordAside.module.css';
import { RecordAside } from './RecordAside.tsx';
import { Rows } from './Rows.tsx';
import { useReadOnly } from './use-read-only.ts';

/** Words that could have gone out when a correction set them aside: whoever finds that they had writes it down, in any stage. */
export function SetAsideCard() {
  const { state } = useView();
  const readOnly = useReadOnly();
  const aside = setAsideStatements(state).filter(
    ({ revision }) => approvedBefore(state, revision.revisionId) !== null,
  );
  if (readOnly || aside.length === 0) return null;
  return (
    <Card title="Set aside" aside="Taken up again in Follow-up">
      <Rows>
        {aside.map((one) => {
          const name = statementName(one.statement);
          return (
            <li key={one.statement.statementId} className={classes.line}>
              <span>
                <strong>{name}</strong> was approved and set aside at{' '}
                {momentText(one.correction.at, state.chart.context.openedAt, state.zone)}. Was it out
                somewhere by then?
              </span>
              <RecordAside aside={one} name={name} />
            </li>
          );
        })}
      </Rows>
    </Card>
  );
}
