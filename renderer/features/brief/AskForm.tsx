import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { MINUTE_MS } from '../../../shared/kernel.ts';
import { activePeople } from '../../../shared/people/people.ts';
import { liveRun } from '../../../shared/playbook/chart-context.ts';
import { runCountdown } from '../../../shared/playbook/countdown.ts';
import { seenText } from '../../../shared/statement/words.ts';
import { useTyped } from '../../bridge/typed-so-far.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { InlineForm } from '../../ui/InlineForm.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import classes from './brief.module.css';

const USUAL_MINUTES = 5;
type Typed = {
  readonly personId: string;
  readonly desk: string;
  readonly question: string;
  /** Null until somebody types how long: what fits the stage then. */
  readonly minutes: number | null;
};
const NOTHING: Typed = { personId: '', desk: '', question: '', minutes: null };

/** How long there is to answer unless somebody says otherwise: no longer than the stage still has. */
function useFittingMinutes(): number {
  const { context } = useView().state.chart;
  const now = useViewNow();
  const run = liveRun(context);
  const left = run ? runCountdown(context, run, now).remainingMs : null;
  const whole = left === null ? 0 : Math.floor(left / MINUTE_MS);
  return whole < 1 ? USUAL_MINUTES : Math.min(USUAL_MINUTES, whole);
}

/** Stands for a desk in the list of people: its name is typed. It is no id that a person could have. */
const DESK = ':desk';

/** Whom it goes to: a person of the room; or a desk, or somebody who is not in the room, by a name that is typed. */
function Whom(props: {
  readonly typed: Typed;
  readonly minutes: number;
  readonly change: (part: Partial<Typed>) => void;
}) {
  const { typed, minutes, change } = props;
  const { people } = useView();
  const field = useRef<HTMLSelectElement>(null);
  useOnAction('ask.raise', () => field.current?.focus());
  const persons = activePeople(people).map((one) => ({
    value: one.personId,
    label: seenText(`${one.name}, ${one.title}`),
  }));
  const desk = { value: DESK, label: 'A desk, or somebody not in the room…' };
  return (
    <>
      <NativeSelect
        ref={field}
        label="Whom"
        data={[{ value: '', label: 'Choose…' }, ...persons, desk]}
        value={typed.personId}
        onChange={(event) => change({ personId: event.currentTarget.value })}
      />
      <NumberInput
        label="Minutes"
        min={1}
        max={1440}
        allowDecimal={false}
        value={minutes}
        onChange={(value) => change({ minutes: Number(value) || 0 })}
      />
      {typed.personId === DESK ? (
        <TextInput
          className={classes.question ?? ''}
          label="Name of the desk or person"
          placeholder="Operations desk"
          dir="auto"
          value={typed.desk}
          onChange={(event) => change({ desk: event.currentTarget.value })}
        />
      ) : null}
    </>
  );
}

/** Asks somebody something, with a deadline. */
export function AskForm() {
  const [typed, change] = useTyped('ask', NOTHING);
  const { personId, desk, question } = typed;
  const fitting = useFittingMinutes();
  const minutes = typed.minutes ?? fitting;
  const whom = personId === DESK ? { personId: null, desk } : { personId };
  return (
    <InlineForm
      label="Ask somebody"
      command={{ type: 'ask.raise', ...whom, question, withinMs: Math.round(minutes * MINUTE_MS) }}
      confirm="Ask"
      begun={question !== '' || personId !== ''}
      onDone={() => change({ question: '' })}
    >
      <div className={classes.askFields}>
        <Whom typed={typed} minutes={minutes} change={change} />
        <TextInput
          className={classes.question ?? ''}
          label="Question"
          dir="auto"
          value={question}
          onChange={(event) => change({ question: event.currentTarget.value })}
        />
      </div>
    </InlineForm>
  );
}
