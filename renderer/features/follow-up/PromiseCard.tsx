import { type NextWord, nextPromise } from '../../../shared/promise/promises.ts';
import { remainingText } from '../../../shared/time-text.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { Clock } from '../../ui/Clock.tsx';
import { ReasonButton } from '../../ui/ReasonButton.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { TimeOfDay } from '../../ui/TimeOfDay.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { UserText } from '../../ui/UserText.tsx';
import { useReadOnly } from '../../ui/use-read-only.ts';
import classes from './follow-up.module.css';
import { PromiseForm } from './PromiseForm.tsx';

const SETTLED = {
  kept: { word: 'Kept', tone: 'calm' },
  missed: { word: 'Missed', tone: 'over' },
  dropped: { word: 'Dropped', tone: 'warn' },
  open: { word: 'Open', tone: 'warn' },
} as const;

function OpenPromise(props: { readonly promise: NextWord }) {
  const { promiseId, dueAt, text, at } = props.promise;
  const { state } = useView();
  const readOnly = useReadOnly();
  const now = useViewNow();
  const left = dueAt - now;
  const tone = left < 0 ? 'over' : left < (dueAt - at) / 2 ? 'warn' : 'calm';
  return (
    <div className={classes.open}>
      <Clock
        text={left < 0 ? `+${remainingText(left)}` : remainingText(left)}
        tone={tone}
        size="medium"
        label="Next word"
      />
      <span className={classes.promised}>
        <span>
          {left < 0 ? 'over, promised for ' : 'left until '}
          <TimeOfDay at={dueAt} zone={state.zone} against={now} />
        </span>
        <UserText>{text}</UserText>
      </span>
      {!readOnly ? (
        <ReasonButton
          size="xs"
          title="Drop the promise"
          explanation="The public heard a time. Say why it will not be kept."
          confirm="Drop it"
          toCommand={(reason) => ({ type: 'promise.drop', promiseId, reason })}
        >
          Drop it…
        </ReasonButton>
      ) : null}
    </div>
  );
}

/** The next word the public was promised, with its clock; and how earlier promises went. */
export function PromiseCard() {
  const { state } = useView();
  const readOnly = useReadOnly();
  const now = useViewNow();
  const promise = nextPromise(state.promises);
  const settled = state.promises.filter((one) => one.state !== 'open');
  return (
    <Card title="Next word" aside={promise ? undefined : 'none promised'}>
      {promise ? <OpenPromise promise={promise} /> : null}
      {promise || readOnly ? null : <PromiseForm />}
      {settled.length === 0 ? null : (
        <Rows>
          {settled.toReversed().map((one) => (
            <li key={one.promiseId}>
              <ToneText tone={SETTLED[one.state].tone}>{SETTLED[one.state].word}</ToneText>{' '}
              <TimeOfDay at={one.dueAt} zone={state.zone} against={now} seconds={false} />{' '}
              <UserText>{one.text}</UserText>
            </li>
          ))}
        </Rows>
      )}
    </Card>
  );
}
