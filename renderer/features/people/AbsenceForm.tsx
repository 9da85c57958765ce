import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Rejection } from '../../../shared/kernel.ts';
import type { Person } from '../../../shared/people/people.ts';
import { awayText } from '../../../shared/projection/registry-line.ts';
import { dayText, startOfDay } from '../../../shared/zone-clock.ts';
import { useRegistryRefusal } from '../../bridge/refusals.ts';
import { useRoom } from '../../bridge/room-store.ts';
import { sendToRegistry } from '../../bridge/send.ts';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { Name } from '../../ui/Name.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { RefusableButton } from '../../ui/RefusableButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { SubmitOnEnter } from '../../ui/SubmitOnEnter.tsx';
import { useSending } from '../../ui/use-sending.ts';
import classes from './PeoplePage.module.css';

const NO_DAYS: Rejection = { code: 'no-days', sentence: 'Choose the first day and the last day away.' };

/** The two days of an absence as they are typed, and what they mean; null while one of them is no day. */
function useDays({ absence }: Person, zone: string) {
  const [first, setFirst] = useState(absence ? dayText(absence.from, zone) : '');
  const [last, setLast] = useState(absence ? dayText(absence.until - 1, zone) : '');
  const [from, until] = [startOfDay(first, zone), startOfDay(last, zone, 1)];
  const days = from === null || until === null ? null : { from, until };
  return { first, setFirst, last, setLast, days };
}

/** Says from which day to which somebody is away. Seats pass them by meanwhile. */
export function AbsenceForm(props: {
  readonly person: Person;
  readonly onDone: () => void;
  /** Told once days are typed: the form is then closed by nobody else. */
  readonly onTyped: () => void;
  /** Leaves the days as they were; null where what stands beside it is the way out. */
  readonly onCancel: (() => void) | null;
}) {
  const { person, onDone, onTyped, onCancel } = props;
  const { personId, absence } = person;
  const { zone } = useRoom().room;
  const refusalOf = useRegistryRefusal();
  const sending = useSending();
  const { first, setFirst, last, setLast, days } = useDays(person, zone);
  const command = { type: 'absence.plan', personId, from: 0, until: 0, ...days } as const;
  const refusal = days === null ? NO_DAYS : refusalOf(command);
  const act = () => sendToRegistry(command);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (refusal === null && (await sending.run(act))) onDone();
  };
  return (
    <Panel title="Away" aside={absence === null ? undefined : awayText(absence, zone)}>
      <form
        className={classes.form}
        aria-label="Away"
        onChange={onTyped}
        onSubmit={(event) => void submit(event)}
      >
        <SubmitOnEnter />
        <p className={classes.hint}>
          While they are away, seats go to their backup. <Name>{person.name}</Name> can still sign at the
          keyboard.
        </p>
        <FieldRow>
          <TextInput
            type="date"
            label="First day away"
            value={first}
            onChange={(event) => setFirst(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label="Last day away"
            value={last}
            onChange={(event) => setLast(event.currentTarget.value)}
          />
        </FieldRow>
        <Refusal sentence={first === '' && last === '' ? null : (refusal?.sentence ?? null)} />
        <Refusal sentence={sending.refused} alert />
        <div className={classes.buttons}>
          <RefusableButton refusal={refusal} act={act} sending={sending} onDone={onDone}>
            Save these days
          </RefusableButton>
          {absence === null ? null : (
            <RefusableButton
              quiet
              refusal={refusalOf({ type: 'absence.end', personId })}
              act={() => sendToRegistry({ type: 'absence.end', personId })}
              onDone={onDone}
            >
              Not away
            </RefusableButton>
          )}
          {onCancel === null ? null : (
            <Button variant="subtle" color="act" onClick={onCancel}>
              Cancel
            </Button>
          )}
        </div>
      </form>
    </Panel>
  );
}
