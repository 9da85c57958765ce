import { wordsToPromise } from '../../../shared/incident/words-to-promise.ts';
import { clockWords } from '../../../shared/projection/clock-words.ts';
import { nextWordCountdown, owedWord } from '../../../shared/projection/next-word.ts';
import type { NextWord } from '../../../shared/promise/promises.ts';
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

/** Where the next word is promised, for what leads there. */
export const PROMISE_PLACE = 'next-word';

const SETTLED = {
  kept: { word: 'Kept', tone: 'calm' },
  missed: { word: 'Missed', tone: 'over' },
  dropped: { word: 'Dropped', tone: 'warn' },
  open: { word: 'Open', tone: 'warn' },
} as const;

function OpenPromise(props: { readonly promise: NextWord }) {
  const { promiseId, dueAt, text } = props.promise;
  const { state } = useView();
  const readOnly = useReadOnly();
  const now = useViewNow();
  const clock = nextWordCountdown(state.chart.context, props.promise, now);
  return (
    <div className={classes.open}>
      <Clock text={clockWords(clock).text} tone={clock.tone} size="medium" label="Next word" />
      <span className={classes.promised}>
        <span>
          {clock.tone === 'over' ? 'over, promised for ' : 'left until '}
          <TimeOfDay at={dueAt} zone={state.zone} against={now} />
        </span>
        <UserText>{text}</UserText>
      </span>
      {!readOnly && props.promise.state === 'open' ? (
        <ReasonButton
          size="xs"
          action="promise.drop"
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
  const promise = owedWord(state);
  const words = wordsToPromise(state, now);
  const said =
    words &&
    (words.isOut ? `the words say ${words.said}: not promised here` : `the signed words say ${words.said}`);
  const isOpen = promise?.state === 'open';
  const settled = state.promises.filter((one) => one.state !== 'open' && one !== promise);
  return (
    <Card
      title="Next word"
      place={PROMISE_PLACE}
      aside={isOpen ? undefined : (said ?? (promise ? 'missed' : 'none promised'))}
    >
      {promise ? <OpenPromise promise={promise} /> : null}
      {isOpen || readOnly ? null : <PromiseForm />}
      {settled.length === 0 ? null : (
        <Rows>
          {settled.toReversed().map((one) => (
            <li key={one.promiseId}>
              <ToneText tone={SETTLED[one.state].tone}>{SETTLED[one.state].word}</ToneText>{' '}
              <TimeOfDay at={one.dueAt} zone={state.zone} against={now} /> <UserText>{one.text}</UserText>
            </li>
          ))}
        </Rows>
      )}
    </Card>
  );
}
