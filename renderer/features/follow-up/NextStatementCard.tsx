import { useMemo } from 'react';
import { perhapsOutOf } from '../../../shared/incident/perhaps-out.ts';
import { type SetAside, setAsideStatements } from '../../../shared/incident/set-aside.ts';
import { changedSince } from '../../../shared/incident/wrong-words/changed-since.ts';
import { actorName } from '../../../shared/people/people.ts';
import type { NextForPublic } from '../../../shared/projection/next-for-public.ts';
import type { StatementKind } from '../../../shared/statement/events.ts';
import { STATEMENT_LABEL } from '../../../shared/statement/events.ts';
import { revisionName, statementName } from '../../../shared/statement/statements.ts';
import type { ActionId } from '../../../shared/ui-actions.ts';
import { useLeftUnsaved } from '../../bridge/draft-desk.ts';
import { useView } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { CommandButton } from '../../ui/CommandButton.tsx';
import { HalfCorrected } from '../../ui/HalfCorrected.tsx';
import { LeansOnFallen } from '../../ui/LeansOnFallen.tsx';
import { ReasonButton } from '../../ui/ReasonButton.tsx';
import { RecordAside } from '../../ui/RecordAside.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { useHalfCorrected } from '../../ui/use-half-corrected.ts';
import { useOnAction } from '../../ui/use-on-action.ts';
import { useSending } from '../../ui/use-sending.ts';
import { CorrectionRow } from './CorrectionRow.tsx';
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

/** When the update is that says what has changed: nothing was wrong, so it is no correction. */
const CHANGED = 'What we said was right and has changed since: say what holds now.';

function NextRow({ kind, action, when, first }: Next & { readonly first: boolean }) {
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
        primary={first && kind === 'update'}
        label={`Start: ${STATEMENT_LABEL[kind]}`}
        command={command}
        sending={sending}
      >
        Start
      </CommandButton>
    </li>
  );
}

/** The other end of words that wait: nobody takes them up, and the log says why. */
function LetGo({ statementId, name }: { readonly statementId: string; readonly name: string }) {
  return (
    <ReasonButton
      quiet
      size="xs"
      label={`Let it go: ${name}`}
      title={`Let ${name} go`}
      explanation="Its words are not taken up any more. They stay in the log, and your reason goes into the log and the report."
      question="Why is it not needed any more?"
      confirm="Let it go"
      toCommand={(reason) => ({ type: 'statement.letGo', statementId, reason })}
    >
      Let it go…
    </ReasonButton>
  );
}

/** Words that a correction set aside: one press takes them up as the next statement. */
function AsideRow({ aside, isNext }: { readonly aside: SetAside; readonly isNext: boolean }) {
  const { people, typedIn, state } = useView();
  const sending = useSending();
  const unsaved = useLeftUnsaved(typedIn, aside.statement);
  const { statement, revision, correction, kind } = aside;
  const name = statementName(statement);
  const words = perhapsOutOf(state, statement);
  const command = { type: 'statement.start', kind, takesUp: statement.statementId } as const;
  return (
    <li className={classes.next}>
      <span className={classes.aside}>
        <span>
          <strong>{name}</strong> was set aside for {STATEMENT_LABEL[correction.kind].toLowerCase()}{' '}
          {correction.number}. Its words wait as {revisionName(statement, revision)}:
        </span>
        <UserText className={classes.asideWords}>{revision.text}</UserText>
        <LeansOnFallen revisionId={revision.revisionId} channelId={null} />
        {unsaved ? (
          <span className={classes.fine}>
            Words that nobody saved lie here, too. They come onto the page beside these, to be put together.
          </span>
        ) : null}
        <span className={classes.fine}>
          {actorName(people, people.atKeyboard ?? '')} becomes an author of them and cannot sign them.
        </span>
        <Refusal sentence={sending.refused} alert />
      </span>
      <span className={classes.asideActs}>
        <CommandButton
          size="xs"
          primary={isNext}
          label={`Take it up: ${name}`}
          command={command}
          sending={sending}
        >
          Take it up
        </CommandButton>
        {words ? <RecordAside words={words} name={name} /> : null}
        <LetGo statementId={statement.statementId} name={name} />
      </span>
    </li>
  );
}

/**
 * Starts the next statement: the clocks of draft, approve and publish begin again. What was set aside comes first. `next`: what is
 * to be done now.
 */
export function NextStatementCard({ next: due }: { readonly next: NextForPublic['kind'] | undefined }) {
  const { state } = useView();
  const hasChanged = useMemo(() => changedSince(state).length > 0, [state]);
  const half = useHalfCorrected();
  const aside = setAsideStatements(state);
  return (
    <Card title="The next statement" {...(half === null ? {} : { tone: 'over' as const })}>
      <HalfCorrected />
      <Rows>
        {aside.map((one, index) => (
          <AsideRow key={one.statement.statementId} aside={one} isNext={due === 'takeUp' && index === 0} />
        ))}
        {NEXT.map((next) =>
          next.kind === 'correction' ? (
            <CorrectionRow key={next.kind} when={next.when} />
          ) : (
            <NextRow
              key={next.kind}
              {...next}
              when={hasChanged && next.kind === 'update' ? CHANGED : next.when}
              first={due === 'statement'}
            />
          ),
        )}
      </Rows>
    </Card>
  );
}
