import { askFate } from '../../../shared/ask/ask-fate.ts';
import { type Ask, type AskEnd, askedName, openAsks } from '../../../shared/ask/asks.ts';
import { actorName } from '../../../shared/people/people.ts';
import { nudgedText } from '../../../shared/projection/nudged.ts';
import { spanText, spanWords } from '../../../shared/time-text.ts';
import { useView, useViewNow, useWaitNow } from '../../bridge/view.tsx';
import { AskActions } from '../../ui/AskActions.tsx';
import { Card } from '../../ui/Card.tsx';
import { Name } from '../../ui/Name.tsx';
import { Empty, Rows } from '../../ui/Rows.tsx';
import { TakeAnswer } from '../../ui/TakeAnswer.tsx';
import { TimeOfDay } from '../../ui/TimeOfDay.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { useReadOnly } from '../../ui/use-read-only.ts';
import { AskForm } from './AskForm.tsx';
import classes from './brief.module.css';

function OpenAsk(props: { readonly ask: Ask }) {
  const { askId, dueAt, nudges } = props.ask;
  const { people, state } = useView();
  const readOnly = useReadOnly();
  const now = useViewNow();
  const until = useWaitNow();
  const late = until > dueAt;
  const name = askedName(props.ask, people);
  return (
    <div className={classes.askFoot}>
      <ToneText tone={late ? 'over' : 'warn'}>
        {late ? `No answer, due ${spanWords(dueAt, until)} ago` : `Due in ${spanText(until, dueAt)}`} (
        <TimeOfDay at={dueAt} zone={state.zone} against={now} />){nudgedText(nudges.length)}
      </ToneText>
      {!readOnly ? (
        <span className={classes.askActions}>
          <AskActions askId={askId} who={name} />
        </span>
      ) : null}
    </div>
  );
}

function EndedAsk(props: { readonly ask: Ask; readonly end: AskEnd }) {
  const { ask, end } = props;
  const { people } = useView();
  const took = spanWords(ask.at, end.at);
  return end.kind === 'answered' ? (
    <>
      <p>
        <ToneText tone="calm">Answered after {took}:</ToneText> <UserText>{end.text}</UserText>
      </p>
      <TakeAnswer ask={ask} answer={end.text} isPart={false} />
    </>
  ) : (
    <p>
      <ToneText tone="warn">
        {askFate(ask, true) === 'withdrawnAfter' ? 'Never answered; withdrawn' : 'Withdrawn'} after {took} by{' '}
        <Name>{actorName(people, end.by)}</Name>:
      </ToneText>{' '}
      <UserText>{end.reason}</UserText>
    </p>
  );
}

function AskRow(props: { readonly ask: Ask }) {
  const { ask } = props;
  const { people } = useView();
  return (
    <li>
      <strong>
        <Name>{askedName(ask, people)}</Name>
      </strong>{' '}
      <UserText>{ask.question}</UserText>
      {ask.end === null ? <OpenAsk ask={ask} /> : <EndedAsk ask={ask} end={ask.end} />}
    </li>
  );
}

/** Questions to people, each with a deadline, so that silence is an entry and not a gap. */
export function AsksCard() {
  const { asks } = useView().state;
  const open = openAsks(asks);
  const ended = asks.filter((ask) => ask.end !== null);
  return (
    <Card title="Questions to people" aside={open.length === 0 ? undefined : `${open.length} open`}>
      {asks.length === 0 ? (
        <Empty>Ask somebody with a deadline, and Holdline counts how long you wait.</Empty>
      ) : (
        <Rows>
          {[...open, ...ended].map((ask) => (
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
