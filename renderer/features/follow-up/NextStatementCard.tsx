import type { StatementKind } from '../../../shared/statement/events.ts';
import { STATEMENT_LABEL } from '../../../shared/statement/events.ts';
import { Card } from '../../ui/Card.tsx';
import { CommandButton } from '../../ui/CommandButton.tsx';
import { Rows } from '../../ui/Rows.tsx';
import classes from './follow-up.module.css';

const NEXT: readonly { readonly kind: StatementKind; readonly when: string }[] = [
  { kind: 'update', when: 'Something is new, or the promised time comes and nothing is: say that.' },
  { kind: 'correction', when: 'Something we said is wrong: say that we erred, and what was wrong.' },
  { kind: 'closing', when: 'It is over: what was done, what changes, where people still get help.' },
];

/** Starts the next statement: the clocks of draft, approve and publish begin again. */
export function NextStatementCard() {
  return (
    <Card title="The next statement">
      <Rows>
        {NEXT.map(({ kind, when }) => (
          <li key={kind} className={classes.next}>
            <span>
              <strong>{STATEMENT_LABEL[kind]}.</strong> {when}
            </span>
            <CommandButton
              size="xs"
              primary={kind === 'update'}
              label={`Start: ${STATEMENT_LABEL[kind]}`}
              command={{ type: 'statement.start', kind }}
            >
              Start
            </CommandButton>
          </li>
        ))}
      </Rows>
    </Card>
  );
}
