import type { Ask } from '../../../shared/ask/asks.ts';
import { actorName } from '../../../shared/people/people.ts';
import { durationText } from '../../../shared/time-text.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { CommandButton } from '../../ui/CommandButton.tsx';
import { ReasonButton } from '../../ui/ReasonButton.tsx';
import { Empty, Rows } from '../../ui/Rows.tsx';
import { TimeOfDay } from '../../ui/TimeOfDay.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { useReadOnly } from '../../ui/use-read-only.ts';
import { AskForm } from './AskForm.tsx';
import classes from './brief.module.css';

function OpenAsk(props: { readonly ask: Ask }) {
  const { askId, dueAt, nudges, personId } = props.ask;
  const { people, state } = useView();
  const readOnly = useReadOnly();
  const now = useViewNow();
  const late = now > dueAt;
  const name = actorName(people, personId);
  const nudged =
    nudges.length === 0 ? '' : ` · nudged ${nudges.length === 1 ? 'once' : `${nudges.length} times`}`;
  return (
    <div className={classes.askFoot}>
      <ToneText tone={late ? 'over' : 'warn'}>
        {late ? `No answer, due ${durationText(now - dueAt)} ago` : `Due in ${durationText(dueAt - now)}`} (
        <TimeOfDay at={dueAt} zone={state.zone} against={now} />){nudged}
      </ToneText>
      {!readOnly ? (
        <span className={classes.askActions}>
          <CommandButton size="compact-xs" label={`Nudge ${name}`} command={{ type: 'ask.nudge', askId }}>
            Nudge
          </CommandButton>
          <ReasonButton
            size="compact-xs"
            label={`Write down the answer of ${name}`}
            title={`What ${name} answered`}
            question="Answer"
            confirm="Log the answer"
            toCommand={(answer) => ({ type: 'ask.answer', askId, answer })}
          >
            Answer…
          </ReasonButton>
        </span>
      ) : null}
    </div>
  );
}

function AskRow(props: { readonly ask: Ask }) {
  const { ask } = props;
  const { people } = useView();
  return (
    <li>
      <strong>
        <bdi>{actorName(people, ask.personId)}</bdi>
      </strong>{' '}
      <UserText>{ask.question}</UserText>
      {ask.answer === null ? (
        <OpenAsk ask={ask} />
      ) : (
        <p>
          <ToneText tone="calm">Answered after {durationText(ask.answer.at - ask.at)}:</ToneText>{' '}
          <UserText>{ask.answer.text}</UserText>
        </p>
      )}
    </li>
  );
}

/** Questions to people, each with a deadline, so that silence is an entry and not a gap. */
export function AsksCard() {
  const { asks } = useView().state;
  const open = asks.filter((ask) => ask.answer === null);
  const answered = asks.filter((ask) => ask.answer !== null);
  return (
    <Card title="Questions to people" aside={open.length === 0 ? undefined : `${open.length} open`}>
      {asks.length === 0 ? (
        <Empty>Ask somebody with a deadline, and Holdline counts how long you wait.</Empty>
      ) : (
        <Rows>
          {[...open, ...answered].map((ask) => (
            <AskRow key={ask.askId} ask={ask} />
          ))}
        </Rows>
      )}
      <div className={classes.add}>
        <AskForm />
      </div>
    </Card>
  );
}
