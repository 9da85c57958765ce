import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { MINUTE_MS } from '../../../shared/kernel.ts';
import { activePeople } from '../../../shared/people/people.ts';
import { seenText } from '../../../shared/statement/words.ts';
import { useTyped } from '../../bridge/typed-so-far.ts';
import { useView } from '../../bridge/view.tsx';
import { InlineForm } from '../../ui/InlineForm.tsx';
import { useOnAction } from '../../ui/use-on-action.ts';
import classes from './brief.module.css';

const USUAL_MINUTES = 5;
const NOTHING = { personId: '', desk: '', question: '', minutes: USUAL_MINUTES };
type Typed = typeof NOTHING;

/** Stands for a desk in the list of people: its name is typed. It is no id that a person could have. */
const DESK = ':desk';

/** Whom it goes to: a person of the room; or a desk, or somebody who is not in the room, by a name that is typed. */
function Whom(props: { readonly typed: Typed; readonly change: (part: Partial<Typed>) => void }) {
  const { typed, change } = props;
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
        value={typed.minutes}
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
  const { personId, desk, question, minutes } = typed;
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
        <Whom typed={typed} change={change} />
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
