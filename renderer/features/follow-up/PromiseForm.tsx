import { NumberInput, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { otherTime } from '../../../shared/incident/other-time.ts';
import { canPromise } from '../../../shared/incident/promised-words.ts';
import { type WordsToPromise, wordsToPromise } from '../../../shared/incident/words-to-promise.ts';
import { MINUTE_MS } from '../../../shared/kernel.ts';
import { nextWordMinutes } from '../../../shared/playbook/budget.ts';
import { wholeMinuteAhead } from '../../../shared/promise/due.ts';
import { promiseText } from '../../../shared/promise/promise-text.ts';
import { useTyped } from '../../bridge/typed-so-far.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { InlineForm } from '../../ui/InlineForm.tsx';
import { Name } from '../../ui/Name.tsx';
import { ToneText } from '../../ui/ToneText.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import classes from './follow-up.module.css';

const USUAL_MINUTES = 60;

const NOTHING: { readonly typed: number | null; readonly own: string | null } = { typed: null, own: null };

/** Where the proposed minutes come from. */
function rhythmText(words: WordsToPromise | null, usual: number | null): string {
  if (words) return `${words.isOut ? 'the words' : 'as signed'}: ${words.said}`;
  return usual === null ? 'no rhythm set' : `playbook: ${usual}`;
}

/** The promise that is being made: until somebody types, what the signed words or those that went out say, or else the playbook's rhythm. */
function usePromise() {
  const { state } = useView();
  const now = useViewNow();
  const [{ typed, own }, change, forget] = useTyped('promise', NOTHING);
  const usual = nextWordMinutes(state.chart.context, now);
  const said = wordsToPromise(state, now);
  const inWords = said && canPromise(said, now) ? said : null;
  const ahead = inWords && Math.ceil((inWords.at - now) / MINUTE_MS);
  const minutes = typed ?? ahead ?? usual ?? USUAL_MINUTES;
  const dueAt = inWords && minutes === ahead ? inWords.at : wholeMinuteAhead(now, minutes);
  const proposed = promiseText(dueAt, now, state.zone);
  const text = own ?? proposed;
  return {
    minutes,
    dueAt,
    text,
    rhythm: rhythmText(inWords, usual),
    other: otherTime(state, { dueAt, text }, now),
    change,
    forget,
  };
}

/** Promises the next word. The time and the words are proposed; another time than the public has read is warned about. */
export function PromiseForm() {
  const { minutes, dueAt, text, rhythm, other, change, forget } = usePromise();
  const field = useRef<HTMLInputElement>(null);
  useOnAction('promise.make', () => field.current?.focus());
  return (
    <InlineForm
      label="Promise the next word"
      command={{ type: 'promise.make', dueAt, text }}
      confirm="Promise it"
      size="sm"
      begun
      onDone={forget}
    >
      <div className={classes.promiseFields}>
        <NumberInput
          ref={field}
          label="In minutes"
          description={rhythm}
          min={1}
          max={10_000}
          allowDecimal={false}
          value={minutes}
          onChange={(value) => change({ typed: Number(value) || 0 })}
        />
        <TextInput
          label="As the public hears it"
          description="Say the time, even if there will be nothing new"
          dir="auto"
          value={text}
          onChange={(event) => change({ own: event.currentTarget.value })}
        />
      </div>
      {other === null ? null : (
        <p>
          <ToneText tone="warn">
            <Name>{other}</Name>
          </ToneText>
        </p>
      )}
    </InlineForm>
  );
}
