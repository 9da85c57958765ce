import type { StatementKind } from '../../../shared/statement/events.ts';
import { STATEMENT_LABEL } from '../../../shared/statement/events.ts';
import type { ActionId } from '../../../shared/ui-actions.ts';
import { useView } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { CommandButton } from '../../ui/CommandButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { useHalfCorrected } from '../../ui/use-half-corrected.ts';
import { useOnAction } from '../../ui/use-on-action.ts';
import { useSending } from '../../ui/use-sending.ts';
import classes from './follow-up.module.css';

type Next = {
  readonly kind: StatementKind;
  readonly action: ActionId;
  readonly when: string;
};

const NEXT: readonly Next[] = [
  {
    kind: 'update',
    action: 'statement.update',
    when: 'Something is new, or the promised time comes and nothing is: say that.',
  },
  {
    kind: 'correction',
    action: 'statement.correction',
    when: 'Something we said is wrong: say that we erred, and what was wrong.',
  },
  {
    kind: 'closing',
    action: 'statement.closing',
    when: 'It is over: what was done, what changes, where people still get help.',
  },
];

function NextRow({ kind, action, when }: Next) {
  const { refusal, send } = useView();
  const sending = useSending();
  const command = { type: 'statement.start', kind } as const;
  useOnAction(action, () => {
    if (refusal(command) === null) void sending.run(() => send(command));
  });
  return (
    <li className={classes.next}>
      <span>
        <strong>{STATEMENT_LABEL[kind]}.</strong> {when}
        <Refusal sentence={sending.refused} alert />
      </span>
      <CommandButton
        size="xs"
        primary={kind === 'update'}
        label={`Start: ${STATEMENT_LABEL[kind]}`}
        command={command}
        sending={sending}
      >
        Start
      </CommandButton>
    </li>
  );
}

/** Starts the next statement: the clocks of draft, approve and publish begin again. */
export function NextStatementCard() {
  const half = useHalfCorrected();
  return (
    <Card title="The next statement" {...(half === null ? {} : { tone: 'over' as const })}>
      {half === null ? null : (
        <ToneText tone="over">
          The correction is signed, and not out yet on {half}. Record it there first, under Publish: once
          another statement is started, it can go out nowhere any more.
        </ToneText>
      )}
      <Rows>
        {NEXT.map((next) => (
          <NextRow key={next.kind} {...next} />
        ))}
      </Rows>
    </Card>
  );
}
