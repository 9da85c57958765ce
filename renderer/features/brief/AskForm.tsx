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
const NOTHING = { personId: '', question: '', minutes: USUAL_MINUTES };

/** Asks a person something, with a deadline. */
export function AskForm() {
  const { people } = useView();
  const field = useRef<HTMLSelectElement>(null);
  const [{ personId, question, minutes }, change] = useTyped('ask', NOTHING);
  useOnAction('ask.raise', () => field.current?.focus());
  const options = activePeople(people).map((one) => ({
    value: one.personId,
    label: seenText(`${one.name}, ${one.title}`),
  }));
  return (
    <InlineForm
      label="Ask somebody"
      command={{ type: 'ask.raise', personId, question, withinMs: Math.round(minutes * MINUTE_MS) }}
      confirm="Ask"
      begun={question !== '' || personId !== ''}
      onDone={() => change({ question: '' })}
    >
      <div className={classes.askFields}>
        <NativeSelect
          ref={field}
          label="Whom"
          data={[{ value: '', label: 'Choose…' }, ...options]}
          value={personId}
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
